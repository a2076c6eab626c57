// A brand's own time (docs/decisions/0011): what its matched posts have reached. Keeps true that no single wrong date
// takes it away, since nothing would ring until then: a matched post carries it on unless it is astray, any other post
// never does, and time that passes in silence is believed within bounds.
import type { BrandId } from '../../shared/model.ts'
import type { Clock } from './clock.ts'
import { type createDetection, MINUTE_MS } from './detection.ts'

const DAY_MS = 24 * 3_600_000
/** A file that is all in the future (a drill, an invented one) has no such gap inside. */
export const ASTRAY_MS = 30 * DAY_MS

export const createBrandTime = (detection: ReturnType<typeof createDetection>, clock: Clock) => {
  /** Of the latest post, matched or not, that lies in the brand's time. */
  const heard = new Map<BrandId, number>()
  const live = new Set<BrandId>()

  const isFar = (brandId: BrandId, at: number): boolean => at > (detection.nowAt(brandId) ?? at) + ASTRAY_MS

  /** Silence is believed for as long as no file has gaps, and up to the machine's own time, where a live watch stands. */
  const mayPass = (brandId: BrandId, at: number): boolean =>
    live.has(brandId) ? at <= clock.wall() : !isFar(brandId, at) || Math.abs(at - clock.wall()) <= DAY_MS

  return {
    /** Whether a matched post is too far in the future to be believed; what matched in the past is history. */
    isAstray: (brandId: BrandId, at: number): boolean =>
      live.has(brandId) ? at > clock.wall() : isFar(brandId, at) && at > clock.wall() + DAY_MS,
    /** It is heard as it is said: no file carries it past now, where its alarm would be deaf. */
    goLive: (brandId: BrandId): void => void live.add(brandId),
    mayPass,
    hear: (brandId: BrandId, at: number): void => {
      const isKnown = detection.nowAt(brandId) !== null
      if (isKnown && at > (heard.get(brandId) ?? 0) && mayPass(brandId, at)) heard.set(brandId, at)
    },
    /** The end of what was played, `endAt` by its own account: past an astray date, the end of the last timely minute. */
    endOf: (brandId: BrandId, endAt: number): number => {
      if (mayPass(brandId, endAt)) return endAt
      return Math.min(endAt, (heard.get(brandId) ?? detection.nowAt(brandId) ?? 0) + MINUTE_MS)
    },
    forget: (brandId: BrandId): void => void heard.delete(brandId),
  }
}
