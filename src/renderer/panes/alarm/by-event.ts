// Which unseen alarm stands in front, and what waits behind it. One event is one alarm: its first alert rings, the others
// join it quietly. The brand that is looked at comes first; another brand's alarm is never left out because somebody
// looks elsewhere.
import type { Alert, BrandId, Crisis } from '../../../shared/model.ts'

export interface Unseen {
  /** The first alert of its event: the one that rang. */
  readonly front: Alert
  /** Every unseen alert of that event: they are seen together. */
  readonly event: readonly Alert[]
  /** Earlier events of the same brand. */
  readonly earlierCount: number
  /** The other brands that have some, newest first. */
  readonly others: readonly { readonly brandId: BrandId; readonly count: number }[]
}

/** Nobody has decided yet, or only for an issue, which may become a crisis. A source that is silent is no crisis. */
export const mayDecide = (
  alert: Pick<Alert, 'crisisId' | 'kind'>,
  crises: readonly Pick<Crisis, 'id' | 'state'>[],
): boolean => {
  if (alert.kind === 'source') return false
  const crisis = crises.find(({ id }) => id === alert.crisisId)
  return crisis === undefined || crisis.state === 'suspected' || crisis.state === 'issue'
}

/**
 * `alerts`: unseen and awake, newest first; `known`: of the brand that is looked at, seen or not. null = all were seen, put
 * off, or said to be none of ours. What joins an event that somebody has seen joins quietly.
 */
export const unseenOf = (alerts: readonly Alert[], brandId: BrandId, known: readonly Alert[] = []): Unseen | null => {
  const seen = new Set(known.flatMap((alert) => (alert.acknowledgedAt === null ? [] : [alert.eventId])))
  const events = new Map<string, Alert[]>()
  for (const alert of alerts) {
    if (seen.has(alert.eventId)) continue
    const event = events.get(alert.eventId)
    if (event) event.unshift(alert)
    else events.set(alert.eventId, [alert])
  }
  const standing = [...events.values()].filter(([first]) => first?.dismissedAt === null)
  const brandOf = (event: readonly Alert[]): BrandId | undefined => event[0]?.brandId
  const event = standing.find((one) => brandOf(one) === brandId) ?? standing[0]
  const front = event?.[0]
  if (!event || !front) return null
  const counts = new Map<BrandId, number>()
  for (const [first] of standing) if (first) counts.set(first.brandId, (counts.get(first.brandId) ?? 0) + 1)
  const others = [...counts].flatMap(([id, count]) => (id === front.brandId ? [] : [{ brandId: id, count }]))
  return { front, event, earlierCount: (counts.get(front.brandId) ?? 1) - 1, others }
}

/** What joined the event since: each kind once, the earliest alert of it. `alerts`: of the brand, any order. */
export const joinedOf = (alerts: readonly Alert[], front: Alert): Alert[] => {
  const byKind = new Map<string, Alert>()
  for (const alert of alerts.toSorted((a, b) => a.at - b.at)) {
    const joins = alert.eventId === front.eventId && alert.id !== front.id && alert.kind !== front.kind
    if (joins && !byKind.has(alert.kind)) byKind.set(alert.kind, alert)
  }
  return [...byKind.values()]
}
