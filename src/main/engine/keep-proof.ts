// A proof copy enters the story: its picture and its data, under their hashes, beside an entry that rests on the post.
import type { CrisisId, MentionSeq, StoryEntryId } from '../../shared/model.ts'
import { pictureKindOf } from '../../shared/pictures.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import type { CommandContext } from './context.ts'

export interface KeepProofInput {
  readonly crisisId: CrisisId
  readonly seq: MentionSeq
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

type Parts = Pick<CommandContext, 'store' | 'pipeline' | 'by' | 'changed'>

/** Throws Refusal: `notAllowed` where the post was taken away meanwhile. */
export const keepProof = (
  { store, pipeline, by, changed }: Parts,
  { crisisId, seq, files }: KeepProofInput,
): { readonly entryId: StoryEntryId } => {
  const act = by(pipeline.crises.crisisOf(crisisId).brandId)
  const entryId = store.transaction(() => {
    const [mention] = store.mentions.get([seq])
    if (!mention || mention.text === null || mention.removedAt !== null)
      throw new Refusal('notAllowed', refusalWords.noProof)
    const kept = files.map(({ name, bytes }) => ({
      name,
      sha256: store.attachments.keep({ bytes }),
      kind: pictureKindOf(bytes),
      sizeBytes: bytes.length,
    }))
    return pipeline.story.keepProof(crisisId, seq, kept, act)
  })
  changed('timeline')
  return { entryId }
}
