// How fast it comes, from the pulse: the latest bin that is complete.
import type { Pulse } from '../../shared/contract/mentions.ts'

export const perMinuteOf = ({ bins, binMs, nowAt }: Pulse): number | null => {
  if (nowAt === null) return null
  const complete = bins.findLast((bin) => bin.at + binMs <= nowAt) ?? bins.at(-1)
  return complete ? Math.round((complete.count / binMs) * 60_000 * 10) / 10 : null
}
