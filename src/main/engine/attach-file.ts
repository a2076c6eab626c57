// A file that a person puts beside an entry of the story: copied into the workspace under its hash, whatever it is.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { StoryEntryId } from '../../shared/model.ts'
import { pictureKindOf } from '../../shared/pictures.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import type { CommandContext } from './context.ts'

/** A recorded call is longer than a picture; a film is kept elsewhere and linked. */
export const MAX_ATTACHMENT_BYTES = 50 * 1024 * 1024

/** Throws Refusal('unreadable') when the file is gone, empty or too big. */
const readAttachment = async (path: string): Promise<Uint8Array> => {
  const name = basename(path)
  const tooBig = () => new Refusal('unreadable', refusalWords.attachmentTooBig(name))
  try {
    if ((await stat(path)).size > MAX_ATTACHMENT_BYTES) throw tooBig()
    const bytes = await readFile(path)
    if (bytes.length > MAX_ATTACHMENT_BYTES) throw tooBig()
    if (bytes.length === 0) throw new Refusal('unreadable', refusalWords.attachmentEmpty(name))
    return bytes
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('unreadable', refusalWords.fileGone(name))
  }
}

export const attachFile = async (
  { store, pipeline, files, by, changed }: CommandContext,
  { entryId, fileId }: { readonly entryId: StoryEntryId; readonly fileId: string },
): Promise<null> => {
  const entry = store.story.get(entryId)
  if (!entry) throw new Refusal('notFound', refusalWords.noEntry)
  const act = by(pipeline.crises.crisisOf(entry.crisisId).brandId)
  const path = files.pathOf(fileId)
  const bytes = await readAttachment(path)
  store.transaction(() => {
    const sha256 = store.attachments.keep({ bytes })
    const file = { sha256, name: basename(path), kind: pictureKindOf(bytes), sizeBytes: bytes.length }
    pipeline.story.attach(entryId, file, act)
  })
  changed('timeline')
  return null
}
