import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  bundleOf,
  entriesIn,
  type Files,
  loadVerifier,
  pack,
  rechain,
  relist,
  roomWithEvidence,
  unpack,
} from '../../../../test/engine/evidence.ts'
import { HOUR, START } from '../../../../test/engine/posts.ts'
import { seeded } from '../analysis/spike.fixture.ts'

const FLIPS = 10_000

const { verifyBundle, sha256 } = loadVerifier()

const madeIn = async (more: Parameters<typeof bundleOf>[2] = {}) => {
  const room = await roomWithEvidence()
  const zip = await bundleOf(room, room.brandId, more)
  return { room, zip, files: unpack(zip) }
}

const textOf = (files: Files, name: string): string => String(files.get(name))

const edited = (files: Files, name: string, edit: (text: string) => string): Files => {
  const before = textOf(files, name)
  const after = edit(before)
  if (after === before) throw new Error(`nothing was edited in ${name}`)
  return new Map(files).set(name, Buffer.from(after))
}

describe('an evidence bundle', () => {
  it('catches a bundle that does not hold, or does not say what it proves and what not', async () => {
    const { room, zip } = await madeIn()
    const { count, head } = room.store.ledger.head()
    expect(verifyBundle(zip, head)).toEqual({
      holds: true,
      count,
      head,
      notes: [
        'Posts: 3 proven word for word, 0 with names masked (the ledger cannot prove masked words), 1 removed, 1 left out (that these two came in, and when, is proven; why they have no words here is the word of whoever made the bundle).',
        'Attachments: 1 of 1 that the ledger names (left out: removed ones, those of other crises, in a masked bundle all).',
        expect.stringContaining('SHA-256 of this bundle: '),
        'It ends in the head you gave: no entry was changed, taken out or added.',
      ],
    })
    expect(verifyBundle(zip)).toMatchObject({
      holds: true,
      notes: expect.arrayContaining([expect.stringContaining('No head was given')]),
    })
  })

  it('catches words that were taken back or said in private, and folders left behind', async () => {
    const { room, files } = await madeIn()
    const all = [...files.values()].join('')
    expect(all).toContain('acme burns')
    expect(all).not.toContain('taken back')
    expect(all).not.toContain('in private')
    expect(readdirSync(room.dir).filter((name) => name.startsWith('.evidence-'))).toEqual([])
  })

  it('catches a file beside the story that is left out because it came when the crisis was over', async () => {
    const room = await roomWithEvidence()
    const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it burns' })
    if (crisisId === null) throw new Error('no crisis')
    await room.must('crises.move', { crisisId, to: 'closed', why: 'over' })
    const [crisis] = await room.must('crises.list', { brandId: room.brandId })
    const { entryId } = await room.must('timeline.add', {
      crisisId,
      kind: 'note',
      phase: 'evaluation',
      happenedAt: START,
      text: 'the lab',
      evidence: [],
    })
    const path = join(room.dir, 'letter.txt')
    writeFileSync(path, 'no glass was found')
    room.clock.set(START + 30 * 24 * HOUR)
    await room.must('timeline.attach', { entryId, fileId: room.engine.files.grant(path).fileId })
    const period = { fromAt: crisis?.onsetAt ?? 0, toAt: crisis?.closedAt ?? 0 }
    const zip = await bundleOf(room, room.brandId, { scope: { brandId: room.brandId, period } })
    expect([...unpack(zip).values()].map(String)).toContain('no glass was found')
    expect(verifyBundle(zip, room.store.ledger.head().head)).toMatchObject({ holds: true })
  })

  it('catches names, pictures or salts in a masked bundle', async () => {
    const { room, zip, files } = await madeIn({ isRedacted: true })
    const mentions = textOf(files, 'mentions.jsonl')
    expect(mentions).toContain('acme burns')
    expect([...files.values()].join('')).not.toMatch(/person[12]|@jo/)
    expect(mentions).not.toContain('"salt"')
    expect([...files.keys()].filter((name) => name.startsWith('attachments/'))).toEqual([])
    expect(verifyBundle(zip, room.store.ledger.head().head)).toMatchObject({ holds: true })
  })

  it('catches a post of another time in a bundle of one crisis', async () => {
    const { room, zip, files } = await madeIn()
    const period = { fromAt: START, toAt: START + 1 }
    const one = unpack(await bundleOf(room, room.brandId, { scope: { brandId: room.brandId, period } }))
    expect(textOf(one, 'mentions.jsonl').match(/"text"/g)).toHaveLength(1)
    expect(textOf(one, 'ledger.jsonl')).toBe(textOf(files, 'ledger.jsonl'))
    expect(verifyBundle(zip)).toMatchObject({ holds: true })
  })

  it('catches bytes that differ between two bundles of one moment', async () => {
    const { room, zip } = await madeIn()
    expect((await bundleOf(room, room.brandId)).equals(zip)).toBe(true)
  })

  it('catches a verifier that hashes otherwise than everybody', async () => {
    const { createHash } = await import('node:crypto')
    for (let size = 0; size < 200; size += 1) {
      const bytes = randomBytes(size)
      expect(Buffer.from(sha256(bytes)).equals(createHash('sha256').update(bytes).digest())).toBe(true)
    }
  })
})

