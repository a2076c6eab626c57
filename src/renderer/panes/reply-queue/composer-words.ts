// Words of the composer: the route before the first word, the draft and its versions, how a line ends.
import { defineWords, formatCount, plural } from '../../../shared/words.ts'
import type { EndKind } from './words.ts'

interface ComposerWords {
  readonly label: (who: string) => string
  readonly choose: { readonly title: string; readonly body: string }
  readonly theirPosts: string
  readonly folded: (count: number) => string
  readonly earlier: (count: number) => string
  readonly placeholder: (where: string) => string
  readonly textLabel: string
  readonly count: (used: number, limit: number, where: string) => string
  readonly countFree: (used: number, where: string) => string
  readonly over: (count: number) => string
  readonly countHint: string
  readonly saved: (version: number, who: string) => string
  readonly unsaved: string
  readonly saving: string
  readonly saveFailed: string
  readonly nothingWritten: string
  readonly versions: (count: number) => string
  readonly version: (version: number, who: string) => string
  readonly newer: (who: string) => string
  readonly takeNewer: string
  readonly useVersion: string
  readonly gone: string
  readonly reason: (text: string) => string
  readonly endTitle: string
  readonly endAs: Record<EndKind, string>
  readonly endAsHint: Record<EndKind, string>
  readonly endReason: string
  readonly endReasons: Record<EndKind, readonly string[]>
  readonly endTo: string
  readonly endChoose: string
  readonly endNow: string
  readonly reopenTitle: string
  readonly nobody: string
}

export const composerWords = defineWords<ComposerWords>(
  {
    label: (who) => `Answer to ${who}`,
    choose: { title: 'Nobody is selected', body: 'Move through the queue with J and K; the answer is written here.' },
    theirPosts: 'What this person said',
    folded: (count) => `${plural('en', count, 'echo', 'echoes')} folded`,
    earlier: (count) => `Show ${plural('en', count, 'earlier post', 'earlier posts')}`,
    placeholder: (where) => `Answer on ${where}, where they spoke`,
    textLabel: 'Answer',
    count: (used, limit, where) => `${formatCount('en', used)} of ${formatCount('en', limit)} on ${where}`,
    countFree: (used, where) => `${plural('en', used, 'character', 'characters')}, no known limit on ${where}`,
    over: (count) => (count > 0 ? `${formatCount('en', count)} too many` : 'too long'),
    countHint: 'Counted as this platform counts: links, emoji and some scripts weigh otherwise than letters.',
    saved: (version, who) => `Version ${version} saved, ${who}`,
    unsaved: 'Not saved yet; kept here',
    saving: 'Saving',
    saveFailed: 'Could not be saved; kept here',
    nothingWritten: 'Nothing written yet',
    versions: (count) => plural('en', count, 'version', 'versions'),
    version: (version, who) => `Version ${version}, ${who}`,
    newer: (who) => `${who} saved a newer version while you were writing. Yours is still here.`,
    takeNewer: 'Take theirs',
    useVersion: 'Write on from this one',
    gone: 'This text was removed; the fact that it was written stays.',
    reason: (text) => `Reason: ${text}.`,
    endTitle: 'End this line with a reason',
    endAs: {
      silent: 'No answer, on purpose',
      answeredElsewhere: 'Answered elsewhere',
      reassigned: 'Hand over to a member',
    },
    endAsHint: {
      silent: 'We choose to stay silent.',
      answeredElsewhere: 'By phone, in another tool, in person.',
      reassigned: 'Somebody else takes it from here.',
    },
    endReason: 'Reason, for the record',
    endReasons: {
      silent: ['Insult, no question', 'Not about us', 'Answered by our statement', 'Automated account'],
      answeredElsewhere: ['By private message', 'By phone', 'From another tool'],
      reassigned: ['Needs an expert', 'Speaks their language', 'Legal matter'],
    },
    endTo: 'To whom',
    endChoose: 'Choose a member',
    endNow: 'End this line',
    reopenTitle: 'Open this line again',
    nobody: 'There is nobody to hand over to: add members first.',
  },
  {
    label: (who) => `Réponse à ${who}`,
    choose: {
      title: 'Personne n’est choisi',
      body: 'Parcourez la file avec J et K\u202f; la réponse s’écrit ici.',
    },
    theirPosts: 'Ce que cette personne a dit',
    folded: (count) => `${plural('fr', count, 'écho replié', 'échos repliés')}`,
    earlier: (count) => `Afficher ${plural('fr', count, 'post plus ancien', 'posts plus anciens')}`,
    placeholder: (where) => `Répondre sur ${where}, là où la personne a parlé`,
    textLabel: 'Réponse',
    count: (used, limit, where) => `${formatCount('fr', used)} sur ${formatCount('fr', limit)} pour ${where}`,
    countFree: (used, where) => `${plural('fr', used, 'caractère', 'caractères')}, pas de limite connue pour ${where}`,
    over: (count) => (count > 0 ? `${formatCount('fr', count)} de trop` : 'trop long'),
    countHint:
      'Compté comme cette plateforme compte\u00a0: liens, émojis et certaines écritures pèsent autrement que des lettres.',
    saved: (version, who) => `Version ${version} enregistrée, ${who}`,
    unsaved: 'Pas encore enregistré\u202f; gardé ici',
    saving: 'Enregistrement',
    saveFailed: 'N’a pas pu être enregistré\u202f; gardé ici',
    nothingWritten: 'Rien d’écrit encore',
    versions: (count) => plural('fr', count, 'version', 'versions'),
    version: (version, who) => `Version ${version}, ${who}`,
    newer: (who) => `${who} a enregistré une version plus récente pendant que vous écriviez. La vôtre est toujours là.`,
    takeNewer: 'Prendre la sienne',
    useVersion: 'Repartir de celle-ci',
    gone: 'Ce texte a été retiré\u202f; le fait qu’il a été écrit reste.',
    reason: (text) => `Motif\u00a0: ${text}.`,
    endTitle: 'Terminer cette ligne avec un motif',
    endAs: {
      silent: 'Sans réponse, par choix',
      answeredElsewhere: 'Répondue ailleurs',
      reassigned: 'Confier à un membre',
    },
    endAsHint: {
      silent: 'Nous choisissons de ne pas répondre.',
      answeredElsewhere: 'Par téléphone, dans un autre outil, de vive voix.',
      reassigned: 'Quelqu’un d’autre prend la suite.',
    },
    endReason: 'Motif, pour le journal',
    endReasons: {
      silent: ['Insulte, sans question', 'Ne nous concerne pas', 'Répondu par notre communiqué', 'Compte automatisé'],
      answeredElsewhere: ['En message privé', 'Par téléphone', 'Depuis un autre outil'],
      reassigned: ['Demande un expert', 'Parle sa langue', 'Question juridique'],
    },
    endTo: 'À qui',
    endChoose: 'Choisir un membre',
    endNow: 'Terminer cette ligne',
    reopenTitle: 'Rouvrir cette ligne',
    nobody: 'Il n’y a personne à qui confier\u202f: ajoutez d’abord des membres.',
  },
)
