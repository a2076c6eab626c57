// What a file is and how its first posts would come in, before anyone imports it.
import type { CsvMapping, FileLook, PostExample } from '../../shared/file-formats.ts'
import { problemReason } from './connectors/files/line-problem.ts'
import { lookAtFile, readingOf } from './connectors/files/look-at-file.ts'
import type { NumberedLine } from './connectors/files/read-lines.ts'
import { readRecordBatches } from './connectors/files/read-records.ts'
import { normaliseLine } from './ingest/normalise.ts'

const EXAMPLE_COUNT = 3
const MOST_ROWS = 200
const TEXT_LENGTH = 280

/** `mapping`: what the person made of an earlier guess. Throws Refusal('unreadable') when there is no file to read. */
export const lookAtImport = async (path: string, mapping: CsvMapping | null): Promise<FileLook> => {
  const looked = await lookAtFile(path, mapping)
  const { format, csv, ownHandle } = looked
  const examples: PostExample[] = []
  let refused: FileLook['refused'] = null
  const weigh = (it: NumberedLine): void => {
    const parsed =
      'problem' in it ? { ok: false as const, reason: problemReason(it.problem, it.detail) } : normaliseLine(it.text)
    if (!parsed.ok) refused ??= { line: it.line, reason: parsed.reason }
    else if (examples.length < EXAMPLE_COUNT) {
      const { createdAt, platform, authorHandle, text } = parsed.post
      examples.push({ createdAt, platform, authorHandle, text: text.slice(0, TEXT_LENGTH) })
    }
  }
  let left = MOST_ROWS
  for await (const batch of readRecordBatches({ path, reading: readingOf(looked) })) {
    batch.slice(0, left).forEach(weigh)
    left -= batch.length
    if (left <= 0) break
  }
  return { format, csv, ownHandle, examples, refused }
}
