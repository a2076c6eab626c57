// What a member saw where no program may read (a TikTok, a WhatsApp group, the paper): it goes through the pipeline like any
// post. Keeps true: one act, one transaction, with who brought it in and the hash of the picture in the ledger.
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ParsedInput, RequestOutput } from '../../shared/contract/contract.ts'
import { mentionIdOf, type Post } from '../../shared/model.ts'
import { MAX_PICTURE_BYTES, pictureKindOf } from '../../shared/pictures.ts'
import { idInLink } from '../../shared/post-links.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import { UNTOLD } from '../../shared/untold.ts'
import type { CommandContext } from './context.ts'
import { admit } from './ingest/admit.ts'
import type { NewPicture } from './store/attachments.ts'

type Seen = ParsedInput<'mentions.addByHand'>

/** Clocks of a team and of what it saw differ a little. */
const AHEAD_MS = 5 * 60_000

/** Throws Refusal('unreadable') when the file is gone, too big, or no picture. */
export const readPicture = async (path: string): Promise<NewPicture> => {
  const name = basename(path)
  try {
    if ((await stat(path)).size > MAX_PICTURE_BYTES) throw new Refusal('unreadable', refusalWords.pictureTooBig(name))
    const bytes = await readFile(path)
    const kind = pictureKindOf(bytes)
    if (kind === null || bytes.length > MAX_PICTURE_BYTES)
      throw new Refusal('unreadable', refusalWords.notAPicture(name))
    return { bytes, kind }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('unreadable', refusalWords.fileGone(name))
  }
}

/** The platform's own id where the link tells it, so that its connector knows the post again; else one of what was seen. */
const idOf = ({ platform, url, authorHandle, text, createdAt }: Seen): string => {
  const told = url === null ? null : idInLink(platform, url)
  if (told !== null) return told
  const seen = url === null ? [authorHandle, text, createdAt] : [url]
  return `hand-${createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 32)}`
}

const postOf = (seen: Seen): Post | null =>
  admit({
    ...UNTOLD,
    platform: seen.platform,
    externalId: idOf(seen),
    createdAt: seen.createdAt,
    authorHandle: seen.authorHandle,
    text: seen.text,
    url: seen.url,
    visibility: seen.visibility,
  })

export const addByHand = async (
  { store, clock, pipeline, files, by, changed }: CommandContext,
  seen: Seen,
): Promise<RequestOutput<'mentions.addByHand'>> => {
  const { brandId } = seen
  const act = by(brandId)
  if (seen.createdAt > clock.wall() + AHEAD_MS) throw new Refusal('notAllowed', refusalWords.notYetSaid)
  const post = postOf(seen)
  if (!post) throw new Refusal('notAllowed', refusalWords.notStorable)
  const picture = seen.pictureId === null ? null : await readPicture(files.pathOf(seen.pictureId))
  let saved: RequestOutput<'mentions.addByHand'> | null = null
  pipeline.takeIn({
    brandId,
    posts: [post],
    isVouched: true,
    isLive: true,
    acknowledge: ({ accepted }) => {
      const known = store.mentions.find(brandId, post.platform, post.externalId)
      if (!known) throw new Error(`the mention ${post.externalId} vanished in its own transaction`)
      const at = clock.wall()
      store.sources.gave(store.sources.byHand(brandId), accepted, at)
      const picture256 = picture && store.attachments.add(known.seq, picture, at)
      saved = { seq: known.seq, isNew: accepted === 1 }
      const payload = { brandId, id: mentionIdOf(post.platform, post.externalId), isNew: saved.isNew, picture256 }
      store.ledger.append({ ...act, kind: 'mention.addedByHand', payload })
    },
  })
  if (!saved) throw new Error('a batch was taken in without being acknowledged')
  changed('mentions', 'pulse', 'queue', 'sources')
  return saved
}
