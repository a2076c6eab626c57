import { expect, it } from 'vitest'
import { HOUR, postAt, START } from '../../../../test/engine/posts.ts'
import { rawDatabase, tempStore } from '../../../../test/engine/workspace.ts'
import type { MatchReason, Post } from '../../../shared/model.ts'

const opened = () => {
  const { dir, store } = tempStore()
  const named = (name: string) => store.brands.add({ name, watch: 'acme', matchAll: false, ownHandles: [] }, START)
  const [brandId, otherId] = [named('Acme'), named('Other')]
  let key = 0
  const save = (n: number, more: Partial<Post> = {}, reason: MatchReason | null = 'term', at = START + n) => {
    if (reason !== null) key += 1
    return store.mentions.save(brandId, postAt(at, n, more), reason, reason && key, at)
  }
  return { dir, held: store.heldPosts, store, brandId, otherId, save }
}

it('catches a post that is held for another brand or another platform', () => {
  const { held, brandId, otherId, save } = opened()
  save(1)
  save(2, {}, null)
  expect(['p1', 'p2', 'p3'].map((id) => held.has(brandId, 'x', id))).toEqual([true, true, false])
  expect(held.has(otherId, 'x', 'p1')).toBe(false)
  expect(held.has(brandId, 'bluesky', 'p1')).toBe(false)
})

it('catches posts of another author among those of one whose account is gone', () => {
  const { held, store, brandId, otherId, save } = opened()
  for (const [n, externalId] of ['did:a/1', 'did:a/2', 'did:ab/1', 'did:a', 'did:b/1'].entries())
    save(n, { externalId })
  const gone = save(9, { externalId: 'did:a/9' })
  store.removals.redact(gone.seq, START)
  expect(held.startingWith(brandId, 'x', 'did:a/', 10)).toEqual(['did:a/1', 'did:a/2'])
  expect(held.startingWith(brandId, 'x', 'did:a/', 1)).toEqual(['did:a/1'])
  expect(held.startingWith(otherId, 'x', 'did:a/', 10)).toEqual([])
})

it('catches posts of ours that are out of order, too old, gone, or of others', () => {
  const { held, store, brandId, save } = opened()
  for (const n of [1, 2, 3, 4]) save(n, {}, 'own')
  save(5)
  const gone = save(6, {}, 'own')
  store.removals.redact(gone.seq, START)
  expect(held.own(brandId, 'x', START + 2, 10)).toEqual(['p4', 'p3', 'p2'])
  expect(held.own(brandId, 'x', 0, 2)).toEqual(['p4', 'p3'])
})

it('catches a quiet post that is read again before one that is repeated', () => {
  const { held, store, brandId, save } = opened()
  save(1)
  save(2, { repostCount: 40 })
  save(3)
  for (let n = 10; n < 17; n += 1) save(n, { repostOfId: 'p3' })
  const gone = save(4, { repostCount: 900 })
  store.removals.redact(gone.seq, START)
  save(5, { repostCount: 900 }, null)
  save(6)
  expect(held.loudest(brandId, 'x', START, 10)).toEqual(['p2', 'p3', 'p6', 'p1'])
  expect(held.loudest(brandId, 'x', START + 3, 10)).toEqual(['p3', 'p6'])
  expect(held.loudest(brandId, 'bluesky', START, 10)).toEqual([])
})

it('catches a post that is looked for again and again, or never, or although its text is gone', () => {
  const { held, store, brandId, save } = opened()
  for (const n of [1, 2, 3]) save(n)
  const gone = save(4)
  store.removals.redact(gone.seq, START)
  save(5, { deletedAt: START })
  const unseen = () => held.unseenSince(brandId, 'x', START + HOUR, 10)
  expect(unseen()).toEqual(['p1', 'p2', 'p3'])
  held.saw(brandId, 'x', ['p1', 'p9', 'p4'], START + HOUR)
  expect(unseen()).toEqual(['p2', 'p3'])
  // An older answer that comes late.
  held.saw(brandId, 'x', ['p1'], START + 1)
  expect(unseen()).toEqual(['p2', 'p3'])
  held.saw(brandId, 'x', ['p3'], START + 10)
  held.saw(brandId, 'x', ['p2'], START + 20)
  expect(unseen()).toEqual(['p3', 'p2'])
  expect(held.unseenSince(brandId, 'x', START + HOUR, 1)).toEqual(['p3'])
})

it('catches a question of every post of a firehose that reads more than an index', () => {
  const { dir } = opened()
  const db = rawDatabase(dir)
  const plan = (sql: string) =>
    db
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => detail)
      .join()
  expect(plan("SELECT 1 FROM mentions WHERE brand_id = 1 AND platform = 'x' AND external_id = 'a'")).toMatch(
    /^SEARCH mentions USING COVERING INDEX/,
  )
  expect(
    plan("SELECT external_id FROM mentions WHERE brand_id = 1 AND platform = 'x' AND shown_at < 9 ORDER BY shown_at"),
  ).toMatch(/^SEARCH mentions USING INDEX mentions_shown[^,]*$/)
})

it('catches a storm on one platform that hides what is said on another', () => {
  const { held, brandId, save } = opened()
  save(1, { platform: 'bluesky' })
  for (let n = 2; n < 30; n += 1) save(n)
  expect(held.loudest(brandId, 'bluesky', START, 10)).toEqual(['p1'])
})
