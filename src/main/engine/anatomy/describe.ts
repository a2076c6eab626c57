// What is behind a crisis as the page, the report and the files know it: accounts with their names, claims as members call
// them.
import type { Amplifier, Anatomy, Claim, Coordination, Origin } from '../../../shared/anatomy.ts'
import type { Crisis, MentionSeq } from '../../../shared/model.ts'
import type { AmplifierRow } from '../analysis/amplification.ts'
import type { CoordinationGroup } from '../analysis/coordination-circle.ts'
import type { FoundOrigin } from '../analysis/origin.ts'
import type { Store } from '../store/store.ts'
import type { GrowingAnatomy } from './anatomy.ts'
import { type FoundClaim, periodOf } from './inside.ts'

const amplifierOf = (store: Store, { seq, at, reach, causedCount, isLinked }: AmplifierRow): Amplifier[] =>
  store.mentions.get([seq]).map(({ author }) => ({ author, seq, at, reach, causedCount, isLinked }))

const originOf = (store: Store, { seq, confidence, why }: FoundOrigin): Origin | null => {
  const [post] = store.mentions.get([seq])
  return post ? { seq, author: post.author, at: post.createdAt, confidence, why } : null
}

const claimOf = ({ seqs: _seqs, ...claim }: FoundClaim, names: ReadonlyMap<string, string>): Claim => {
  const name = names.get(claim.id)
  return name === undefined ? claim : { ...claim, label: name, isRenamed: true }
}

const coordinationOf = ({ id, seqs, fromAt, toAt, why }: CoordinationGroup): Coordination => ({
  id: String(id),
  accountCount: why.accountCount,
  postCount: why.postCount,
  textCount: why.textCount,
  fromAt,
  toAt,
  medianGapMs: why.medianGapMs,
  youngAccountShare: why.youngAccountShare,
  signs: why.signs,
  evidence: seqs,
})

/** The claims of a crisis alone, the biggest first. */
const describeClaims = (store: Store, anatomy: GrowingAnatomy, crisis: Crisis): Claim[] => {
  const names = store.heard.claimNames(crisis.id)
  return anatomy.claims(periodOf(crisis)).map((claim) => claimOf(claim, names))
}

/** What is claimed in a crisis, the biggest first, and which of it each of these posts says. */
export const claimsSaid = (
  store: Store,
  anatomy: GrowingAnatomy,
  crisis: Crisis,
  seqs: readonly MentionSeq[],
): { claims: Claim[]; ofPost: Map<MentionSeq, string> } => ({
  claims: describeClaims(store, anatomy, crisis),
  ofPost: new Map(
    seqs.flatMap((seq): [MentionSeq, string][] => {
      const claimId = anatomy.claimOf(seq)
      return claimId === null ? [] : [[seq, claimId]]
    }),
  ),
})

export const describe = (store: Store, anatomy: GrowingAnatomy, crisis: Crisis): Anatomy => {
  const figures = anatomy.figures(periodOf(crisis))
  const names = store.heard.claimNames(crisis.id)
  return {
    throughSeq: figures.throughSeq,
    postCount: figures.postCount,
    origin: figures.origin && originOf(store, figures.origin),
    amplifiers: figures.amplifiers.flatMap((row) => amplifierOf(store, row)),
    claims: figures.claims.map((claim) => claimOf(claim, names)),
    unclaimedCount: figures.unclaimedCount,
    coordination: figures.coordination.map(coordinationOf),
    byStance: figures.byStance,
  }
}
