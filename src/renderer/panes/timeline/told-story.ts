// What was read of a story, and where reading goes on.
import type { RequestInput } from '../../../shared/contract/contract.ts'
import type { StoryEntry, StoryEntryId } from '../../../shared/model.ts'

export interface Told {
  readonly entries: ReadonlyMap<StoryEntryId, StoryEntry>
  /** The last version that was read; null = none. */
  readonly after: NonNullable<RequestInput<'timeline.story'>['after']> | null
}

export const UNTOLD_STORY: Told = { entries: new Map(), after: null }

/** `more`: in the order in which it came. What was there already is replaced by its newer version. */
export const withMore = (told: Told, more: readonly StoryEntry[]): Told => {
  const last = more.at(-1)
  if (!last) return told
  const entries = new Map(told.entries)
  for (const entry of more) entries.set(entry.id, entry)
  return { entries, after: { ledgerSeq: last.ledgerSeq, entryId: last.id } }
}
