// The law of shared/public-posts.ts as a condition on rows, and the posts that a report counts.
import { PUBLIC_VISIBILITIES } from '../../../shared/public-posts.ts'

/** `table` is the name or the alias of mentions in the query. */
export const publicOnly = (table: string): string =>
  `${table}.visibility IN (${PUBLIC_VISIBILITIES.map((visibility) => `'${visibility}'`).join(', ')})`

/** Mentions `m` of a brand with fromAt <= createdAt < toAt, bound in this order; ours and what is not public left out. */
export const SAID_IN_PERIOD = `m.brand_id = ? AND m.created_at >= ? AND m.created_at < ? AND m.match_reason IS NOT NULL
  AND m.match_reason <> 'own' AND ${publicOnly('m')}`
