// Who was answered how often, by the platform's own account, and who was forgotten, by the state of their line.

import type { StoredSend } from '../../src/main/engine/store/sends.ts'
import type { Store } from '../../src/main/engine/store/store.ts'
import type { LineId } from '../../src/shared/model.ts'
import { LIVE_SEND_STATES } from '../../src/shared/outbox.ts'
import type { LineState } from '../../src/shared/states.ts'
import type { SendScript } from './scripted-sender.ts'

export interface Person {
  /** Of the post that is answered. */
  readonly externalId: string
  readonly lineId: LineId
}

/** Two of ours to one post, and calls for whom the platform showed an answer from elsewhere already. */
export const doubleAnswers = ({ taken, calls }: SendScript): string[] => {
  const elsewhereAt = new Map<string, number>()
  const ours = new Map<string, number>()
  for (const { key, inReplyToId, shownAt } of taken) {
    if (inReplyToId === null) continue
    if (key !== '') ours.set(inReplyToId, (ours.get(inReplyToId) ?? 0) + 1)
    else elsewhereAt.set(inReplyToId, Math.min(shownAt, elsewhereAt.get(inReplyToId) ?? shownAt))
  }
  const isLate = ({ replyToId, calledAt }: SendScript['calls'][number]): boolean =>
    calledAt > (elsewhereAt.get(replyToId ?? '') ?? calledAt)
  return [
    ...calls.filter(isLate).map(({ replyToId }) => `${replyToId}: answered elsewhere, and by us`),
    ...[...ours].filter(([, count]) => count > 1).map(([id, count]) => `${id}: ${count} of ours`),
  ]
}

/** Why nobody would see to this line any more; null = somebody will, or it has its end. */
const lossOf = (
  state: LineState,
  live: readonly StoredSend[],
  sends: readonly StoredSend[],
  isTaken: (externalId: string | null) => boolean,
): string | null => {
  if (state === 'planned' && live.length !== 1) return `planned, and ${live.length} on their way`
  if (state !== 'planned' && live.length > 0) return `${state}, and one ${live[0]?.state}`
  if (state !== 'answered') return null
  const isThere = sends.some((send) => send.state === 'sent' && isTaken(send.parts[0]?.externalId ?? null))
  return isThere ? null : 'answered, and nothing of it on the platform'
}

/** How many lines stand how, with the state of what is on its way; and the lost ones. `taken`: ids of the platform. */
export const standingOf = (store: Store, taken: Iterable<string>, people: readonly Person[]) => {
  const ids = new Set<string | null>(taken)
  const states: Record<string, number> = {}
  const lost: string[] = []
  for (const { externalId, lineId } of people) {
    const state = store.queueLines.get(lineId)?.state
    const sends = store.sends.ofLine(lineId)
    const live = sends.filter((send) => (LIVE_SEND_STATES as readonly string[]).includes(send.state))
    const shown = [state ?? 'gone', ...live.map((send) => send.state)].join(', ')
    states[shown] = (states[shown] ?? 0) + 1
    const why = state ? lossOf(state, live, sends, (id) => ids.has(id)) : 'its line is gone'
    if (why !== null) lost.push(`${externalId}: ${why}`)
  }
  return { states, lost }
}
