// What is other than when a person last looked at what is about to leave. Reads only.
import type { ReviewChange } from '../../shared/outbox.ts'
import type { Clock } from './clock.ts'
import { createRouteDesk } from './route-desk.ts'
import type { StoredSend } from './store/sends.ts'
import type { Store } from './store/store.ts'

/** `isOneMoment`: as for the route desk. */
export const createSendReader = (store: Store, clock: Clock, isOneMoment = false) => {
  const routes = createRouteDesk(store, clock, isOneMoment)
  return {
    changesOf: (send: StoredSend): ReviewChange[] => {
      const { lineId, replyTo, connectionId } = send
      // Its words went with those of a person who asked to be forgotten.
      if (send.parts.some(({ text, externalId }) => text === null && externalId === null)) return [{ kind: 'postGone' }]
      const line = lineId === null ? null : store.queueLines.get(lineId)
      if (!line || replyTo === null) return []
      const [answered] = store.mentions.get([replyTo.mentionSeq])
      if (!answered || answered.removedAt !== null) return [{ kind: 'postGone' }]
      const changes: ReviewChange[] = []
      const postCount = store.queueLines.heardSince(line.id, send.seenAt)
      if (postCount > 0) changes.push({ kind: 'spokeAgain', postCount })
      const isTrial = send.routeReason === 'trial'
      const { kind, reason } = routes.routeOf(line, { connectionId, isTrial, seated: send.approvedBy })
      if (kind !== send.route) changes.push({ kind: 'routeChanged', route: kind, reason })
      return changes
    },
  }
}
