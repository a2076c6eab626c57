// Which items of a live stream are ours: the app's stream has one connection, and every rule of the app speaks on it.
import { z } from 'zod'

const Matched = z.object({ matching_rules: z.array(z.object({ tag: z.string().nullish() })).min(1) })

/** What says nothing of its rules counts as ours. */
export const isOurs = (item: unknown, tag: string): boolean => {
  const matched = Matched.safeParse(item)
  return !matched.success || matched.data.matching_rules.some((rule) => rule.tag === tag)
}
