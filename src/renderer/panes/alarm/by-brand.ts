// Which unseen alarm stands in front, and what waits behind it. The brand that is looked at comes first; another brand's
// alarm is never left out because somebody looks elsewhere.
import type { Alert, BrandId, Crisis } from '../../../shared/model.ts'

export interface Unseen {
  readonly front: Alert
  /** Earlier ones of the same brand. */
  readonly earlierCount: number
  /** The other brands that have some, newest first. */
  readonly others: readonly { readonly brandId: BrandId; readonly count: number }[]
}

/** Nobody has decided yet, or only for an issue, which may become a crisis. */
export const mayDecide = (alert: Pick<Alert, 'crisisId'>, crises: readonly Pick<Crisis, 'id' | 'state'>[]): boolean => {
  const crisis = crises.find(({ id }) => id === alert.crisisId)
  return crisis === undefined || crisis.state === 'suspected' || crisis.state === 'issue'
}

/** `alerts`: unseen, newest first. null = all were seen. */
export const unseenOf = (alerts: readonly Alert[], brandId: BrandId): Unseen | null => {
  const counts = new Map<BrandId, number>()
  for (const alert of alerts) counts.set(alert.brandId, (counts.get(alert.brandId) ?? 0) + 1)
  const front = alerts.find((alert) => alert.brandId === brandId) ?? alerts[0]
  if (!front) return null
  const others = [...counts].flatMap(([id, count]) => (id === front.brandId ? [] : [{ brandId: id, count }]))
  return { front, earlierCount: (counts.get(front.brandId) ?? 1) - 1, others }
}
