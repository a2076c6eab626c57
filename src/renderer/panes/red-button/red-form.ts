// What the sheet of the red button holds while it is open: what was proposed and what a hand changed of it. Pure.
import { blanksOf } from '../../../shared/blanks.ts'
import type { RequestInput } from '../../../shared/contract/contract.ts'
import type { RedAccount, RedProposal } from '../../../shared/contract/red.ts'
import type { BrandId, ConnectionId } from '../../../shared/model.ts'
import { hasLink, lengthOf, type PostLength } from '../../../shared/post-length.ts'

export interface RedEdits {
  /** Other words than those proposed, account by account. */
  readonly texts: ReadonlyMap<ConnectionId, string>
  /** Otherwise chosen than proposed. */
  readonly chosen: ReadonlyMap<ConnectionId, boolean>
  /** For the press and the staff; null = as proposed. */
  readonly text: string | null
}

export const NO_EDITS: RedEdits = { texts: new Map(), chosen: new Map(), text: null }

export interface RedPost {
  readonly account: RedAccount
  readonly isChosen: boolean
  readonly text: string
  readonly length: PostLength
  /** Micro-dollars; null = it costs nothing. */
  readonly price: number | null
  /** An account before it in the list says the very same words. */
  readonly twin: RedAccount | null
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()

export const postsOf = ({ accounts }: Pick<RedProposal, 'accounts'>, edits: RedEdits): RedPost[] => {
  const said = new Map<string, RedAccount>()
  return accounts.map((account) => {
    const text = edits.texts.get(account.connectionId) ?? account.text
    const isChosen = account.muted === null && (edits.chosen.get(account.connectionId) ?? account.isProposed)
    const { price } = account.route
    const twin = isChosen ? (said.get(folded(text)) ?? null) : null
    if (isChosen && twin === null) said.set(folded(text), account)
    return {
      account,
      isChosen,
      text,
      length: lengthOf(account.platform, text.trim()),
      price: price === null ? null : hasLink(text) ? price.withLinkMicroDollars : price.plainMicroDollars,
      twin,
    }
  })
}

export const chosenOf = (posts: readonly RedPost[]): RedPost[] => posts.filter(({ isChosen }) => isChosen)

export const textOf = ({ text }: Pick<RedProposal, 'text'>, edits: RedEdits): string => edits.text ?? text

export type RedHindrance = 'noWords' | 'tooLong' | 'blanks'

/** The first thing that a hand must see to; null = it can leave. `text`: said by hand where no account speaks. */
export const hindranceOf = (posts: readonly RedPost[], text: string): RedHindrance | null => {
  const chosen = chosenOf(posts)
  const texts = chosen.length > 0 ? chosen.map((post) => post.text) : [text]
  if (texts.some((one) => one.trim() === '')) return 'noWords'
  if (chosen.some(({ length }) => length.isOver)) return 'tooLong'
  return texts.some((one) => blanksOf(one).length > 0) ? 'blanks' : null
}

/** Of all that leaves by itself. Micro-dollars. */
export const priceOf = (posts: readonly RedPost[]): number =>
  chosenOf(posts).reduce((sum, { price }) => sum + (price ?? 0), 0)

/** What is told to the engine, for a publication and for an approver alike. */
export const speechOf = (
  brandId: BrandId,
  proposal: RedProposal,
  edits: RedEdits,
  why: string,
): RequestInput<'red.askApproval'> => {
  const chosen = chosenOf(postsOf(proposal, edits))
  const text = textOf(proposal, edits).trim()
  return {
    brandId,
    why,
    type: proposal.type,
    nextAt: proposal.nextAt,
    text: text === '' ? (chosen[0]?.text.trim() ?? '') : text,
    posts: chosen.map((post) => ({ connectionId: post.account.connectionId, text: post.text.trim() })),
    statementId: proposal.asked?.statementId ?? null,
    seenStatementId: proposal.lastStatementId,
  }
}
