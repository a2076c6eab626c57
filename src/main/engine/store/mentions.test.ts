import { expect, it } from 'vitest'
import { postAt, START } from '../../../../test/engine/posts.ts'
import { rawDatabase, tempStore } from '../../../../test/engine/workspace.ts'
import type { MatchReason } from '../../../shared/model.ts'

const opened = () => {
  const { dir, store } = tempStore()
  const brandId = store.brands.add({ name: 'Acme', watch: 'acme', matchAll: false, ownHandles: [] }, START)
  const save = (n: number, reason: MatchReason | null, key: number | null) =>
    store.mentions.save(brandId, postAt(START + n, n), reason, key, START)
  return { dir, store, brandId, save }
}

it('catches one post in two rows, or two posts at one place of the feed', () => {
  const { store, brandId, save } = opened()
  save(1, 'term', 1)
  expect(() => save(1, 'term', 2)).toThrow(/UNIQUE/)
  expect(() => save(2, 'term', 1)).toThrow(/UNIQUE/)
  expect(() => save(3, 'term', null)).toThrow(/CHECK/)
  expect(() => save(4, null, 2)).toThrow(/CHECK/)
  expect(store.mentions.counts(brandId)).toEqual({ count: 1, matched: 1 })
})

it('catches a mention that can be deleted', () => {
  const { dir, store, brandId, save } = opened()
  save(1, 'term', 1)
  const db = rawDatabase(dir)
  expect(() => db.exec('DELETE FROM mentions')).toThrow()
  expect(store.mentions.counts(brandId).count).toBe(1)
})

it('catches a feed page that skips, repeats or shows what did not match', () => {
  const { store, brandId, save } = opened()
  store.transaction(() => {
    for (let n = 1; n <= 30; n += 1) save(n, n % 3 === 0 ? null : 'term', n % 3 === 0 ? null : n - Math.floor(n / 3))
  })
  expect(store.mentions.lastKey(brandId)).toBe(20)
  const ids = [1, 8, 15].flatMap((from) =>
    store.mentions.feed(brandId, from, 7).map(({ createdAt }) => createdAt - START),
  )
  expect(ids).toEqual(Array.from({ length: 30 }, (_, i) => i + 1).filter((n) => n % 3 !== 0))
})

it('catches a search that misses accents, parts of words, Chinese, or reads its input as a query', () => {
  const { store, brandId } = opened()
  const texts = [
    'Scandale à la crèche',
    'food-safety scandal',
    '家乐福超市食品安全',
    'say "NEAR" AND OR NOT (x*)',
    'ΑΘΗΝΑ',
  ]
  store.transaction(() =>
    texts.forEach((text, i) => {
      store.mentions.save(brandId, postAt(START, i, { text }), 'term', i + 1, START)
    }),
  )
  const find = (query: string): string[] =>
    store.search.find(brandId, query, null, 10).items.map(({ text }) => text ?? '')
  expect(find('creche')).toEqual([texts[0]])
  expect(find('CRÈCHE scandale')).toEqual([texts[0]])
  expect(find('scan')).toEqual([texts[1], texts[0]])
  expect(find('andal')).toEqual([texts[1], texts[0]])
  expect(find('超市食品')).toEqual([texts[2]])
  expect(find('超市')).toEqual([texts[2]])
  for (const hostile of ['"', '(x*)', 'NEAR(', 'AND', "'; --", '*', '%', '\u0000', '-', 'body:x', '🙂']) find(hostile)
  expect(find('near')).toEqual([texts[3]])
})

it('catches Chinese that is found where its characters stand in another order, or a short search that hides its limit', () => {
  const { dir, store, brandId } = opened()
  const texts = ['甲乙丙 xx 乙丙丁', '说甲乙丙丁', 'Scandàle 家乐福', '福乐家乐福', 'bandalesque andalo']
  store.transaction(() =>
    texts.forEach((text, i) => {
      store.mentions.save(brandId, postAt(START, i, { text }), 'term', i + 1, START)
    }),
  )
  const find = (query: string) => store.search.find(brandId, query, null, 10)
  expect(find('甲乙丙丁').items.map(({ text }) => text)).toEqual([texts[1]])
  expect(find('家乐福 CANDAL').items.map(({ text }) => text)).toEqual([texts[2]])
  expect(find('andalesq').items.map(({ text }) => text)).toEqual([texts[4]])
  expect(find('甲乙').searchedAll).toBe(true)
  const db = rawDatabase(dir)
  db.exec("INSERT INTO texts (id, searchable, body, salt, commitment) VALUES (60000, 0, 'x', x'00', 'c')")
  expect(find('甲乙')).toEqual({ items: [], searchedAll: false })
  expect(find('甲乙丙丁').searchedAll).toBe(true)
})

it('catches posts of a period out of order, doubled or lost between pages, or sorted anew for each page', () => {
  const { dir, store, brandId } = opened()
  const times = [5, 1, 9, 5, 5, 3, 7, 5, 2]
  const seqs = store.transaction(() =>
    times.map((at, i) => store.mentions.save(brandId, postAt(START + at, i), 'term', i + 1, START).seq),
  )
  const pages: number[] = []
  for (let before: number | null = null; ; ) {
    const page = store.mentions.between(brandId, START + 2, START + 9, before, 2)
    pages.push(...page.map(({ seq }) => seq))
    if (page.length < 2) break
    before = page.at(-1)?.seq ?? null
  }
  expect(pages).toEqual([6, 7, 4, 3, 0, 5, 8].map((i) => seqs[i]))
  const plan = rawDatabase(dir)
    .prepare<[], { detail: string }>(
      `EXPLAIN QUERY PLAN SELECT m.seq FROM mentions m CROSS JOIN authors a ON a.id = m.author_id
       WHERE m.brand_id = 1 AND m.created_at >= 1 AND m.created_at <= 9 AND (m.created_at < 9 OR m.seq < 3)
       ORDER BY m.created_at DESC, m.seq DESC LIMIT 2`,
    )
    .all()
  expect(plan.map(({ detail }) => detail).join()).not.toContain('TEMP B-TREE')
})
