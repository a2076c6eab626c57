// What of a post goes into an evidence bundle. Keeps true: every post that the ledger lists has its line, so that none can
// be taken out unseen; words are there only where they may leave the team (L10) and still are anybody's (L5). One reason
// covers "not public", "of another brand" and "of another time"; a reader of the chain can still tell that a post of this
// brand and time without words was not public: its id and minute are in the ledger.
import type { BrandId } from '../../../shared/model.ts'
import { isPublic } from '../../../shared/public-posts.ts'
import type { EvidencePost } from '../store/evidence.ts'
import { signatureOf } from '../store/texts.ts'
import type { Names } from './render/mask.ts'

export interface BundleScope {
  readonly brandId: BrandId
  /** ms UTC, fromAt <= createdAt < toAt; null = all that the brand has. */
  readonly period: { readonly fromAt: number; readonly toAt: number } | null
}

/** How many posts are there in which way; the verifier counts them again. */
export interface PostCounts {
  whole: number
  masked: number
  removed: number
  leftOut: number
}

export const isInside = (
  post: Pick<EvidencePost, 'brandId' | 'createdAt' | 'visibility'>,
  { brandId, period }: BundleScope,
): boolean =>
  post.brandId === brandId &&
  isPublic(post) &&
  (period === null || (post.createdAt >= period.fromAt && post.createdAt < period.toAt))

/** `names`: null = nobody is masked. A masked post has no salt: with it a handle could be guessed from the commitment. */
export const bundleLine = (
  entry: number,
  post: EvidencePost,
  scope: BundleScope,
  names: Pick<Names, 'nameOf' | 'cover'> | null,
): { readonly way: keyof PostCounts; readonly line: string } => {
  const { platform, externalId, createdAt, commitment, handle, salt, body } = post
  const facts = { entry, id: `${platform}:${externalId}`, createdAt, commitment }
  const lineOf = (way: keyof PostCounts, more: object) => ({ way, line: `${JSON.stringify({ ...facts, ...more })}\n` })
  if (!isInside(post, scope)) return lineOf('leftOut', { withheld: 'leftOut' })
  if (body === null || salt === null || post.removedAt !== null) return lineOf('removed', { withheld: 'removed' })
  if (names !== null)
    return lineOf('masked', { withheld: 'masked', author: names.nameOf(handle), text: names.cover(body) })
  const author = signatureOf(platform, handle)
  return lineOf('whole', { author, salt: Buffer.from(salt).toString('base64url'), text: body })
}
