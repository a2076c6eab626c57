// The label of a claim: the phrase of its posts that says most of what sets them apart. Keeps true: words of one post, in
// its order, cut by the rules of claim-phrases.ts.

import type { MentionSeq } from '../../../shared/model.ts'
import { countSigns, signsOf } from './claim-bags.ts'
import { type Phrase, phrasesOf } from './claim-phrases.ts'
import type { ClaimText } from './claim-texts.ts'

export interface ClaimLabel {
  readonly label: string
  /** The post that it was taken from. */
  readonly seq: MentionSeq | null
}

/** How often this sign is in a text, over all texts. */
export type ShareOf = (sign: string) => number

/** Phrases are looked for in so many of the most typical texts. */
const MOST_READ = 60
/** What begins and ends like a clause, with somebody who does something, reads as a claim; what comes first, too. */
const WHOLE_SIDE = 1.3
const SUBJECT = 1.15
const LEADING = 1.15
/** A long phrase has to earn its words. */
const LENGTH_OFFSET = 5
const STARTS_WITH_SUBJECT =
  /^(i|i['’]m|i['’]ve|my|we|our|they|the|your|no|nobody|still|je|j['’]|mon|ma|mes|nous|on|ils|le|la|les|votre|vos|aucun|pas|toujours|plus)\b/i

/** How much more the texts of the claim have of each sign than all texts (Kullback-Leibler). */
const tellingSigns = (texts: readonly ClaimText[], shareOf: ShareOf): ReadonlyMap<string, number> => {
  const telling = new Map<string, number>()
  for (const [sign, count] of countSigns(texts)) {
    const share = count / texts.length
    const gain = share * Math.log(share / shareOf(sign))
    // What one text of several says is not what the claim says.
    if (gain > 0 && (count > 1 || texts.length === 1)) telling.set(sign, gain)
  }
  return telling
}

const worthOf = (phrase: Phrase, telling: ReadonlyMap<string, number>): number => {
  const told = [...new Set(signsOf(phrase.label))].reduce((sum, sign) => sum + (telling.get(sign) ?? 0), 0)
  const form =
    (phrase.beginsClause ? WHOLE_SIDE : 1) *
    (phrase.endsClause ? WHOLE_SIDE : 1) *
    (phrase.isLeading ? LEADING : 1) *
    (STARTS_WITH_SUBJECT.test(phrase.label) ? SUBJECT : 1)
  return (told * form) / Math.sqrt(phrase.wordCount + LENGTH_OFFSET)
}

/** `texts` most typical first. Without a fit phrase the label is empty and the posts must speak. */
export const labelOf = (texts: readonly ClaimText[], shareOf: ShareOf): ClaimLabel => {
  const telling = tellingSigns(texts, shareOf)
  let best: ClaimLabel = { label: '', seq: null }
  let most = Number.NEGATIVE_INFINITY
  for (const { posts } of texts.slice(0, MOST_READ)) {
    const [post] = posts
    if (!post) continue
    for (const phrase of phrasesOf(post.wording)) {
      const worth = worthOf(phrase, telling)
      if (worth <= most) continue
      most = worth
      best = { label: phrase.label, seq: post.seq }
    }
  }
  return best
}
