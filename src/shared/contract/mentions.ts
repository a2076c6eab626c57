// Reading what was said: the feed over a dense key, search, and the pulse.
import { z } from 'zod'
import { type Mention, type MentionSeq, PLATFORMS, VISIBILITIES } from '../model.ts'
import type { Picture } from '../pictures.ts'
import { ask } from './ask.ts'
import { brandId, fileId, instant, mentionSeq, offset, pageSize, webUrl, words } from './ids.ts'

export interface FeedPage {
  /** How many matched mentions the brand has: feed keys run from 1 (oldest arrived) to total. */
  readonly total: number
  /** Keys fromKey, fromKey+1, ... in that order. */
  readonly items: readonly Mention[]
}

export interface MentionPage {
  readonly items: readonly Mention[]
  /** Pass as `beforeSeq` for the next page; null = no more. */
  readonly nextBeforeSeq: number | null
}

export interface FoundPage extends MentionPage {
  /** False: two characters of Chinese are looked for in the newest texts only, older ones may hold them too. */
  readonly searchedAll: boolean
}

export interface PulseBin {
  readonly at: number
  readonly count: number
  /** What the series' own history foretold for this bin; null = not enough history yet. */
  readonly expected: number | null
  readonly upper: number | null
  /** Posts whose tone was read, and how many of them are negative or positive. */
  readonly readCount: number
  readonly negativeCount: number
  readonly positiveCount: number
}

export interface Pulse {
  readonly binMs: number
  /** From the first to the last minute that the brand has; null = nothing yet. */
  readonly span: { readonly fromAt: number; readonly toAt: number } | null
  /** The brand's time: the last replayed or received minute; null = nothing yet. */
  readonly nowAt: number | null
  readonly bins: readonly PulseBin[]
  readonly peak: { readonly at: number; readonly perHourCount: number } | null
}

/** What a person saw where no program may read. */
const seenByHand = z.object({
  brandId,
  platform: z.enum(PLATFORMS),
  url: webUrl.nullable(),
  /** Without a handle: whoever said it, as the person knows them. */
  authorHandle: words(300),
  text: words(50_000),
  createdAt: instant,
  visibility: z.enum(VISIBILITIES),
  /** Of a picture that was chosen or dropped. */
  pictureId: fileId.nullable(),
})

export const mentions = {
  /** `isNew` false = it is known already; the picture is put beside it all the same. */
  'mentions.addByHand': ask<{ seq: MentionSeq; isNew: boolean }>()('writer', seenByHand),
  /** The pictures of each, in the order asked; those without any are left out. */
  'mentions.pictures': ask<{ seq: MentionSeq; pictures: Picture[] }[]>()(
    'reader',
    z.object({ seqs: z.array(mentionSeq).max(200) }),
  ),
  'mentions.feed': ask<FeedPage>()('reader', z.object({ brandId, fromKey: z.number().int().min(1), count: pageSize })),
  'mentions.get': ask<Mention[]>()('reader', z.object({ seqs: z.array(mentionSeq).max(200) })),
  'mentions.search': ask<FoundPage>()(
    'reader',
    z.object({ brandId, query: z.string().trim().min(1).max(400), beforeSeq: offset.nullable(), count: pageSize }),
  ),
  /** The latest said first. */
  'mentions.between': ask<MentionPage>()(
    'reader',
    z.object({ brandId, fromAt: instant, toAt: instant, beforeSeq: offset.nullable(), count: pageSize }),
  ),
}

export const pulse = {
  /** Without bounds: the window around the latest activity. At most 600 bins. */
  'pulse.get': ask<Pulse>()('reader', z.object({ brandId, fromAt: instant.nullable(), toAt: instant.nullable() })),
}
