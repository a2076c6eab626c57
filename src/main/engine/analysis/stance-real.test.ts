// Stance on real posts, which are not in the repository: without them these tests are skipped aloud. The lists of words
// were not learnt from the acts; their score was looked at ten times while the signs were weighed.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Stance } from '../../../shared/model.ts'
import { readStance, type StanceReading } from './stance.ts'

const root = process.env.SANGFROID_DATA ?? join(import.meta.dirname, '../../../../../shared/data')
const present = existsSync(join(root, 'corpora')) && existsSync(join(root, 'tone/dev'))
if (!present) console.warn(`stance-real: no corpora in ${root}, tests on real data are skipped`)
const real = present ? it : it.skip

interface RealPost {
  readonly id: string
  readonly text: string
  readonly gold: { readonly sentiment?: string }
}

const linesOf = (file: string): string[] => readFileSync(join(root, file), 'utf8').trim().split('\n')
const postsOf = (file: string): RealPost[] => linesOf(file).map((line) => JSON.parse(line) as RealPost)

const read = (text: string, lang: string): StanceReading =>
  readStance({
    text,
    lang,
    tone: null,
    toneConfidence: null,
    isRepost: false,
    parentStance: null,
    isReplyToUs: false,
    namesUs: false,
  })

const share = <T>(all: readonly T[], holds: (one: T) => boolean): number => all.filter(holds).length / all.length

describe('stance on real posts', () => {
  real('catches less than 70% agreement with what was read in French posts to a brand', () => {
    const texts = new Map(postsOf('corpora/freebox-autumn-2024.jsonl').map(({ id, text }) => [id, text]))
    const acts = linesOf('tone/dev/fr-brand-acts.tsv').map((line) => line.split('\t'))
    const agrees = ([act, id = '']: string[]): boolean => {
      const expected = (act === 'other' ? 'neutral' : act) as Stance
      return read(texts.get(id) ?? '', 'fr').stance === expected
    }
    expect(acts.length).toBeGreaterThan(200)
    expect(share(acts, agrees)).toBeGreaterThanOrEqual(0.7)
  })

  real('catches questions that are not heard, and thanks that are taken for attacks, in English', () => {
    const posts = postsOf('corpora/us-airlines-2015.jsonl')
    const questions = posts.filter(({ text, gold }) => gold.sentiment === 'neutral' && text.includes('?'))
    const kind = posts.filter(({ gold }) => gold.sentiment === 'positive')
    const hostile = posts.filter(({ text, gold }) => gold.sentiment === 'negative' && !text.includes('?'))
    const stanceOf = ({ text }: RealPost): Stance => read(text, 'en').stance
    expect(share(questions, (post) => stanceOf(post) === 'ask')).toBeGreaterThan(0.8)
    expect(share(kind, (post) => stanceOf(post) === 'attack')).toBeLessThan(0.15)
    expect(share(hostile, (post) => stanceOf(post) === 'defend')).toBeLessThan(0.05)
  })

  real('catches a denial of a rumour that is not taken for a defence, in Chinese', () => {
    const denials = postsOf('corpora/weibo-carrefour-2012.jsonl').filter(({ text }) => text.includes('辟谣'))
    expect(denials.length).toBeGreaterThan(10)
    expect(share(denials, ({ text }) => read(text, 'zh').stance === 'defend')).toBeGreaterThan(0.6)
  })
})
