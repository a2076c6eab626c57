// What the ledger says of mentions: one entry for what a batch brought so far, always before the entry of what it proves.
import type { ActKind } from '../../shared/act-words.ts'
import { type BrandId, type MentionId, SYSTEM_MEMBER } from '../../shared/model.ts'
import type { Clock } from './clock.ts'
import type { SavedMention } from './store/mentions.ts'
import type { Store } from './store/store.ts'

export const createMentionLog = (store: Store, clock: Clock) => {
  let saved: SavedMention[] = []
  let matched: MentionId[] = []

  const append = (happenedAt: number, kind: ActKind, payload: Record<string, unknown>): void =>
    void store.ledger.append({ memberId: SYSTEM_MEMBER, happenedAt, recordedAt: clock.wall(), kind, payload })

  return {
    add: (mention: SavedMention): void => void saved.push(mention),
    /** Saved long ago, and the brand's only since its watch was changed. */
    addMatched: (id: MentionId): void => void matched.push(id),
    write: (brandId: BrandId): void => {
      const last = saved.at(-1)
      if (last)
        append(last.createdAt, 'mentions.saved', {
          brandId,
          mentions: saved.map(({ id, createdAt, commitment }) => [id, createdAt, commitment]),
        })
      // The change of the watch is what happened; the posts themselves are in the entries of their own day.
      if (matched.length > 0) append(clock.wall(), 'mentions.matched', { brandId, mentions: matched })
      saved = []
      matched = []
    },
    /** After a rolled back transaction. */
    drop: (): void => {
      saved = []
      matched = []
    },
  }
}
