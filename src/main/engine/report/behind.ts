// What the report says is behind the peak: the anatomy of the crisis and the people by what they did, with their posts.
import type { Anatomy } from '../../../shared/anatomy.ts'
import type { PersonSummary } from '../../../shared/contract/crises.ts'
import type { BrandId, Crisis, CrisisId, MentionSeq, StoryEntry } from '../../../shared/model.ts'
import type { Defender, Evidenced, PersonActs, ReportAnswer, ReportBehind } from '../../../shared/report-model.ts'
import type { Store } from '../store/store.ts'
import { claimsByPhase, type PostsBehind } from './claims-by-phase.ts'
import { phaseSpans } from './phase-spans.ts'

const MOST_AMPLIFIERS = 10
const MOST_CLAIMS = 12
const MOST_GROUPS = 8
const MOST_PEOPLE = 10
/** People are to be thanked one by one: a page of them, followers first. */
const MOST_THANKED = 30
const POSTS_EACH = 3

interface Period {
  readonly brandId: BrandId
  readonly fromAt: number
  readonly toAt: number
}

const attackersOf = (store: Store, period: Period) => {
  const { total, items } = store.people.page('attack', period, 0, MOST_PEOPLE)
  const actsOf = ({ author, attackCount }: PersonSummary): Evidenced<PersonActs> => ({
    value: { handle: author.handle, followsUs: author.followsUs, postCount: attackCount },
    evidence: store.people.actsBy('attack', period, author.id, POSTS_EACH),
  })
  return { total, people: items.map(actsOf) }
}

const defendersOf = (store: Store, period: Period) => {
  const { items, ...totals } = store.people.defenders(period, MOST_THANKED)
  const people = items.map(
    ({ authorId, ...value }): Evidenced<Defender> => ({
      value,
      evidence: store.people.actsBy('defend', period, authorId, POSTS_EACH),
    }),
  )
  return { ...totals, people }
}

export interface PeopleAndPeak {
  readonly behind: ReportBehind
  readonly defenders: readonly Evidenced<Defender>[]
}

/** What carried most may have been said before the rise began. */
const firstOf = (store: Store, period: Period, authorId: number, carried: { at: number; seq: MentionSeq }) => {
  const inside = store.people.firstBy(period, authorId)
  return inside && inside.at < carried.at ? inside : carried
}

const answersOf = (store: Store, crisisId: CrisisId, { claims }: Anatomy): ReportAnswer[] =>
  store.snippets
    .list(crisisId)
    .filter(({ state, usedCount }) => state === 'approved' || usedCount > 0)
    .map(({ claimId, lang, text, usedCount }) => ({
      claim: claims.find(({ id }) => id === claimId)?.label ?? null,
      lang,
      text,
      usedCount,
    }))

/** `anatomy` and `postsBehind` of the same period. */
export const behindOf = (
  store: Store,
  { crisis, story, ...period }: Period & { readonly crisis: Crisis; readonly story: readonly StoryEntry[] },
  anatomy: Anatomy,
  postsBehind: PostsBehind,
): PeopleAndPeak => {
  const { origin, amplifiers, claims, coordination } = anatomy
  const attackers = attackersOf(store, period)
  const defenders = defendersOf(store, period)
  const { phases, ofClaim } = claimsByPhase(store, phaseSpans(story, period.fromAt, period.toAt), postsBehind)
  return {
    defenders: defenders.people,
    behind: {
      postCount: anatomy.postCount,
      origin: origin && {
        value: { at: origin.at, handle: origin.author.handle, confidence: origin.confidence, why: origin.why },
        evidence: [origin.seq],
      },
      amplifiers: amplifiers.slice(0, MOST_AMPLIFIERS).map(({ author, seq, at, reach, causedCount, isLinked }) => ({
        value: {
          handle: author.handle,
          followers: author.followers,
          first: firstOf(store, period, author.id, { at, seq }),
          at,
          reach,
          causedCount,
          isLinked,
        },
        evidence: [seq],
      })),
      phases,
      claims: claims.slice(0, MOST_CLAIMS).map(({ id, label, lang, size, firstAt, typical }) => ({
        value: { label, lang, size, firstAt, byPhase: ofClaim(id) },
        evidence: typical.slice(0, POSTS_EACH),
      })),
      answers: answersOf(store, crisis.id, anatomy),
      claimCount: claims.length,
      unclaimedCount: anatomy.unclaimedCount,
      coordination: coordination
        .slice(0, MOST_GROUPS)
        .map(({ id: _id, evidence, ...seen }) => ({ value: seen, evidence })),
      byStance: anatomy.byStance,
      attackers: attackers.people,
      attackerCount: attackers.total,
      defenderCount: defenders.total,
      defendingFollowerCount: defenders.followerTotal,
    },
  }
}
