// Posts a second on one core, tone told from the text alone, in the language that the platform named.
import { readFileSync } from 'node:fs'
import { loadToneModel } from '../src/main/engine/analysis/tone.ts'
import { median, ratesOf } from './figures.ts'
import { inventPosts } from './invent.ts'
import { atLeast, type Bench } from './row.ts'

const POSTS = 50_000
const BUDGET = 40_000

export const tone: Bench = async () => {
  const model = loadToneModel(readFileSync(new URL('../resources/tone/model.bin', import.meta.url)))
  const posts = [...inventPosts({ seed: 3, count: POSTS, fromAt: 0, gapMs: 1000, authorCount: 10_000 })]
  let told = 0
  const rates = ratesOf(7, POSTS, () => {
    for (const post of posts) if (model.read(post.text, 'fr') !== null) told += 1
  })
  if (told === 0) throw new Error('no tone was told: the measurement says nothing')
  return atLeast({ name: 'tone', value: median(rates), unit: 'posts/s', budget: BUDGET })
}
