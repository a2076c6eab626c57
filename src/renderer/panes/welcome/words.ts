// Words of the first run.
import { defineWords } from '../../../shared/words.ts'

interface WelcomeWords {
  readonly doorsTitle: string
  readonly doorsWhy: string
  readonly drill: string
  readonly drillWhat: string
  readonly import: string
  readonly importWhat: string
  readonly connect: string
  readonly connectWhat: string
}

export const welcomeWords = defineWords<WelcomeWords>(
  {
    doorsTitle: 'What shall the room watch?',
    doorsWhy: 'Everything stays on this machine.',
    drill: 'Fly a drill',
    drillWhat:
      'A storm made up on this machine, in a window of its own. Nothing can leave it. The best way to learn the room.',
    import: 'Import a file',
    importWhat:
      'Posts from an export (JSON lines, also gzipped). They are replayed at the speed you choose, as if they came live.',
    connect: 'Connect an account or a feed',
    connectWhat: 'X, Bluesky, Mastodon and the news are listened to from here, with your own keys.',
  },
  {
    doorsTitle: 'Que doit surveiller la salle\u202f?',
    doorsWhy: 'Tout reste sur cette machine.',
    drill: 'Lancer un exercice',
    drillWhat:
      'Une tempête inventée sur cette machine, dans sa propre fenêtre. Rien ne peut en sortir. Le meilleur moyen d’apprendre la salle.',
    import: 'Importer un fichier',
    importWhat:
      'Les messages d’un export (lignes JSON, même compressées). Ils sont rejoués à la vitesse voulue, comme s’ils arrivaient en direct.',
    connect: 'Relier un compte ou un flux',
    connectWhat: 'X, Bluesky, Mastodon et la presse sont écoutés d’ici, avec vos propres clés.',
  },
)
