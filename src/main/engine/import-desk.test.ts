import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { evenly, HOUR, lineOf, MINUTE, START } from '../../../test/engine/posts.ts'
import { openRoom, type Room } from '../../../test/engine/room.ts'
import type { CsvMapping } from '../../shared/file-formats.ts'
import type { ImportId, Post } from '../../shared/model.ts'

const chosen = (room: Room, name: string, content: string | Buffer): string => {
  const path = join(room.dir, name)
  writeFileSync(path, content)
  return room.engine.files.grant(path).fileId
}

const jsonl = (posts: readonly Post[]): string => posts.map(lineOf).join('\n')

const startAll = async (room: Room, ...files: { fileId: string; mapping?: CsvMapping }[]): Promise<ImportId[]> =>
  (await room.must('imports.start', { files, brandId: room.brandId, speed: null })).importIds

const started = async (room: Room, fileId: string, mapping: CsvMapping): Promise<ImportId> => {
  const [id] = await startAll(room, { fileId, mapping })
  if (id === undefined) throw new Error('nothing was started')
  return id
}

const importOf = (room: Room, id: ImportId) => room.store.imports.list().find((it) => it.id === id)

/** Newest first, as tools export it. */
const TABLE = [
  'date;author;text;url',
  '05/03/2024 10:00;al;acme again;https://x.com/al/status/12',
  '04/03/2024 10:00;jo;acme here;https://x.com/jo/status/11',
  'never;jo;acme there;https://x.com/jo/status/13',
].join('\n')

describe('imports of tables', () => {
  it('catches a table that comes in although nobody said its zone and its day', async () => {
    const room = await openRoom()
    const fileId = chosen(room, 'a.csv', TABLE)
    const { csv, format } = await room.must('imports.look', { fileId })
    expect([format, csv?.doubts]).toEqual(['csv', ['dateOrder', 'timeZone']])
    const run = { files: [{ fileId }], brandId: room.brandId, speed: null }
    expect(await room.ask('imports.start', run, room.alice)).toMatchObject({ code: 'unreadable' })
    expect(room.store.imports.list()).toEqual([])

    if (!csv) throw new Error('no table')
    const mapping: CsvMapping = { ...csv.mapping, dateOrder: 'dayFirst', timeZone: 'Europe/Paris' }
    const looked = await room.must('imports.look', { fileId, mapping })
    expect(looked).toMatchObject({
      csv: { doubts: [], mapping },
      examples: [{ createdAt: Date.UTC(2024, 2, 5, 9), authorHandle: 'al' }, { authorHandle: 'jo' }],
      refused: { line: 4 },
    })
    const id = await started(room, fileId, mapping)
    await room.engine.imports.ended(id)
    expect(importOf(room, id)).toMatchObject({ format: 'csv', state: 'done', acceptedCount: 2, lateCount: 0 })
    expect(room.store.imports.rejections(id, 0, 9)).toMatchObject([{ line: 4 }])

    const again = await started(room, fileId, mapping)
    await room.engine.imports.ended(again)
    expect(importOf(room, again)).toMatchObject({ acceptedCount: 0, duplicateCount: 2 })
  })

  it('catches a stopped table that goes on with other columns, or from the beginning', async () => {
    const room = await openRoom()
    const posts = evenly('p', START, 600, 4)
    const rows = posts.map((it) => `${it.createdAt / 1000};${it.authorHandle};${it.text};${it.externalId}`)
    const fileId = chosen(room, 'a.csv', ['moment;who;what;key', ...rows].join('\n'))
    const { csv } = await room.must('imports.look', { fileId })
    if (!csv) throw new Error('no table')
    const id = await started(room, fileId, { ...csv.mapping, columns: { time: 0, handle: 1, text: 2, id: 3 } })
    while ((importOf(room, id)?.doneCount ?? 0) === 0) await new Promise((resolve) => setImmediate(resolve))
    await room.must('imports.stop', { importId: id })
    const stopped = importOf(room, id)
    expect(stopped?.state).toBe('stopped')
    expect(stopped?.doneCount).toBeLessThan(posts.length)
    await room.must('imports.resume', { importId: id, speed: null })
    await room.engine.imports.ended(id)
    expect(importOf(room, id)).toMatchObject({ state: 'done', acceptedCount: posts.length, duplicateCount: 0 })
    expect(room.store.mentions.counts(room.brandId).count).toBe(posts.length)
  })
})

describe('several files at once', () => {
  it('catches files that make each other late because they are played side by side', async () => {
    const room = await openRoom()
    const later = chosen(room, 'later.jsonl', jsonl(evenly('l', START + 2 * HOUR, 60, 2)))
    const early = chosen(room, 'early.jsonl', jsonl(evenly('e', START, 60, 2)))
    const ids = await startAll(room, { fileId: later }, { fileId: early })
    await Promise.all(ids.map(room.engine.imports.ended))
    expect(ids.map((id) => importOf(room, id))).toMatchObject([
      { state: 'done', lateCount: 0, acceptedCount: 120 },
      { state: 'done', lateCount: 0, acceptedCount: 120 },
    ])
  })

  it('catches a file that waits for ever after the one before it failed or was stopped', async () => {
    const room = await openRoom()
    const [broken, first, next] = (await startAll(
      room,
      { fileId: chosen(room, 'broken.jsonl', 'nonsense') },
      { fileId: chosen(room, 'first.jsonl', jsonl(evenly('f', START, 600, 4))) },
      { fileId: chosen(room, 'next.jsonl', jsonl(evenly('n', START + 11 * HOUR, 1, 2))) },
    )) as [ImportId, ImportId, ImportId]
    while ((importOf(room, first)?.doneCount ?? 0) === 0) await new Promise((resolve) => setImmediate(resolve))
    await room.must('imports.stop', { importId: first })
    await Promise.all([broken, first, next].map(room.engine.imports.ended))
    expect([broken, first, next].map((id) => importOf(room, id)?.state)).toEqual(['failed', 'stopped', 'done'])
    expect(importOf(room, next)?.nowAt).toBe(START + 11 * HOUR + MINUTE / 2)
  })
})
