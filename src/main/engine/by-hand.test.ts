import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { START } from '../../../test/engine/posts.ts'
import { openRoom, type Room } from '../../../test/engine/room.ts'
import type { MentionSeq } from '../../shared/model.ts'

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

const seen = (room: Room, more: object = {}) => ({
  brandId: room.brandId,
  platform: 'other' as const,
  url: 'https://www.tiktok.com/@jo/video/17',
  authorHandle: '@jo',
  text: 'the yoghurt video',
  createdAt: START - 60_000,
  visibility: 'public' as const,
  pictureId: null,
  ...more,
})

const pictureIn = (room: Room, bytes: Buffer = PNG, name = 'seen.png'): string => {
  const path = join(room.dir, name)
  writeFileSync(path, bytes)
  return room.engine.files.grant(path).fileId
}

const placed = (room: Room): string[] => {
  const folder = join(room.dir, 'attachments')
  return existsSync(folder) ? readdirSync(folder) : []
}

describe('what a member enters by hand', () => {
  it('catches a post that no term finds and that is lost, or says that a term found it', async () => {
    const room = await openRoom()
    const { seq, isNew } = await room.must('mentions.addByHand', seen(room))
    expect(isNew).toBe(true)
    const [mention] = await room.must('mentions.get', { seqs: [seq] })
    expect(mention).toMatchObject({ matchReason: 'all', platform: 'other', author: { handle: 'jo' } })
    const named = await room.must('mentions.addByHand', seen(room, { url: null, text: 'acme burns' }))
    expect((await room.must('mentions.get', { seqs: [named.seq] }))[0]?.matchReason).toBe('term')
    const sources = await room.must('sources.list', {})
    expect(sources.filter(({ kind }) => kind === 'hand')).toMatchObject([{ itemCount: 2, state: 'off' }])
    const entries = room.store.ledger.page(null, 50).filter(({ kind }) => kind === 'mention.addedByHand')
    expect(entries.map(({ memberId }) => memberId)).toEqual([room.alice, room.alice])
  })

  it('catches the same post twice, and one that X sends later taken for another', async () => {
    const room = await openRoom()
    const url = 'https://x.com/jo/status/1765432109876543210'
    const first = await room.must('mentions.addByHand', seen(room, { platform: 'x', url }))
    expect(room.store.mentions.find(room.brandId, 'x', '1765432109876543210')?.seq).toBe(first.seq)
    expect(await room.must('mentions.addByHand', seen(room, { platform: 'x', url }))).toEqual({
      ...first,
      isNew: false,
    })
  })

  it('catches an act without a member, a moment to come, and letters that cannot be kept', async () => {
    const room = await openRoom()
    expect(await room.ask('mentions.addByHand', seen(room), null)).toMatchObject({ ok: false, code: 'noMember' })
    for (const more of [{ createdAt: START + 3_600_000 }, { authorHandle: 'a\u0007b' }])
      expect(await room.ask('mentions.addByHand', seen(room, more), room.alice)).toMatchObject({ code: 'notAllowed' })
    expect(room.store.mentions.counts(room.brandId).count).toBe(0)
  })

  it('catches a picture that is lost, changed, or has no hash in the record', async () => {
    const room = await openRoom()
    const { seq } = await room.must('mentions.addByHand', seen(room, { pictureId: pictureIn(room) }))
    const [picture] = room.store.attachments.ofMention(seq)
    expect(picture).toMatchObject({ kind: 'png', sizeBytes: PNG.length, removedAt: null })
    const sha256 = picture?.sha256 ?? ''
    expect(placed(room)).toEqual([sha256])
    expect(readFileSync(join(room.dir, 'attachments', sha256))).toEqual(PNG)
    const [entry] = room.store.ledger.page(null, 50).filter(({ kind }) => kind === 'mention.addedByHand')
    expect(entry?.payload).toContain(sha256)
    expect(await room.must('mentions.pictures', { seqs: [seq, 999 as MentionSeq] })).toEqual([
      { seq, pictures: [picture] },
    ])
  })

  it('catches a file that is no picture, or too big, kept beside a mention', async () => {
    const room = await openRoom()
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const big = Buffer.alloc(20 * 1024 * 1024 + 1)
    PNG.copy(big)
    for (const [index, bytes] of [svg, big, Buffer.alloc(0)].entries()) {
      const pictureId = pictureIn(room, bytes, `${index}.png`)
      expect(await room.ask('mentions.addByHand', seen(room, { pictureId }), room.alice)).toMatchObject({
        code: 'unreadable',
      })
    }
    expect(await room.ask('mentions.addByHand', seen(room, { pictureId: '/etc/passwd' }), room.alice)).toMatchObject({
      code: 'notFound',
    })
    expect([placed(room), room.store.mentions.counts(room.brandId).count]).toEqual([[], 0])
  })

  it('catches bytes that stay after a removal, or that go while another mention has them', async () => {
    const room = await openRoom()
    const { attachments } = room.store
    const one = await room.must('mentions.addByHand', seen(room, { pictureId: pictureIn(room) }))
    const two = await room.must('mentions.addByHand', seen(room, { url: null, pictureId: pictureIn(room) }))
    expect(attachments.remove(one.seq, START)).toBe(1)
    expect(placed(room).length).toBe(1)
    room.store.transaction(() => expect(attachments.remove(two.seq, START)).toBe(1))
    room.store.scrub()
    expect(placed(room)).toEqual([])
    expect(attachments.ofMention(two.seq)).toMatchObject([
      { removedAt: START, sha256: expect.stringMatching(/^\w{64}$/) },
    ])
    expect(attachments.remove(two.seq, START + 1)).toBe(0)
  })
})
