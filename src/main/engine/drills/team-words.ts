// What the scripted team writes in the record, in both languages.
import type { DebriefPrompt } from '../../../shared/debrief.ts'
import { defineWords } from '../../../shared/words.ts'
import type { DrillTeam } from './flight.ts'

type Told = { readonly [T in Exclude<DrillTeam, 'none'>]: Readonly<Record<DebriefPrompt, string>> }

const debriefs = defineWords<Told>(
  {
    quick: {
      expected:
        'By our plan: a first word within fifteen minutes, an update when it was announced, followers answered first.',
      happened:
        'The first word was out eight minutes after the first hostile post; both updates came when they were announced.',
      worked:
        'Saying at once what we knew and what we did not. Sending the facts to the people who were already explaining them.',
      failed: 'Where we have no account, on Mastodon, YouTube and Reddit, whoever asked got no answer from us.',
      surprised:
        'The same words came from many new accounts within minutes; that it was arranged was visible before the peak.',
      change: 'Connect an account on each platform beforehand, and keep the definitions of red flags at hand.',
    },
    slow: {
      expected: 'By our plan: a first word within fifteen minutes.',
      happened: 'The first word was out after fifty-five minutes, and the second update was late.',
      worked: 'The facts, once they were established, were believed.',
      failed: 'Nobody had a text ready, and the one who may approve was not reached.',
      surprised: 'How many people asked only whether we had seen it.',
      change: 'A holding statement lies ready for each kind of crisis, and everybody who approves has a stand-in.',
    },
  },
  {
    quick: {
      expected:
        'Selon notre plan\u00a0: une première parole en moins de quinze minutes, un point à l’heure annoncée, les abonnés d’abord.',
      happened:
        'La première parole est partie huit minutes après le premier message hostile\u202f; les deux points ont été tenus à l’heure.',
      worked:
        'Dire aussitôt ce que l’on savait et ce que l’on ne savait pas. Donner les faits à ceux qui les expliquaient déjà.',
      failed:
        'Là où nous n’avons pas de compte, sur Mastodon, YouTube et Reddit, qui demandait n’a pas eu de réponse de nous.',
      surprised:
        'Les mêmes mots venaient de nombreux comptes récents en quelques minutes\u202f; le concert se voyait avant le pic.',
      change: 'Relier d’avance un compte par plateforme, et garder sous la main la définition des signaux rouges.',
    },
    slow: {
      expected: 'Selon notre plan\u00a0: une première parole en moins de quinze minutes.',
      happened:
        'La première parole est partie au bout de cinquante-cinq minutes, et le deuxième point a été en retard.',
      worked: 'Une fois établis, les faits ont été crus.',
      failed: 'Aucun texte n’était prêt, et la personne qui valide n’a pas été jointe.',
      surprised: 'Combien de personnes demandaient seulement si nous avions vu.',
      change: 'Un premier message prêt pour chaque type de crise, et un remplaçant pour chaque valideur.',
    },
  },
)

export const teamWords = defineWords(
  {
    opened: 'The posts multiply and name a danger or a fault of ours: by our own definition this is a crisis.',
    seen: 'First post found, nobody of ours has answered it. We keep it, we delete nothing.',
    speakNow: 'We speak now, with what we know: we have seen it, we are looking into it, you will hear more.',
    speakNowWhy: 'People ask whether their children are safe; silence would answer for us.',
    maintenance: 'The first statement is out, the facts are being checked, answers go out one by one.',
    resolution: 'The facts are established and published; the tone is turning.',
    turned: 'People who know us explain the facts in our place. To be thanked.',
    evaluation: 'The counts are back to normal. Time to learn.',
    lessonQuick:
      'Spoke within ten minutes and kept both appointments. To improve: have the definitions of red flags at hand.',
    lessonSlow:
      'Spoke after almost an hour; the second appointment was late. The holding statement must be ready beforehand.',
    debrief: debriefs.en,
    actions: {
      quick: [
        'Connect an account on Mastodon and YouTube',
        'Put the red flags on the first page of the plan',
        'Thank by name the people who explained the facts',
      ],
      slow: ['Write a holding statement for each kind of crisis', 'Name a stand-in for everybody who approves'],
    },
    closed: 'Nothing new since the last statement; the counts are what they were before.',
  },
  {
    opened:
      'Les messages se multiplient et désignent un danger ou une faute de notre part\u00a0: selon notre définition, c’est une crise.',
    seen: 'Premier message retrouvé, personne chez nous n’y a répondu. On le garde, on n’efface rien.',
    speakNow: 'On parle maintenant, avec ce que l’on sait\u00a0: nous avons vu, nous cherchons, vous en saurez plus.',
    speakNowWhy:
      'Des parents demandent si leurs enfants sont en sécurité\u202f; notre silence répondrait à notre place.',
    maintenance:
      'Le premier communiqué est publié, les faits sont en cours de vérification, les réponses partent une à une.',
    resolution: 'Les faits sont établis et publiés\u202f; le ton change.',
    turned: 'Des personnes qui nous connaissent expliquent les faits à notre place. À remercier.',
    evaluation: 'Les volumes sont revenus à la normale. Place au bilan.',
    lessonQuick:
      'Prise de parole en moins de dix minutes, les deux rendez-vous tenus. À améliorer\u00a0: avoir les signaux rouges sous la main.',
    lessonSlow:
      'Prise de parole après près d’une heure, le deuxième rendez-vous en retard. Le premier message doit être prêt d’avance.',
    debrief: debriefs.fr,
    actions: {
      quick: [
        'Relier un compte sur Mastodon et YouTube',
        'Mettre les signaux rouges en première page du plan',
        'Remercier nommément ceux qui ont expliqué les faits',
      ],
      slow: ['Rédiger un premier message pour chaque type de crise', 'Nommer un remplaçant pour chaque valideur'],
    },
    closed: 'Plus rien de nouveau depuis le dernier communiqué\u202f; les volumes sont ceux d’avant.',
  },
)
