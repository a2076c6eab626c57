// Posts as the trainer holds them: the buckets of all features in one row, post i from `starts[i]` to `starts[i + 1]`.
import { createFeatureReader } from '../../src/main/engine/analysis/tone-features.ts'
import type { LabelledPost } from './posts.ts'

export interface HashedPosts {
  readonly posts: readonly LabelledPost[]
  readonly buckets: Int32Array
  readonly starts: Int32Array
}

export const hashPosts = (posts: readonly LabelledPost[], bits: number): HashedPosts => {
  const readFeatures = createFeatureReader()
  const starts = new Int32Array(posts.length + 1)
  let buckets = new Int32Array(posts.length * 500)
  let filled = 0
  posts.forEach(({ text }, index) => {
    const { hash, count } = readFeatures(text)
    if (filled + count > buckets.length) {
      const larger = new Int32Array(2 * buckets.length + count)
      larger.set(buckets)
      buckets = larger
    }
    for (let feature = 0; feature < count; feature += 1) buckets[filled++] = (hash[feature] ?? 0) >>> (32 - bits)
    starts[index + 1] = filled
  })
  return { posts, buckets: buckets.subarray(0, filled), starts }
}
