// A crisis in analysis.json: its peak, and what is behind it, each with the posts that show it.
import type { Amplifier, Anatomy, Claim, Coordination, Origin } from '../../../shared/anatomy.ts'
import { anatomyWords } from '../../../shared/anatomy-words.ts'
import type { Crisis, Lang, MentionId, MentionSeq } from '../../../shared/model.ts'
import { isPublic } from '../../../shared/public-posts.ts'
import type { Store } from '../store/store.ts'
import { reportPeriod } from './build-report.ts'
import { halfLifeMs } from './half-life.ts'
import { peakHourOf } from './peak-hour.ts'

const ALL = Number.MAX_SAFE_INTEGER

export const iso = (at: number): string => new Date(at).toISOString()
export const round = (value: number): number => Math.round(value * 1000) / 1000

export const idsOf = (store: Store, seqs: readonly MentionSeq[]): MentionId[] =>
  store.mentions
    .get(seqs)
    .filter(isPublic)
    .map(({ id }) => id)

export interface CrisisJsonOptions {
  readonly lang: Lang
  /** How an account is called. */
  readonly nameOf: (handle: string) => string
  readonly anatomyOf: (crisis: Crisis) => Anatomy
}

export const crisisJson = (store: Store, { lang, nameOf, anatomyOf }: CrisisJsonOptions) => {
  const words = anatomyWords[lang]
  const idOf = (seq: MentionSeq): MentionId | null => idsOf(store, [seq])[0] ?? null

  const originJson = ({ seq, confidence, why }: Origin) => {
    const mentionId = idOf(seq)
    return mentionId && { mentionId, confidence: round(confidence), why: words.originSentence(why) }
  }

  const amplifierJson = ({ author, seq, at, reach, causedCount }: Amplifier) => {
    const mentionId = idOf(seq)
    // The format has a number here: where no platform told, nobody is known to be reached.
    return mentionId
      ? [{ handle: nameOf(author.handle), mentionId, at: iso(at), reach: reach ?? 0, caused: causedCount }]
      : []
  }

  const claimJson = ({ id, label, size, firstSeq }: Claim) => {
    const firstMentionId = idOf(firstSeq)
    return firstMentionId ? [{ id, label, size, firstMentionId }] : []
  }

  const coordinationJson = (seen: Coordination) => {
    const posts = store.mentions.get(seen.evidence).filter(isPublic)
    return {
      why: words.coordinationSentence(seen),
      accounts: [...new Set(posts.map(({ author }) => author.handle))].map(nameOf),
      mentionIds: posts.map(({ id }) => id),
    }
  }

  const peopleJson = (crisis: Crisis, show: 'attack' | 'defend') => {
    const period = { brandId: crisis.brandId, fromAt: crisis.onsetAt, toAt: crisis.closedAt ?? ALL }
    return store.people.page(show, period, 0, ALL).items.map(({ author, attackCount, defendCount }) => ({
      handle: nameOf(author.handle),
      followsUs: author.followsUs,
      posts: show === 'attack' ? attackCount : defendCount,
    }))
  }

  return (crisis: Crisis) => {
    const { brandId, onsetAt, closedAt } = crisis
    const minutes = store.periodNumbers.perMinute(brandId, onsetAt, closedAt ?? ALL)
    const peak = peakHourOf(minutes)
    const halfLife = halfLifeMs(minutes, reportPeriod(store, brandId, crisis).toAt)
    const { origin, amplifiers, claims, coordination } = anatomyOf(crisis)
    return {
      id: String(crisis.id),
      openedAt: iso(crisis.openedAt),
      closedAt: closedAt === null ? null : iso(closedAt),
      origin: origin && originJson(origin),
      amplifiers: amplifiers.flatMap(amplifierJson),
      peak: peak && { at: iso(peak.at), perHour: peak.count },
      halfLifeMin: halfLife === null ? null : halfLife / 60_000,
      claims: claims.flatMap(claimJson),
      coordination: coordination.map(coordinationJson),
      defenders: peopleJson(crisis, 'defend'),
      attackers: peopleJson(crisis, 'attack'),
    }
  }
}
