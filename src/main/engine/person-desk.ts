// A person asks what we hold of them, or to be forgotten. Forgetting leaves counts, times and commitments: the record
// still verifies, and nothing in it leads back to them but the platform's own number of each post.
import type { PersonRecord } from '../../shared/contract/privacy.ts'
import type { BrandId, MentionId, MentionSeq } from '../../shared/model.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import type { RemovalDesk } from './removal-desk.ts'
import type { By } from './store/ledger.ts'
import type { Store } from './store/store.ts'

/** Call inside one snapshot. */
export const personRecord = (store: Store, authorId: number, exportedAt: number): PersonRecord => {
  const account = store.persons.account(authorId)
  if (!account) throw new Refusal('notFound', refusalWords.noAccount)
  return {
    format: 'sangfroid-person',
    version: 1,
    exportedAt,
    account,
    listed: store.care.listedOf(authorId),
    posts: store.persons.posts(authorId),
    notPublicCount: store.persons.notPublicCount(authorId),
    lines: store.persons.lines(authorId),
  }
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** Finds any of these as words of their own. */
const naming = (names: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}_])`, 'iu')

export interface Erased {
  readonly postCount: number
  readonly draftCount: number
  readonly wordsCount: number
}

export const createPersonDesk = (store: Store, removals: RemovalDesk) => {
  /** Texts of ours that name the account. */
  const wordsNaming = (handle: string, name: string | null): number[] => {
    const wanted = naming(name === null || name.trim() === '' ? [handle] : [handle, name.trim()])
    return store.persons.ourWords().flatMap(({ id, body }) => (wanted.test(body) ? [id] : []))
  }

  /** Their posts, and what repeats them: held words of others stay. */
  const removePosts = (
    authorId: number,
    at: number,
  ): { removed: [BrandId, MentionId][]; kept: [BrandId, MentionId][] } => {
    const copies = store.persons
      .saidBy(authorId)
      .flatMap(({ platform, externalId }) => store.removals.copiesOf(platform, externalId))
    const each = [...new Map(copies.map((copy) => [copy.seq, copy])).values()]
    const going = each.filter(({ isHeld }) => !isHeld)
    const kept = each.filter(({ isHeld, seq }) => isHeld && store.holds.note(seq, at))
    removals.redact(going, at)
    const listed = (posts: readonly { brandId: BrandId; id: MentionId; seq: MentionSeq }[]): [BrandId, MentionId][] =>
      posts.map(({ brandId, id }) => [brandId, id])
    return { removed: listed(going), kept: listed(kept) }
  }

  return {
    /** Call inside the transaction of the act. */
    erase: (authorId: number, ground: string, alsoOurWords: boolean, by: By): Erased => {
      const account = store.persons.account(authorId)
      if (!account) throw new Refusal('notFound', refusalWords.noAccount)
      if (store.persons.isOurs(authorId)) throw new Refusal('notAllowed', refusalWords.ownAccountStays)
      if (store.holds.countOf(authorId) > 0) throw new Refusal('notAllowed', refusalWords.heldAgainstErasure)
      const at = by.recordedAt
      const named = alsoOurWords ? wordsNaming(account.handle, account.name) : []
      const drafts = store.persons.draftTexts(authorId)
      const { removed, kept } = removePosts(authorId, at)
      const lists = store.care.unlist(authorId)
      for (const id of [...drafts, ...store.persons.reasonTexts(authorId), ...lists]) store.texts.redact(id, at)
      const wordsCount = named.filter((id) => store.texts.redact(id, at)).length
      store.persons.blank(authorId)
      const { commitment } = store.texts.saveWords(ground)
      store.ledger.append({
        ...by,
        kind: 'person.erased',
        payload: { authorId, commitment, alsoOurWords, removed, kept, draftCount: drafts.length, wordsCount },
      })
      return { postCount: removed.length, draftCount: drafts.length, wordsCount }
    },
  }
}
