// Words of looking again at what was held: what has moved, and what a hand lets go.
import type { ReviewChange } from '../../../shared/outbox.ts'
import { defineWords, plural } from '../../../shared/words.ts'

interface ReviewWords {
  readonly change: (change: ReviewChange, route: string, reason: string) => string
  readonly unchanged: string
  readonly reviewIntro: string
  readonly chooseUnchanged: (count: number) => string
  readonly chooseNone: string
  readonly release: (count: number) => string
  readonly releaseStopped: string
  readonly stillHeld: (count: number) => string
  readonly chosen: string
  readonly leftOut: string
  readonly toggle: string
  readonly giveUp: string
  readonly giveUpHint: string
}

export const reviewWords = defineWords<ReviewWords>(
  {
    change: (change, route, reason) => {
      if (change.kind === 'spokeAgain') return `Has spoken again: ${plural('en', change.postCount, 'post', 'posts')}.`
      if (change.kind === 'postGone') return 'The post is not there any more.'
      return `Another way now: ${route} (${reason}).`
    },
    unchanged: 'Nothing has changed.',
    reviewIntro: 'The world may have moved. Nothing here leaves before you let it go; the order stays.',
    chooseUnchanged: (count) => `Choose all ${count} unchanged`,
    chooseNone: 'Choose none',
    release: (count) => `Let ${count} go`,
    releaseStopped: 'Lift the stop first.',
    stillHeld: (count) => `${plural('en', count, 'stays', 'stay')} held: the way has changed. Open each and decide.`,
    chosen: 'Goes',
    leftOut: 'Stays',
    toggle: 'Space',
    giveUp: 'Give it up',
    giveUpHint: 'It does not leave; the words are a draft again. The reason enters the record with your name.',
  },
  {
    change: (change, route, reason) => {
      if (change.kind === 'spokeAgain')
        return `A reparlé\u00a0: ${plural('fr', change.postCount, 'message', 'messages')}.`
      if (change.kind === 'postGone') return 'Le message n’existe plus.'
      return `Autre voie désormais\u00a0: ${route} (${reason}).`
    },
    unchanged: 'Rien n’a changé.',
    reviewIntro: 'Le monde a pu bouger. Rien ne part d’ici sans votre accord\u202f; l’ordre est gardé.',
    chooseUnchanged: (count) => `Choisir les ${count} inchangés`,
    chooseNone: 'N’en choisir aucun',
    release: (count) => `En laisser partir ${count}`,
    releaseStopped: 'Levez d’abord l’arrêt.',
    stillHeld: (count) =>
      `${plural('fr', count, 'reste retenu', 'restent retenus')}\u00a0: la voie a changé. Ouvrez chacun et décidez.`,
    chosen: 'Part',
    leftOut: 'Reste',
    toggle: 'Espace',
    giveUp: 'Y renoncer',
    giveUpHint: 'Il ne part pas\u202f; les mots redeviennent un brouillon. Le motif entre au journal avec votre nom.',
  },
)
