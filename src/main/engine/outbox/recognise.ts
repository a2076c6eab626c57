// Our own post comes in: is it one that left from here? Pure. A reply is known by what it answers, since people and
// platforms change words on the way; a post of its own by its words.
import type { StoredPart, StoredSend } from '../store/sends.ts'

export interface OwnPost {
  readonly externalId: string
  readonly authorHandle: string
  readonly createdAt: number
  readonly inReplyToId: string | null
  readonly text: string | null
}

/** Clocks of a platform and of this machine differ a little. */
const SKEW_MS = 60_000

/** Links are shortened, mentions put in front, spaces folded: what stays is what a person wrote. */
export const bareWords = (text: string): string =>
  text
    .replace(/https?:\/\/\S+/gu, '')
    .replace(/^(?:@[\w.@-]+\s+)+/u, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()

/** The first part that is not on its platform, as far as we know; null = all of them are. */
export const missingPart = ({ parts }: StoredSend): StoredPart | null =>
  parts.find(({ externalId }) => externalId === null) ?? null

/** What the next part answers: the person, or the part before it. */
export const answeredBy = ({ replyToId, parts }: StoredSend, { position }: StoredPart): string | null =>
  position === 0 ? replyToId : (parts[position - 1]?.externalId ?? null)

/** The first of these sends that this post is the missing part of; null = somebody wrote it elsewhere. */
export const recognise = (
  post: OwnPost,
  sends: readonly StoredSend[],
): { readonly send: StoredSend; readonly part: StoredPart } | null => {
  for (const send of sends) {
    const part = missingPart(send)
    if (!part || send.handle.toLowerCase() !== post.authorHandle.toLowerCase()) continue
    const tried = part.attemptedAt ?? (send.route === 'assisted' ? send.attemptedAt : null)
    if (tried === null || post.createdAt < tried - SKEW_MS) continue
    const answered = answeredBy(send, part)
    if (answered !== post.inReplyToId) continue
    if (answered !== null && part.position === 0) return { send, part }
    if (post.text !== null && bareWords(post.text) === bareWords(part.text ?? '')) return { send, part }
  }
  return null
}
