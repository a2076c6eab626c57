// One communication to its platform, part by part: written down, called, written down again.
import type { ConnectionId, SendId } from '../../../shared/model.ts'
import type { SendRefusal } from '../../../shared/outbox.ts'
import type { Clock } from '../clock.ts'
import { type OutgoingPost, type Sender, SendProblem } from '../connectors/sender.ts'
import type { OutboxDesk } from '../outbox/outbox-desk.ts'
import { answeredBy, missingPart } from '../outbox/recognise.ts'
import type { By } from '../store/ledger.ts'
import type { StoredPart, StoredSend } from '../store/sends.ts'
import type { Store } from '../store/store.ts'

/** What the platform's answer teaches about replies like this one: null = it took it. */
export type Learn = (send: StoredSend, refusal: SendRefusal | null, at: number) => void

export interface DeliveryParts {
  readonly store: Store
  readonly clock: Clock
  readonly desk: OutboxDesk
  readonly learn: Learn
  readonly log: (line: string) => void
  /** One act of the machine, in a transaction. */
  readonly act: <T>(work: (by: By) => T) => T
  /** Nothing more leaves from this account before `untilAt`. */
  readonly rest: (id: ConnectionId, untilAt: number) => void
}

/** After an answer that says "not now" and not until when. */
const PAUSE_MS = 60_000
/** A platform that fails so often with the same post fails with that post: the others wait behind it. */
const MOST_FAILURES = 5
/** Looked for so much longer than a platform says that it lags. */
export const MARGIN_MS = 60_000

const UNCLEAR = {
  en: 'Whether it left is not known. Our own posts are looked through for it.',
  fr: 'On ne sait pas si ce message est parti. On le cherche parmi nos propres messages.',
}

const problemOf = (error: unknown): SendProblem =>
  error instanceof SendProblem ? error : new SendProblem({ kind: 'unknown' }, UNCLEAR)

export const createDelivery = ({ store, clock, desk, learn, log, act, rest }: DeliveryParts) => {
  const failures = new Map<SendId, number>()

  const outgoing = (send: StoredSend, part: StoredPart, key: string): OutgoingPost => ({
    text: part.text ?? '',
    replyToId: answeredBy(send, part),
    replyToHandle: send.replyTo?.handle ?? null,
    visibility: send.visibility,
    // Whom we answer is answered in their language.
    lang: send.replyTo ? (store.mentions.get([send.replyTo.mentionSeq])[0]?.lang ?? null) : null,
    pictures: part.pictures.map(({ sha256, kind, altText }) => ({
      bytes: store.attachments.bytes(sha256),
      kind,
      altText: altText ?? '',
    })),
    key,
    isSummoned: part.position === 0 && (send.routeReason === 'mentioned' || send.routeReason === 'quoted'),
  })

  const end = (send: StoredSend, problem: SendProblem, lookMs: number): void =>
    act((by) => {
      const now = store.sends.get(send.id)
      // Found in our own timeline before its answer came.
      if (now?.state !== 'sending') return
      const { trouble, words, untilAt } = problem
      if (trouble.kind === 'unknown')
        return desk.move(now, { state: 'unknown', lookedForUntilAt: by.recordedAt + lookMs }, by)
      if (trouble.kind === 'refused') {
        learn(now, trouble.code, by.recordedAt)
        return desk.refused(now, { code: trouble.code, words }, by)
      }
      if (trouble.why === 'unpaid' || trouble.why === 'signedOut') return desk.hold([now], trouble.why, by)
      const failureCount = (failures.get(now.id) ?? 0) + Number(trouble.why === 'server')
      if (failureCount === MOST_FAILURES) {
        failures.delete(now.id)
        return desk.hold([now], 'offline', by)
      }
      failures.set(now.id, failureCount)
      rest(send.connectionId, untilAt ?? by.recordedAt + PAUSE_MS)
      desk.planAgain(now, {}, by, { notTaken: trouble.why })
    })

  const call = async (send: StoredSend, part: StoredPart, key: string, sender: Sender): Promise<boolean> => {
    try {
      const published = await sender.send(outgoing(send, part, key))
      act((by) => {
        const now = store.sends.get(send.id)
        if (now?.parts[part.position]?.externalId !== null) return
        learn(now, null, by.recordedAt)
        desk.published(now, part.position, published, by)
      })
      return true
    } catch (error) {
      if (!(error instanceof SendProblem)) log(`send ${send.id}: ${String(error)}`)
      end(send, problemOf(error), sender.readLagMs + MARGIN_MS)
      return false
    }
  }

  return {
    /** `mayLeave` is asked again in the transaction that writes `sending`: Stop may have been pressed. */
    deliver: async (planned: StoredSend, sender: Sender, mayLeave: (send: StoredSend) => boolean): Promise<void> => {
      for (;;) {
        const begun = act((by) => {
          const send = store.sends.get(planned.id)
          const part = send && missingPart(send)
          if (!send || !part || (send.state !== 'sending' && !mayLeave(send))) return null
          // Between two parts of a thread everything may have been stopped.
          if (send.state === 'sending' && desk.isStopped(send)) {
            desk.hold([send], 'stopped', by)
            return null
          }
          const key = part.key ?? sender.newKey()
          const at = clock.wall()
          if (send.state !== 'sending')
            desk.move(send, { state: 'sending', attemptedAt: at }, by, { part: part.position })
          store.sends.attemptPart(send.id, part.position, key, at)
          return { send, part, key }
        })
        if (!begun || !(await call(begun.send, begun.part, begun.key, sender))) return
        if (store.sends.get(planned.id)?.state !== 'sending') return
      }
    },
  }
}
