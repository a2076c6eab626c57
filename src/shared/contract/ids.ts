// Branded ids as the page sends them: positive safe integers, checked once at the border.
import { z } from 'zod'
import type {
  AlertId,
  BrandId,
  ConnectionId,
  CrisisId,
  FactId,
  HoldId,
  ImportId,
  LineId,
  MemberId,
  MentionSeq,
  SendId,
  SnippetId,
  StoryEntryId,
} from '../model.ts'

const id = <T extends number>() =>
  z
    .number()
    .int()
    .min(1)
    .max(Number.MAX_SAFE_INTEGER)
    .transform((value) => value as T)

export const alertId = id<AlertId>()
export const brandId = id<BrandId>()
export const connectionId = id<ConnectionId>()
export const crisisId = id<CrisisId>()
export const factId = id<FactId>()
export const holdId = id<HoldId>()
export const importId = id<ImportId>()
export const lineId = id<LineId>()
export const memberId = id<MemberId>()
export const mentionSeq = id<MentionSeq>()
export const sendId = id<SendId>()
export const snippetId = id<SnippetId>()
export const storyEntryId = id<StoryEntryId>()

/** ms UTC between 1970 and 2100. */
export const instant = z.number().int().min(0).max(4_102_444_800_000)
export const nothing = z.object({}).strict()
export const pageSize = z.number().int().min(1).max(500)
export const offset = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const isWebUrl = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.username + url.password === ''
}
/** An address on the web: `javascript:`, `file:` and the like never enter the record. */
export const webUrl = z.string().trim().max(2000).refine(isWebUrl)
/** What a person types: trimmed, never empty. */
export const words = (max: number) => z.string().trim().min(1).max(max)
/** Stands for a file that a person chose or dropped. */
export const fileId = z.string().max(64)
