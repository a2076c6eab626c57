// How much a post counts: within its language each tone counts the same in all, however rare it is (the tone model is
// judged by its mean recall), and a small language is not drowned by the large one.
import { CLASS_COUNT } from '../../src/main/engine/analysis/tone-file.ts'
import type { LabelledPost } from './posts.ts'

/** English has twenty times the posts of the others; a post of theirs counts this much more. */
const SMALL_LANGUAGE_WORTH = 3
const LARGE_LANGUAGE = 'en'

export const worthOf = (posts: readonly LabelledPost[]): Float64Array => {
  const counts = new Map<string, number[]>()
  for (const { lang, label } of posts) {
    const ofLanguage = counts.get(lang) ?? Array.from({ length: CLASS_COUNT }, () => 0)
    ofLanguage[label] = (ofLanguage[label] ?? 0) + 1
    counts.set(lang, ofLanguage)
  }
  return Float64Array.from(posts, ({ lang, label }) => {
    const ofLanguage = counts.get(lang) ?? []
    const all = ofLanguage.reduce((sum, count) => sum + count, 0)
    const evenShare = all / CLASS_COUNT / (ofLanguage[label] ?? 1)
    return evenShare * (lang === LARGE_LANGUAGE ? 1 : SMALL_LANGUAGE_WORTH)
  })
}
