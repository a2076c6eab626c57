// The label of a claim: the phrase of its posts that says most of what sets them apart. Keeps true: words of one post, in
// its order, cut by the rules of claim-phrases.ts.

import type { MentionSeq } from '../../../shared/model.ts'
import { signsOf } from './claim-bags.ts'
import { postCountOf } from './claim-ids.ts'
import { type Phrase, phrasesOf, shortClausesOf } from './claim-phrases.ts'
import type { ClaimText } from './claim-texts.ts'
import { foldedWords } from './near-duplicates-shingles.ts'

export interface ClaimLabel {
  readonly label: string
  /** The post that it was taken from. */
  readonly seq: MentionSeq | null
}

/** How often this sign is in a text, over all texts. */
export type ShareOf = (sign: string) => number

/** Phrases are looked for in so many of the most typical texts. */
const MOST_READ = 60
/** What begins and ends like a clause, with somebody who does something, reads as a claim. */
const WHOLE_SIDE = 1.3
const SUBJECT = 1.15
/** What a post begins with, the more so the longer it goes on: a report tells first what happened. */
const leadOf = (clauseCount: number): number => Math.min(1.6, 1.1 + 0.05 * clauseCount)
/** A tag shouts a theme; what happened is in the words. */
const STARTS_WITH_TAG = 0.8
/** A long phrase has to earn its words. */
const LENGTH_OFFSET = 6
const STARTS_WITH_SUBJECT =
  /^(i|i['’]m|i['’]ve|my|we|our|they|the|your|no|nobody|still|je|j['’]|mon|ma|mes|nous|on|ils|le|la|les|votre|vos|aucun|pas|toujours|plus)\b/i

/** How much more the posts of the claim have of each sign than all texts (Kullback-Leibler). */
const tellingSigns = (texts: readonly ClaimText[], shareOf: ShareOf): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { signs, posts } of texts) {
    for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + posts.length)
  }
  const size = postCountOf(texts)
  const telling = new Map<string, number>()
  for (const [sign, count] of counts) {
    const share = count / size
    const gain = share * Math.log(share / shareOf(sign))
    // What one post of several says is not what the claim says.
    if (gain > 0 && count > 1) telling.set(sign, gain)
  }
  return telling
}

const worthOf = (phrase: Phrase, telling: ReadonlyMap<string, number>): number => {
  const told = [...new Set(signsOf(phrase.label))].reduce((sum, sign) => sum + (telling.get(sign) ?? 0), 0)
  const form =
    (phrase.beginsClause ? WHOLE_SIDE : 1) *
    (phrase.endsClause ? WHOLE_SIDE : 1) *
    (phrase.isLeading ? leadOf(phrase.clauseCount) : 1) *
    (STARTS_WITH_SUBJECT.test(phrase.label) ? SUBJECT : 1) *
    (phrase.label.startsWith('#') ? STARTS_WITH_TAG : 1)
  return (told * form) / Math.sqrt(phrase.wordCount + LENGTH_OFFSET)
}

/** Two labels that differ in capitals or marks only are one. */
const sameLabel = (label: string): string => foldedWords(label).join(' ')

/**
 * `texts` most typical first; `taken` are the labels of bigger claims. Without fit words (slurs, numbers, links only) the
 * label is empty and the posts must speak.
 */
export const labelOf = (texts: readonly ClaimText[], shareOf: ShareOf, taken: readonly string[]): ClaimLabel => {
  const others = new Set(taken.map(sameLabel))
  const telling = tellingSigns(texts, shareOf)
  const bestOf = (phrasesIn: (wording: string) => readonly Phrase[]): ClaimLabel | null => {
    let best: ClaimLabel | null = null
    let most = Number.NEGATIVE_INFINITY
    for (const { posts } of texts.slice(0, MOST_READ)) {
      const [post] = posts
      if (!post) continue
      for (const phrase of phrasesIn(post.wording)) {
        const worth = worthOf(phrase, telling)
        if (worth <= most || others.has(sameLabel(phrase.label))) continue
        most = worth
        best = { label: phrase.label, seq: post.seq }
      }
    }
    return best
  }
  return bestOf(phrasesOf) ?? bestOf(shortClausesOf) ?? { label: '', seq: null }
}
