// The manifest of an evidence bundle: what is in it, what is not, and what it can prove, for people who were not there.
import type { ReportLedger } from '../../../shared/report-model.ts'
import type { BundleScope, PostCounts } from './bundle-lines.ts'

export interface BundledFile {
  readonly name: string
  readonly bytes: number
  /** hexadecimal */
  readonly sha256: string
}

export interface ManifestFacts {
  readonly brandName: string
  readonly scope: BundleScope
  readonly isRedacted: boolean
  readonly isDrill: boolean
  /** ms UTC */
  readonly madeAt: number
  readonly ledger: ReportLedger
  readonly mentions: PostCounts
  readonly files: readonly BundledFile[]
}

const ABOUT = [
  'The ledger is the whole chain of the workspace, because a part of a chain proves nothing; words are in it for this brand and time only.',
  'Each entry is hashed over the one before. A head that you had before this bundle, from a report or a message, shows that nothing up to it was rewritten.',
  'Without such a head a bundle shows only that it agrees with itself: who can make one can make another.',
  'The ledger holds commitments, not words: SHA-256 over a random salt, the author and the text. With salt, author and text at hand anybody can compute it again.',
  'A removed post keeps its commitment: that a post with this id and time was taken in stays proven, what it said does not.',
  'Posts that are not public, of another brand or of another time are left out; their ids, times and commitments stay in the chain.',
  'Who sat at the desk was said, not proven. Times are those of the machine that wrote them.',
  'The manifest and the verifier are outside of the chain: checksums show damage, and whoever distrusts them takes the verifier from elsewhere.',
]

const ABOUT_MASKED = [
  'Names are masked in posts, and the salts are left out: a name could be guessed from a commitment and its salt.',
  'Ids of posts stay, as the chain commits to them: who looks one up on its platform finds the account. Share it with those who may know.',
  'Attachments are left out: pictures and files may show names. The ledger keeps their hashes.',
  'So the ledger here proves that the posts were taken in, when and in which order, and not that the masked words are theirs. The unmasked bundle with the same head proves that.',
]

const iso = (at: number): string => new Date(at).toISOString()

/** JSON with two spaces and a line end: the verifier accepts no other writing of it. */
export const manifestJson = (facts: ManifestFacts): string => {
  const { period } = facts.scope
  const manifest = {
    format: 'sangfroid-evidence',
    schema: 1,
    madeAt: iso(facts.madeAt),
    brand: facts.brandName,
    period: period === null ? null : { from: iso(period.fromAt), to: iso(period.toAt) },
    redacted: facts.isRedacted,
    drill: facts.isDrill,
    ledger: facts.ledger,
    mentions: facts.mentions,
    about: facts.isRedacted ? [...ABOUT, ...ABOUT_MASKED] : ABOUT,
    files: facts.files,
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