describe('what was done to a bundle afterwards', () => {
  it(`catches each of ${FLIPS} flipped bits, and names the place`, async () => {
    const { room, zip, files } = await madeIn()
    const { head } = room.store.ledger.head()
    const random = seeded(7)
    const placeOf = (at: number): RegExp => {
      for (const [name, data] of files) {
        const start = zip.indexOf(data)
        if (at < start || at >= start + data.length) continue
        if (name !== 'ledger.jsonl') return name === 'mentions.jsonl' ? /^post |mentions\.jsonl/ : new RegExp(name)
        const line = data.subarray(0, at - start).filter((byte) => byte === 10).length + 1
        return new RegExp(`^ledger entry ${line}$`)
      }
      return /^byte \d+ of the file|^the end of the file|directory|bundle|^".+"$|\.(?:html|js|jsonl?)$|^attachments/
    }
    const missed: string[] = []
    for (let n = 0; n < FLIPS; n += 1) {
      const at = Math.floor(random() * zip.length)
      const flipped = Buffer.from(zip)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8))
      const verdict = verifyBundle(flipped, head)
      if (verdict.holds || !placeOf(at).test(verdict.place)) missed.push(`${at}: ${JSON.stringify(verdict)}`)
    }
    expect(missed).toEqual([])
  }, 240_000)

  it('catches a bundle that was cut or added to', async () => {
    const { zip } = await madeIn()
    for (let length = 0; length < zip.length; length += 97)
      expect(verifyBundle(zip.subarray(0, length)).holds, `cut at ${length}`).toBe(false)
    expect(verifyBundle(Buffer.concat([zip, Buffer.from([0])])).holds).toBe(false)
    expect(verifyBundle(Buffer.concat([Buffer.from([0]), zip])).holds).toBe(false)
  })

  it('catches a ledger that lost its end', async () => {
    const { room, files } = await madeIn()
    const entries = entriesIn(files)
    const cut = edited(files, 'ledger.jsonl', (text) => `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`)
    const last = `ledger entry ${entries.length}`
    expect(verifyBundle(await pack(cut))).toMatchObject({ holds: false, place: last })
    // Even where the forger tells the manifest so.
    const told = relist(cut, (manifest) => {
      manifest.ledger = { count: entries.length - 1, head: entries.at(-2)?.hash ?? '' }
    })
    expect(verifyBundle(await pack(told), room.store.ledger.head().head)).toMatchObject({
      holds: false,
      place: `ledger entry ${entries.length - 1}`,
      why: expect.stringContaining('the head you gave is in no entry of this chain'),
    })
  })

  it('catches a chain that was computed again, against the head known before', async () => {
    const { room, files } = await madeIn()
    const { head } = room.store.ledger.head()
    const entries = entriesIn(files)
    const forged = rechain(
      files,
      entries.map((entry) => (entry.seq === 2 ? { ...entry, happenedAt: entry.happenedAt - 60_000 } : entry)),
    )
    const zip = await pack(forged)
    expect(verifyBundle(zip)).toMatchObject({
      holds: true,
      notes: expect.arrayContaining([expect.stringContaining('No head was given')]),
    })
    expect(verifyBundle(zip, head)).toMatchObject({
      holds: false,
      why: expect.stringContaining('written anew, or cut'),
    })
  })

  it('catches entries that were added after the head known before', async () => {
    const { room, files } = await madeIn()
    const { head } = room.store.ledger.head()
    const entries = entriesIn(files)
    const [first] = entries
    if (!first) throw new Error('an empty ledger')
    const more = rechain(files, [
      ...entries,
      { ...first, seq: entries.length + 1, kind: 'member.added', payload: '{}' },
    ])
    expect(verifyBundle(await pack(more), head)).toMatchObject({
      holds: false,
      place: `ledger entry ${entries.length + 1}`,
      why: expect.stringContaining('was added since'),
    })
  })

  it.each([
    ['words that were changed', 'acme burns', 'acme shines', 'was changed: these words'],
    ['an author who was changed', '"author":"x:person1"', '"author":"x:person9"', 'was changed: these words'],
    ['a time that was changed', `"createdAt":${START},`, `"createdAt":${START + 1},`, 'has another time'],
    [
      'words called removed',
      /"author":"x:person1","salt":"[^"]+","text":"[^"]+"/,
      '"withheld":"removed"',
      'counts other posts',
    ],
  ])('catches %s in a post, though the manifest lists the new file', async (_, from, to, why) => {
    const { files } = await madeIn()
    const forged = relist(edited(files, 'mentions.jsonl', (text) => text.replace(from, to)))
    expect(verifyBundle(await pack(forged))).toMatchObject({ holds: false, why: expect.stringContaining(why) })
  })

  it('catches an author who lost a part of their name to the salt', async () => {
    const { files } = await madeIn()
    const cut = (text: string) =>
      text.replace(/"author":"x:per(son1)","salt":"([^"]+)"/, (_, author: string, salt: string) => {
        const longer = Buffer.concat([Buffer.from(salt, 'base64url'), Buffer.from('x:per')]).toString('base64url')
        return `"author":"${author}","salt":"${longer}"`
      })
    for (const way of [cut, (text: string) => cut(text).replace('"author":"son1"', '"author":"x:son1"')]) {
      const forged = relist(edited(files, 'mentions.jsonl', way))
      expect(verifyBundle(await pack(forged))).toMatchObject({ holds: false, place: expect.stringMatching(/^post /) })
    }
  })

  it('catches a verifier that says nothing when it has another name', async () => {
    const { room, zip } = await madeIn()
    const [verifier, bundle] = [join(room.dir, 'verify (1).js'), join(room.dir, 'b.zip')]
    copyFileSync('resources/verifier/verify.js', verifier)
    writeFileSync(bundle, zip)
    expect(execFileSync('node', [verifier, bundle], { encoding: 'utf8' })).toContain('entries hold')
    writeFileSync(bundle, 'no zip')
    expect(spawnSync('node', [verifier, bundle]).status).toBe(1)
  })

  it('catches a post that was taken out, put in, or moved', async () => {
    const { files } = await madeIn()
    const ways: readonly ((lines: string[]) => readonly string[])[] = [
      (lines) => lines.slice(1),
      (lines) => lines.slice(0, -1),
      (lines) => [...lines, lines[0] ?? ''],
      (lines) => [...lines].reverse(),
    ]
    for (const way of ways) {
      const forged = edited(files, 'mentions.jsonl', (text) => `${way(text.trimEnd().split('\n')).join('\n')}\n`)
      expect(verifyBundle(await pack(relist(forged)))).toMatchObject({
        holds: false,
        place: expect.stringMatching(/^post /),
      })
    }
  })

  it('catches a picture that was changed, added or exchanged, and a file of no bundle', async () => {
    const { files } = await madeIn()
    const picture = [...files.keys()].find((name) => name.startsWith('attachments/')) ?? ''
    const other = `attachments/${'a'.repeat(64)}`
    const sorted = (one: Files): Files => new Map([...one].sort(([a], [b]) => (a < b ? -1 : 1)))
    const forgeries: readonly (readonly [Files, string])[] = [
      [new Map(files).set(picture, Buffer.from('another picture')), picture],
      [sorted(new Map(files).set(other, Buffer.from('more'))), other],
      [sorted(new Map(files).set('readme.txt', Buffer.from('more'))), 'readme.txt'],
    ]
    for (const [forged, name] of forgeries)
      expect(verifyBundle(await pack(relist(forged)))).toMatchObject({
        holds: false,
        place: expect.stringContaining(name),
      })
  })

  it('catches a bundle that was packed again by another program', async () => {
    const { files } = await madeIn()
    expect(verifyBundle(await pack(files)).holds).toBe(true)
    expect(verifyBundle(await pack(files, true)).holds).toBe(false)
    expect(verifyBundle(await pack([...files].reverse())).holds).toBe(false)
    expect(verifyBundle(await pack([...files].slice(1))).holds).toBe(false)
  })
})
