// Words of what is listened for: the name of a brand, its terms and accounts.
import { defineWords } from '../../shared/words.ts'

interface WatchWords {
  readonly brandName: string
  readonly watch: string
  readonly watchHint: string
  readonly helpTitle: string
  readonly help: readonly (readonly [string, string])[]
  readonly matchAll: string
  readonly matchAllHint: string
  readonly handles: string
  readonly handlesHint: string
}

export const watchWords = defineWords<WatchWords>(
  {
    brandName: 'Name of the brand',
    watch: 'Watch terms',
    watchHint: 'One a line, or comma-separated. A post that holds one of them belongs to the brand.',
    helpTitle: 'How terms are written',
    help: [
      ['koch farms', 'these words side by side; capitals and accents do not matter'],
      ['#KochFarms', 'this hashtag'],
      ['@kochfarms', 'posts that name this account'],
      ['-russia', 'a minus: a post with this word is left out'],
    ],
    matchAll: 'Every post of the file belongs to the brand',
    matchAllHint: 'For exports that were already filtered.',
    handles: 'Our own accounts',
    handlesHint: 'Handles, comma-separated: their posts are ours, replies to them belong.',
  },
  {
    brandName: 'Nom de la marque',
    watch: 'Termes de veille',
    watchHint: 'Un par ligne, ou séparés par des virgules. Un message qui en contient un appartient à la marque.',
    helpTitle: 'Comment s’écrivent les termes',
    help: [
      ['koch farms', 'ces mots côte à côte\u202f; majuscules et accents ne comptent pas'],
      ['#KochFarms', 'ce mot-dièse'],
      ['@kochfarms', 'les messages qui citent ce compte'],
      ['-russia', 'un moins\u00a0: un message avec ce mot est écarté'],
    ],
    matchAll: 'Tous les messages du fichier appartiennent à la marque',
    matchAllHint: 'Pour un export déjà filtré.',
    handles: 'Nos comptes',
    handlesHint:
      'Noms de compte, séparés par des virgules\u00a0: leurs messages sont les nôtres\u202f; ce qui leur répond compte aussi.',
  },
)
