// What the report says is behind the peak: the anatomy of the crisis and the people by what they did, with their posts.
import type { Anatomy } from '../../../shared/anatomy.ts'
import type { PersonSummary } from '../../../shared/contract/crises.ts'
import type { BrandId } from '../../../shared/model.ts'
import type { Evidenced, PersonActs, ReportBehind } from '../../../shared/report-model.ts'
import type { Store } from '../store/store.ts'

const MOST_AMPLIFIERS = 10
const MOST_CLAIMS = 12
const MOST_GROUPS = 8
const MOST_PEOPLE = 10
const POSTS_EACH = 3

interface Period {
  readonly brandId: BrandId
  readonly fromAt: number
  readonly toAt: number
}

const whoDid = (store: Store, period: Period, act: 'attack' | 'defend') => {
  const { total, items } = store.people.page(act, period, 0, MOST_PEOPLE)
  const actsOf = ({ author, attackCount, defendCount }: PersonSummary): Evidenced<PersonActs> => ({
    value: {
      handle: author.handle,
      followsUs: author.followsUs,
      postCount: act === 'attack' ? attackCount : defendCount,
    },
    evidence: store.people.actsBy(act, period, author.id, POSTS_EACH),
  })
  return { total, people: items.map(actsOf) }
}

export interface PeopleAndPeak {
  readonly behind: ReportBehind
  readonly defenders: readonly Evidenced<PersonActs>[]
}

/** `anatomy` of the same period. */
export const behindOf = (store: Store, period: Period, anatomy: Anatomy): PeopleAndPeak => {
  const { origin, amplifiers, claims, coordination } = anatomy
  const attackers = whoDid(store, period, 'attack')
  const defenders = whoDid(store, period, 'defend')
  return {
    defenders: defenders.people,
    behind: {
      postCount: anatomy.postCount,
      origin: origin && {
        value: { at: origin.at, handle: origin.author.handle, confidence: origin.confidence, why: origin.why },
        evidence: [origin.seq],
      },
      amplifiers: amplifiers.slice(0, MOST_AMPLIFIERS).map(({ author, seq, at, reach, causedCount, isLinked }) => ({
        value: { handle: author.handle, at, reach, causedCount, isLinked },
        evidence: [seq],
      })),
      claims: claims.slice(0, MOST_CLAIMS).map(({ label, lang, size, firstAt, typical }) => ({
        value: { label, lang, size, firstAt },
        evidence: typical.slice(0, POSTS_EACH),
      })),
      claimCount: claims.length,
      unclaimedCount: anatomy.unclaimedCount,
      coordination: coordination
        .slice(0, MOST_GROUPS)
        .map(({ id: _id, evidence, ...seen }) => ({ value: seen, evidence })),
      byStance: anatomy.byStance,
      attackers: attackers.people,
      attackerCount: attackers.total,
      defenderCount: defenders.total,
    },
  }
}
