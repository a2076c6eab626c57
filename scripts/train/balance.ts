// How much a post counts. Within its source each tone counts the same in all, however rare it is (the model is judged by
// its mean recall over the tones); the languages of few posts are not drowned by English, and French, which the product
// speaks, is heard best of them.
import { CLASS_COUNT } from '../../src/main/engine/analysis/tone-file.ts'
import type { LabelledPost } from './posts.ts'

const LANGUAGE_WORTH: Readonly<Record<string, number>> = { en: 1, fr: 3 }
const OTHER_LANGUAGE_WORTH = 2

export const worthOf = (posts: readonly LabelledPost[]): number[] => {
  const counts = new Map<string, number[]>()
  for (const { source, label } of posts) {
    const ofSource = counts.get(source) ?? [0, 0, 0]
    ofSource[label] = (ofSource[label] ?? 0) + 1
    counts.set(source, ofSource)
  }
  return posts.map(({ source, lang, label }) => {
    const ofSource = counts.get(source) ?? []
    const all = ofSource.reduce((sum, count) => sum + count, 0)
    const even = all / CLASS_COUNT / (ofSource[label] ?? 1)
    return even * (LANGUAGE_WORTH[lang] ?? OTHER_LANGUAGE_WORTH)
  })
}
