// What one training learns from: the posts, and after them the words of the lexicon as very short posts.

import { worthOf } from './balance.ts'
import { type HashedPosts, hashPosts } from './hashed-posts.ts'
import type { Lexicon } from './lexicon.ts'
import type { LabelledPost } from './posts.ts'

/** A word by itself says less of how people write than a post does. */
const WORD_WORTH = 0.5

export interface Material {
  readonly posts: readonly LabelledPost[]
  /** posts, then words: by the same number as `labels` and `worth`. */
  readonly hashed: HashedPosts
  readonly labels: Uint8Array
  readonly worth: Float64Array
  /** Numbers of the words. */
  readonly words: readonly number[]
}

export const prepare = (posts: readonly LabelledPost[], lexicon: Lexicon, bits: number): Material => {
  const words = lexicon.words.map(({ word, tone }) => ({
    source: 'lexicon',
    lang: '',
    label: 1 + Math.sign(tone),
    text: word,
  }))
  const worthOfWords = worthOf(words).map((worth) => (worth * WORD_WORTH) / 2)
  const all = [...posts, ...words]
  return {
    posts,
    hashed: hashPosts(
      all.map(({ text }) => text),
      lexicon,
      bits,
    ),
    labels: Uint8Array.from(all, ({ label }) => label),
    worth: Float64Array.from([...worthOf(posts), ...worthOfWords]),
    words: words.map((_, index) => posts.length + index),
  }
}
