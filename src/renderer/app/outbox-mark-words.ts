// Words of the outbox in the frame: how much waits, how much stands still, how much nobody knows of.
import type { OutboxState } from '../../shared/outbox.ts'
import type { SendState } from '../../shared/states.ts'
import { defineWords, formatCount } from '../../shared/words.ts'

interface OutboxMarkWords {
  readonly mark: (outbox: OutboxState) => string
  readonly hint: string
  readonly title: (brand: string) => string
  readonly show: string
  readonly stop: string
}

type Told = Extract<SendState, 'planned' | 'held' | 'awaitingConfirmation' | 'unknown' | 'notFound'>

/** In the order in which they are told; what left or was taken back needs no word here. */
const TOLD: readonly Told[] = ['planned', 'held', 'awaitingConfirmation', 'unknown', 'notFound']

interface MarkParts extends Record<Told, (count: string, isOne: boolean) => string> {
  readonly lang: 'en' | 'fr'
  readonly outbox: string
  readonly empty: string
  readonly stopped: string
}

const markOf =
  (parts: MarkParts) =>
  ({ counts, stoppedAt }: OutboxState): string => {
    const told = TOLD.map((state) => [state, counts[state] + (state === 'planned' ? counts.sending : 0)] as const)
      .filter(([, count]) => count > 0)
      .map(([state, count]) => parts[state](formatCount(parts.lang, count), count < 2))
    const all = stoppedAt === null ? told : [parts.stopped, ...told]
    return all.length === 0 ? parts.empty : `${parts.outbox} ${all.join(', ')}`
  }

export const outboxMarkWords = defineWords<OutboxMarkWords>(
  {
    mark: markOf({
      lang: 'en',
      outbox: 'outbox',
      empty: 'outbox empty',
      stopped: 'stopped',
      planned: (count) => `${count} planned`,
      held: (count) => `${count} held`,
      awaitingConfirmation: (count) => `${count} not confirmed`,
      unknown: (count) => `${count} unknown`,
      notFound: (count) => `${count} not found`,
    }),
    hint: 'What leaves, what waits, and what nobody knows of yet. Opens the outbox.',
    title: (brand) => `Outbox of ${brand}`,
    show: 'Outbox: what leaves, what waits',
    stop: 'Stop: hold everything that would leave',
  },
  {
    mark: markOf({
      lang: 'fr',
      outbox: 'envoi\u00a0:',
      empty: 'rien à envoyer',
      stopped: 'tout arrêté',
      planned: (count, isOne) => `${count} ${isOne ? 'planifié' : 'planifiés'}`,
      held: (count, isOne) => `${count} ${isOne ? 'retenu' : 'retenus'}`,
      awaitingConfirmation: (count, isOne) => `${count} non ${isOne ? 'confirmé' : 'confirmés'}`,
      unknown: (count, isOne) => `${count} ${isOne ? 'incertain' : 'incertains'}`,
      notFound: (count, isOne) => `${count} ${isOne ? 'introuvable' : 'introuvables'}`,
    }),
    hint: 'Ce qui part, ce qui attend, et ce dont on ne sait rien encore. Ouvre la boîte d’envoi.',
    title: (brand) => `Boîte d’envoi\u00a0: ${brand}`,
    show: 'Boîte d’envoi\u00a0: ce qui part, ce qui attend',
    stop: 'Tout arrêter\u00a0: retenir tout ce qui partirait',
  },
)
