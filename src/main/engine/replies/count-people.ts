// People of a queue by what a filter can ask. Pure: adds up counts that were kept, never goes through people.
import type { QueueCounts } from '../../../shared/contract/replies.ts'
import type { MemberId } from '../../../shared/model.ts'
import { ENDED_LINE_STATES, type LineState } from '../../../shared/states.ts'
import type { PeopleCount } from '../store/queue-figures.ts'
import type { LineFilter, QueueShow } from '../store/queue-pages.ts'

export const isEnded = (state: LineState): boolean => (ENDED_LINE_STATES as readonly LineState[]).includes(state)

export const sumOf = (counts: readonly PeopleCount[]): number => counts.reduce((sum, { count }) => sum + count, 0)

/** `keyOf` undefined = counts nowhere. */
export const sumBy = <K extends string | number>(
  counts: readonly PeopleCount[],
  keyOf: (one: PeopleCount) => K | undefined,
): Partial<Record<K, number>> => {
  const sums: Partial<Record<K, number>> = {}
  for (const one of counts) {
    const key = keyOf(one)
    if (key !== undefined) sums[key] = (sums[key] ?? 0) + one.count
  }
  return sums
}

const isIn = ({ claimedBy, reservedFor }: PeopleCount, memberId: MemberId): boolean =>
  claimedBy === memberId || reservedFor === memberId

const passes: { readonly [K in keyof LineFilter]: (one: PeopleCount, wanted: NonNullable<LineFilter[K]>) => boolean } =
  {
    followers: ({ follows }, wanted) => follows === wanted,
    stance: ({ stance }, wanted) => stance === wanted,
    lang: ({ lang }, wanted) => lang === wanted,
    platform: ({ platform }, wanted) => platform === wanted,
    state: ({ state }, wanted) => state === wanted,
    mine: isIn,
    reserved: ({ reservedFor }, wanted) => (reservedFor !== 0) === wanted,
  }

const passesOne = <K extends keyof LineFilter>(one: PeopleCount, name: K, filter: LineFilter): boolean => {
  const wanted = filter[name]
  return wanted === null || passes[name](one, wanted as NonNullable<LineFilter[K]>)
}

const membersOf = ({ claimedBy, reservedFor }: PeopleCount): MemberId[] =>
  [...new Set([claimedBy, reservedFor])].filter((id) => id !== 0)

/** Of those that are shown; each count under all filters but its own. */
export const countPeople = (
  counts: readonly PeopleCount[],
  show: QueueShow,
  filter: LineFilter,
): { total: number; counts: QueueCounts } => {
  const shown = counts.filter(({ state }) => show === 'all' || isEnded(state) === (show === 'ended'))
  const names = Object.keys(passes) as (keyof LineFilter)[]
  const under = (but: keyof LineFilter | null): PeopleCount[] =>
    shown.filter((one) => names.every((name) => name === but || passesOne(one, name, filter)))
  const byFollowing = under('followers')
  const byMember: Record<number, number> = {}
  for (const one of under('mine')) for (const id of membersOf(one)) byMember[id] = (byMember[id] ?? 0) + one.count
  return {
    total: sumOf(under(null)),
    counts: {
      followers: sumOf(byFollowing.filter(({ follows }) => follows)),
      others: sumOf(byFollowing.filter(({ follows }) => !follows)),
      byStance: sumBy(under('stance'), ({ stance }) => (stance === '' ? undefined : stance)),
      byLang: sumBy(under('lang'), ({ lang }) => lang) as Record<string, number>,
      byPlatform: sumBy(under('platform'), ({ platform }) => platform),
      byState: sumBy(under('state'), ({ state }) => state),
      byMember,
      reserved: sumOf(under('reserved').filter(({ reservedFor }) => reservedFor !== 0)),
    },
  }
}
