// Words of a brand's watch: what is listened for, and what rings beside the counts.
import { defineWords } from '../../../shared/words.ts'

export const brandWords = defineWords(
  {
    rings: 'What rings, beside a rise of the counts',
    redFlags: 'Red flags',
    redFlagsHint:
      'One a line; commas part the forms of the same word. Several people who say one of them within the hour ring the alarm.',
    appList: 'The list that comes with the app',
    ownList: 'Our own list, which begins as that one',
    noList: 'An empty list rings for no word.',
    influential: 'An author is influential from',
    influentialUnit: 'followers',
    influentialHint:
      'Empty: by what authors who name this brand usually have. An influential author rings when they attack or ask.',
    influentialWrong: 'A whole number, or nothing.',
    save: 'Save the watch',
    needsWatch: 'Give a name and at least one watch term, or take every post.',
    saved: 'Saved. It holds from the next post on.',
  },
  {
    rings: 'Ce qui sonne, outre une montée du volume',
    redFlags: 'Signaux rouges',
    redFlagsHint:
      'Un par ligne\u202f; des virgules séparent les formes d’un même mot. Plusieurs personnes qui en disent un dans l’heure font sonner l’alarme.',
    appList: 'La liste fournie avec l’application',
    ownList: 'Notre propre liste, qui part de celle-là',
    noList: 'Une liste vide ne sonne pour aucun mot.',
    influential: 'Un auteur est influent à partir de',
    influentialUnit: 'abonnés',
    influentialHint:
      'Vide\u00a0: d’après ce qu’ont d’ordinaire les auteurs qui citent la marque. Un auteur influent sonne quand il attaque ou demande.',
    influentialWrong: 'Un nombre entier, ou rien.',
    save: 'Enregistrer la veille',
    needsWatch: 'Donnez un nom et au moins un terme de veille, ou prenez tous les messages.',
    saved: 'Enregistré. Cela vaut dès le prochain message.',
  },
)
