// The record: raw log, curated story, report, and the proof that nothing was rewritten.
import { z } from 'zod'
import type { LedgerEntry, MemberId, StoryEntry, StoryEntryId } from '../model.ts'
import type { ReportModel } from '../report-model.ts'
import { PHASES } from '../states.ts'
import { ask } from './ask.ts'
import { crisisId, fileId, instant, mentionSeq, nothing, offset, pageSize, storyEntryId, words } from './ids.ts'

export interface StoryVersion {
  readonly version: number
  readonly text: string | null
  readonly phase: (typeof PHASES)[number]
  readonly happenedAt: number
  readonly recordedAt: number
  readonly memberId: MemberId
  readonly marked: boolean
  readonly hidden: boolean
  readonly mergedInto: StoryEntryId | null
  readonly why: string | null
}

/** What can be wrong with the record: the page words it. */
export type RecordProblem =
  | 'entryMissing' // a number is skipped
  | 'chainBroken' // an entry does not follow the one before
  | 'entryChanged' // its content does not match its hash
  | 'mentionMissing' // what the entry lists is not in the store
  | 'mentionAdded' // the store holds a mention that no entry lists; `seq` is the ledger's last
  | 'mentionChanged' // text, author or time is not what was committed to
  | 'actChanged' // what the report prints is not what this act says
  | 'wordsChanged' // what a member wrote is not what was committed to; `seq` is the ledger's last

export interface LedgerVerdict {
  readonly holds: boolean
  readonly count: number
  readonly head: string
  /** The first entry that does not hold, and what is wrong with it. */
  readonly firstBreak: { readonly seq: number; readonly problem: RecordProblem } | null
}

const phase = z.enum(PHASES)
const entryKind = z.enum(['note', 'decision', 'fact'])

export const timeline = {
  'timeline.log': ask<{ items: LedgerEntry[]; nextBeforeSeq: number | null }>()(
    'reader',
    z.object({ beforeSeq: offset.nullable(), count: pageSize }),
  ),
  /** Entries whose current version came after `after`, in the order in which they came: from the beginning unless told. */
  'timeline.story': ask<StoryEntry[]>()(
    'reader',
    z.object({
      crisisId,
      after: z.object({ ledgerSeq: offset, entryId: storyEntryId }).nullable().default(null),
      count: z.number().int().min(1).max(100_000).default(100_000),
    }),
  ),
  'timeline.history': ask<StoryVersion[]>()('reader', z.object({ entryId: storyEntryId })),
  'timeline.add': ask<{ entryId: StoryEntryId }>()(
    'writer',
    z.object({
      crisisId,
      kind: entryKind,
      phase,
      happenedAt: instant,
      text: words(10_000),
      evidence: z.array(mentionSeq).max(50),
      /** Asked of a decision. */
      why: words(500).nullable().default(null),
    }),
  ),
  'timeline.correct': ask<null>()(
    'writer',
    z.object({ entryId: storyEntryId, text: words(10_000), happenedAt: instant, why: words(500).nullable() }),
  ),
  'timeline.movePhase': ask<null>()('writer', z.object({ entryId: storyEntryId, phase })),
  'timeline.mark': ask<null>()('writer', z.object({ entryId: storyEntryId, marked: z.boolean() })),
  /** What a former version said becomes a version of its own: an undo that can be undone. */
  'timeline.restore': ask<null>()('writer', z.object({ entryId: storyEntryId, version: z.int().positive() })),
  /** `otherId` becomes a part of `entryId`, which says `text` from now on. */
  'timeline.merge': ask<null>()(
    'writer',
    z.object({ entryId: storyEntryId, otherId: storyEntryId, text: words(10_000) }),
  ),
  /** `entryId` says `text` from now on; `part` becomes an entry of its own. */
  'timeline.split': ask<{ entryId: StoryEntryId }>()(
    'writer',
    z.object({
      entryId: storyEntryId,
      text: words(10_000),
      part: z.object({ text: words(10_000), happenedAt: instant }),
    }),
  ),
  /** An entry of the raw log enters the story; `text` null = as it is. */
  'timeline.promote': ask<{ entryId: StoryEntryId }>()(
    'writer',
    z.object({ crisisId, logSeq: z.int().positive(), phase, text: words(10_000).nullable() }),
  ),
  /** A chosen file is copied beside the entry. */
  'timeline.attach': ask<null>()('writer', z.object({ entryId: storyEntryId, fileId })),
  /** Asks where to save a copy of a file beside an entry, and answers the path; null = the person changed their mind. */
  'timeline.saveAttachment': ask<{ path: string } | null>()(
    'shell',
    z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), name: z.string().min(1).max(255) }),
  ),
  /** A picture and the data of a post, as they are here now, beside a new entry of the story. */
  'timeline.takeProof': ask<{ entryId: StoryEntryId }>()('shell', z.object({ crisisId, seq: mentionSeq })),
  'timeline.hide': ask<null>()(
    'writer',
    z.object({ entryId: storyEntryId, hidden: z.boolean(), why: words(500).nullable() }),
  ),
}

export const report = {
  'report.get': ask<ReportModel>()('analyst', z.object({ crisisId })),
  /** Asks where to save, writes the format that the name ends in, and answers the path; null = the person changed their mind. */
  'report.export': ask<{ path: string } | null>()(
    'shell',
    z.object({ crisisId, lang: z.enum(['fr', 'en']), showHandles: z.boolean() }),
  ),
  /** Asks where to save, writes the evidence bundle, and answers the path; null = the person changed their mind. */
  'report.bundle': ask<{ path: string } | null>()('shell', z.object({ crisisId, showHandles: z.boolean() })),
}

export const ledger = {
  'ledger.verify': ask<LedgerVerdict>()('analyst', nothing),
}
