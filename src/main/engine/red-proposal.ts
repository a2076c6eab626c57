// What the red button proposes before anybody has typed a word: the type of the crisis as people tell it, a statement of the
// library filled in, the accounts that would speak, and what Stop would hold. Reads only.
import type { ParsedInput } from '../../shared/contract/contract.ts'
import type { RedAsked, RedProposal } from '../../shared/contract/red.ts'
import type { CrisisType, StatementLength } from '../../shared/library.ts'
import type { Brand, BrandId, Crisis, CrisisId, Lang, MentionSeq } from '../../shared/model.ts'
import { isPublic } from '../../shared/public-posts.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import { APPROVER, needsApproval } from '../../shared/roles.ts'
import { crisisTypeOf } from './analysis/crisis-type.ts'
import { composeText, nextAtOf } from './compose-text.ts'
import type { QueryContext } from './context.ts'
import { LOOK_BACK_MS } from './judge-crisis.ts'
import { libraryText } from './library/library-desk.ts'
import { definitionsOf } from './plan/plan-texts.ts'
import { readNow } from './read-now.ts'
import { redAccounts } from './red-accounts.ts'
import type { RedAsk } from './store/red-asks.ts'
import type { Store } from './store/store.ts'

/** The newest posts tell what it is about; a storm of thousands tells no more. */
const READ_AT_MOST = 300

/** Since when it is about this. ms UTC. */
const sinceOf = (crisis: Crisis | null, nowAt: number): number => crisis?.onsetAt ?? nowAt - LOOK_BACK_MS

const toldType = (store: Store, brandId: BrandId, crisis: Crisis | null, nowAt: number) => {
  const newest = store.mentions.between(brandId, sinceOf(crisis, nowAt), nowAt + 60_000, null, READ_AT_MOST)
  const proofs = crisis ? store.alerts.ofCrisis(crisis.id).flatMap(({ evidence }) => evidence) : []
  const posts = [...store.mentions.get(proofs), ...newest]
    .filter((mention) => mention.matchReason !== 'own' && mention.repostOfId === null && isPublic(mention))
    .flatMap(({ seq, author, text }) => (text === null ? [] : [{ seq, authorId: author.id, text }]))
  return crisisTypeOf(posts)
}

/** What the attack is spoken in, where it is one of ours. */
const langOf = (store: Store, brandId: BrandId, sinceAt: number, nowAt: number, room: Lang): Lang => {
  const { fr = 0, en = 0 } = store.periodNumbers.byLang(brandId, sinceAt, nowAt + 60_000)
  if (fr === en) return room
  return fr > en ? 'fr' : 'en'
}

const approvalOf = (store: Store, brandId: BrandId): RedProposal['approval'] => ({
  isNeeded: needsApproval(store.care.rules(brandId).approvalNeeded, 'statements'),
  approvers: store.members
    .list()
    .flatMap(({ id, name, roles }) => (roles.includes(APPROVER) ? [{ memberId: id, name }] : [])),
})

const stopOf = (store: Store, brandId: BrandId): RedProposal['stop'] => {
  const counted = store.sends.countByState(brandId)
  return {
    isStopped: store.outboxes.of(brandId).stoppedAt !== null,
    toHoldCount: counted.planned ?? 0,
    leavingCount: counted.sending ?? 0,
  }
}

interface Wish {
  readonly brand: Brand
  readonly crisis: Crisis | null
  readonly type: CrisisType | null
  readonly nextAt: number
  readonly nowAt: number
}

/** Of the library, filled in; empty where there is none. */
const wordsFor =
  (store: Store, { brand, crisis, type, nextAt, nowAt }: Wish) =>
  (lang: Lang, length: StatementLength): string => {
    if (type === null) return ''
    const cell = { type, stage: 'holding', lang, length } as const
    if (libraryText(store, brand.id, cell) === null) return ''
    return composeText(store, brand, crisis, cell, { nowAt, nextAt }).text
  }

const keptOf = (store: Store, asked: RedAsk | null) =>
  asked && new Map(store.redAsks.words(asked.id).map(({ connectionId, text }) => [connectionId, text ?? '']))

/** What waits for an approver; null = nothing does. */
export const askedIn = (store: Store, crisisId: CrisisId): RedAsked | null => {
  const waiting = store.redAsks.waiting(crisisId)
  return waiting && { statementId: waiting.statementId, askedBy: waiting.askedBy, askedAt: waiting.askedAt }
}

/** Throws Refusal('notFound') when there is no such brand. */
export const proposeRed = (
  { store, clock }: Pick<QueryContext, 'store' | 'clock'>,
  { brandId, type: chosen, lang: room, speak }: ParsedInput<'red.propose'>,
): RedProposal => {
  const brand = store.brands.get(brandId)
  if (!brand) throw new Refusal('notFound', refusalWords.noBrand)
  const nowAt = readNow(store, brandId, clock.wall())
  const crisis = store.crises.open(brandId)
  const known = crisis && store.crises.typeOf(crisis.id)
  const told = chosen === null && !known ? toldType(store, brandId, crisis, nowAt) : null
  const type = chosen ?? known ?? told?.type ?? null
  const waiting = crisis && store.redAsks.waiting(crisis.id)
  // Another type or language is asked for: those words are not what is wanted.
  const asked = waiting && type === known && speak === null ? waiting : null
  const nextAt = asked && asked.nextAt > nowAt ? asked.nextAt : nextAtOf(null, nowAt)
  const lang = speak ?? langOf(store, brandId, sinceOf(crisis, nowAt), nowAt, room)
  const wordsOf = wordsFor(store, { brand, crisis, type, nextAt, nowAt })
  const saidOn = store.periodNumbers.byPlatform(brandId, sinceOf(crisis, nowAt), nowAt + 60_000)
  const kept = keptOf(store, asked)
  const definitions = definitionsOf(store, brandId)
  return {
    definitions: { issue: definitions.issue[room], crisis: definitions.crisis[room] },
    crisis,
    type,
    toldBy: (told?.toldBy ?? []) as readonly MentionSeq[],
    nextAt,
    text: (asked && store.statements.get(asked.statementId)?.text) ?? wordsOf(lang, 'long'),
    accounts: redAccounts(store, { brandId, saidOn, lang, speak, kept, wordsOf, wallAt: clock.wall() }),
    stop: stopOf(store, brandId),
    approval: approvalOf(store, brandId),
    asked: crisis && askedIn(store, crisis.id),
    lastStatementId: crisis ? (store.statements.list(crisis.id).at(-1)?.id ?? null) : null,
  }
}
