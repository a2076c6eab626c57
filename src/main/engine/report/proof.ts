// The proof copy of a post: what is here of it now, as data that can be held against the ledger, and as a page to take a
// picture of. Keeps true: only what is public (L10) and what is still there (L5) is copied.
import type { Lang, MentionSeq } from '../../../shared/model.ts'
import { isPublic } from '../../../shared/public-posts.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { Store } from '../store/store.ts'
import { renderProof } from './render/render-proof.ts'

/** A new number when a field goes or changes its meaning. */
const SCHEMA = 1

export interface ProofPage {
  /** For a picture of the post; runs no script and asks for nothing but our fonts. */
  readonly html: string
  /** UTF-8 JSON. */
  readonly data: string
  /** Of the files, without their endings. */
  readonly name: string
}

export interface ProofInput {
  /** The workspace is a drill's: whoever sees the copy is told. */
  readonly isDrill: boolean
  readonly seq: MentionSeq
  readonly lang: Lang
}

/** Throws Refusal: `notFound`, or `notAllowed` for what is not public or was removed. `takenAt`: ms UTC. */
export const proofOf = (store: Store, { seq, lang, isDrill }: ProofInput, takenAt: number): ProofPage => {
  const [mention] = store.mentions.get([seq])
  const committed = store.evidence.commitmentOf(seq)
  if (!mention || !committed) throw new Refusal('notFound', refusalWords.noMention)
  if (!isPublic(mention) || mention.text === null || mention.removedAt !== null)
    throw new Refusal('notAllowed', refusalWords.noProof)
  const { id, platform, url, createdAt, receivedAt, author, text, visibility } = mention
  const { likeCount, repostCount, inReplyToId, repostOfId, quoteOfId } = mention
  const ledger = store.ledger.head()
  const post = { id, platform, url, createdAt, receivedAt, visibility, text, lang: mention.lang }
  const { handle, name, followers } = author
  const data = {
    format: 'sangfroid-proof',
    schema: SCHEMA,
    takenAt,
    drill: isDrill,
    post: { ...post, author: { handle, name, followers }, likeCount, repostCount, inReplyToId, repostOfId, quoteOfId },
    // With both, whoever has the ledger can see that these words are the ones that came in.
    commitment: committed.commitment,
    salt: committed.salt && Buffer.from(committed.salt).toString('base64url'),
    ledger,
  }
  return {
    html: renderProof(mention, { lang, isDrill, takenAt, head: ledger.head, commitment: committed.commitment }),
    data: `${JSON.stringify(data, null, 2)}\n`,
    name: `${platform}-${seq}`,
  }
}
