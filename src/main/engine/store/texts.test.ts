import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { postAt, START } from '../../../../test/engine/posts.ts'
import { rawDatabase, tempStore } from '../../../../test/engine/workspace.ts'
import { SYSTEM_MEMBER } from '../../../shared/model.ts'
import { commit } from './texts.ts'

const MARKER = 'zanzibarquark'

const bytesOf = (dir: string, name: string): string => {
  try {
    return readFileSync(join(dir, name), 'latin1')
  } catch {
    return ''
  }
}

it('catches a text that can be rewritten, exchanged, brought back or deleted', () => {
  const { dir, store } = tempStore()
  const { id } = store.texts.saveWords('what was said')
  const other = store.texts.saveWords('something else')
  store.texts.redact(other.id, START)
  const db = rawDatabase(dir)
  // As our own connection is set: REPLACE fires the triggers of what it deletes.
  db.pragma('recursive_triggers = ON')
  const forbidden = [
    `UPDATE texts SET body = 'milder' WHERE id = ${id}`,
    `UPDATE texts SET commitment = 'x' WHERE id = ${id}`,
    `UPDATE texts SET id = 99 WHERE id = ${id}`,
    `UPDATE texts SET body = NULL WHERE id = ${id}`,
    `UPDATE texts SET body = 'back', salt = x'00', removed_at = NULL WHERE id = ${other.id}`,
    `UPDATE texts SET removed_at = 5 WHERE id = ${other.id}`,
    `DELETE FROM texts WHERE id = ${id}`,
    `DELETE FROM texts WHERE id = ${other.id}`,
    `INSERT OR REPLACE INTO texts (id, searchable, body, salt, commitment) VALUES (${id}, 1, 'milder', x'00', 'x')`,
  ]
  for (const sql of forbidden) expect(() => db.exec(sql), sql).toThrow()
  expect(store.texts.read(id)).toBe('what was said')
  expect(store.texts.read(other.id)).toBeNull()
})

it('catches a commitment that says the same of two people, or tells of the text', () => {
  const { dir, store } = tempStore()
  const brandId = store.brands.add({ name: 'Acme', watch: 'acme', matchAll: false, ownHandles: [] }, START)
  const say = (n: number, authorHandle: string) =>
    store.mentions.save(brandId, postAt(START, n, { authorHandle, text: 'same words' }), 'term', n, START)
  const [one, ...others] = [say(1, 'anna'), say(2, 'bert'), say(3, 'anna')] as const
  expect(new Set([one, ...others].map(({ commitment }) => commitment)).size).toBe(3)
  const { salt } = rawDatabase(dir).prepare('SELECT salt FROM texts WHERE commitment = ?').get(one.commitment) as {
    salt: Buffer
  }
  expect(commit(salt, 'x:anna', 'same words')).toBe(one.commitment)
  expect(commit(salt, 'x:bert', 'same words')).not.toBe(one.commitment)
})

it('catches a removed text that stays in the table, in a search index or in the bytes of the files', () => {
  const { dir, store } = tempStore()
  const brandId = store.brands.add({ name: 'Acme', watch: 'acme', matchAll: false, ownHandles: [] }, START)
  const save = (n: number, text: string) => store.mentions.save(brandId, postAt(START, n, { text }), 'term', n, START)
  const many = store.transaction(() =>
    Array.from({ length: 300 }, (_, i) => save(i + 1, i % 3 === 0 ? `acme ${MARKER} ${i}` : `acme ${i}`)),
  )
  const committed = many.map(({ id, commitment }) => [id, commitment])
  store.ledger.append({
    happenedAt: 1,
    recordedAt: 1,
    memberId: SYSTEM_MEMBER,
    kind: 'mentions.saved',
    payload: committed,
  })
  expect(store.search.find(brandId, MARKER, null, 500).items).toHaveLength(100)

  store.transaction(() => {
    for (const [i, { seq }] of many.entries()) if (i % 3 === 0) expect(store.removals.redact(seq, START)).not.toBeNull()
  })
  expect(store.removals.redact(many[0]?.seq ?? (0 as never), START)).toBeNull()
  store.scrub()

  expect(store.search.find(brandId, MARKER, null, 500).items).toEqual([])
  expect(store.search.find(brandId, MARKER.slice(2, 9), null, 500).items).toEqual([])
  expect(store.search.find(brandId, 'acme', null, 500).items).toHaveLength(200)
  const db = rawDatabase(dir)
  for (const index of ['text_words', 'text_parts'])
    db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 0)`)
  for (const name of ['workspace.db', 'workspace.db-wal']) {
    const bytes = bytesOf(dir, name)
    // The start of the word: the index keeps a prefix apart from what follows.
    for (const part of [MARKER, MARKER.slice(1), MARKER.slice(0, 8)]) expect(bytes.includes(part), name).toBe(false)
  }
  expect(store.ledger.verify().holds).toBe(true)
  expect(store.mentions.get([many[0]?.seq ?? (0 as never)])[0]).toMatchObject({ text: null, removedAt: START })
})

it('catches a post that is written although it was gone before it came', () => {
  const { dir, store } = tempStore()
  const brandId = store.brands.add({ name: 'Acme', watch: 'acme', matchAll: false, ownHandles: [] }, START)
  const gone = postAt(START, 1, { text: MARKER, deletedAt: START + 5 })
  store.mentions.save(brandId, gone, 'term', 1, START)
  store.scrub()
  expect(bytesOf(dir, 'workspace.db') + bytesOf(dir, 'workspace.db-wal')).not.toContain(MARKER)
  expect(store.mentions.feed(brandId, 1, 10)[0]).toMatchObject({ text: null, removedAt: START + 5 })
})
