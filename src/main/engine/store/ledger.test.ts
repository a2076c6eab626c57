import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dropTriggers, rawDatabase, tempStore } from '../../../../test/engine/workspace.ts'
import { SYSTEM_MEMBER } from '../../../shared/model.ts'
import type { Store } from './store.ts'

const write = (store: Store, count: number): void => {
  for (let n = 1; n <= count; n += 1)
    store.ledger.append({ happenedAt: n, recordedAt: n, memberId: SYSTEM_MEMBER, kind: 'entry.added', payload: { n } })
}

const row = (seq: number, hash: string): string =>
  `(seq, happened_at, recorded_at, member_id, kind, payload, prev_hash, hash) VALUES (${seq}, 1, 1, 0, 'k', '{}', 'p', '${hash}')`

it('catches a database that lets an entry be changed, deleted, replaced or left out', () => {
  const { dir, store } = tempStore()
  write(store, 3)
  const db = rawDatabase(dir)
  const known = db.prepare<[], { hash: string }>('SELECT hash FROM ledger WHERE seq = 2').get()?.hash ?? ''
  const forbidden = [
    "UPDATE ledger SET payload = '{}' WHERE seq = 2",
    "UPDATE OR REPLACE ledger SET hash = 'x' WHERE seq = 1",
    'DELETE FROM ledger',
    'DELETE FROM ledger WHERE seq = 3',
    `INSERT OR REPLACE INTO ledger ${row(2, 'new')}`,
    // The hash is unique too: a REPLACE over it would take the old entry out.
    `INSERT OR REPLACE INTO ledger ${row(4, known)}`,
    `INSERT INTO ledger ${row(5, 'gap')}`,
    `INSERT INTO ledger ${row(0, 'zero')}`,
  ]
  for (const sql of forbidden) expect(() => db.exec(sql), sql).toThrow()
  expect(store.ledger.verify()).toMatchObject({ holds: true, count: 3 })
})

it('catches a verification that overlooks a changed field of any entry', () => {
  const { dir, store } = tempStore()
  write(store, 20)
  const db = rawDatabase(dir)
  dropTriggers(db)
  db.pragma('foreign_keys = OFF')
  const columns = ['happened_at', 'recorded_at', 'member_id', 'kind', 'payload', 'prev_hash', 'hash'] as const
  const flip = (value: unknown, bit: number): unknown => {
    if (typeof value === 'number') return value ^ (1 << (bit % 30))
    const letters = [...String(value)]
    const at = bit % letters.length
    letters[at] = String.fromCodePoint((letters[at]?.codePointAt(0) ?? 0) ^ (1 << (bit % 7)))
    return letters.join('')
  }
  const change = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom(...columns), fc.nat(10_000))
  fc.assert(
    fc.property(change, ([seq, column, bit]) => {
      const old = db.prepare<[number], Record<string, unknown>>('SELECT * FROM ledger WHERE seq = ?').get(seq)?.[column]
      const wrong = flip(old, bit)
      db.prepare(`UPDATE ledger SET ${column} = ? WHERE seq = ?`).run(wrong, seq)
      const { holds, firstBreak } = store.ledger.verify()
      db.prepare(`UPDATE ledger SET ${column} = ? WHERE seq = ?`).run(old, seq)
      expect(holds).toBe(false)
      expect(firstBreak?.seq).toBe(seq)
    }),
    { numRuns: 150 },
  )
  expect(store.ledger.verify()).toMatchObject({ holds: true, count: 20 })
})

it('catches a chain that holds although an entry in the middle is gone', () => {
  const { dir, store } = tempStore()
  write(store, 5)
  const db = rawDatabase(dir)
  dropTriggers(db)
  db.exec('DELETE FROM ledger WHERE seq = 3')
  expect(store.ledger.verify()).toMatchObject({ holds: false, count: 2, firstBreak: { seq: 4 } })
})

it('catches pages of the raw log that overlap or leave an entry out', () => {
  const { store } = tempStore()
  write(store, 7)
  const seqs: number[] = []
  let before: number | null = null
  for (;;) {
    const page = store.ledger.page(before, 3)
    if (page.length === 0) break
    seqs.push(...page.map((entry) => entry.seq))
    before = seqs.at(-1) ?? null
  }
  expect(seqs).toEqual([7, 6, 5, 4, 3, 2, 1])
})
