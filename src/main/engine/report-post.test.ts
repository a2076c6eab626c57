import { expect, it } from 'vitest'
import { tracesOf } from '../../../test/engine/bytes.ts'
import { memoryServices } from '../../../test/engine/memory-services.ts'
import { postAt, START } from '../../../test/engine/posts.ts'
import { openRoom, type Room } from '../../../test/engine/room.ts'
import type { MentionId, MentionSeq, Platform } from '../../shared/model.ts'
import { Refusal } from '../../shared/result.ts'
import { reportPageOf, reportPost } from './report-post.ts'

const REASON = 'threatens to set fire to the depot in Zanzibar'

const reporting = (room: Room, openInBrowser: (url: string) => Promise<void>, isDrill = false) => {
  const at = room.clock.wall()
  const by = () => ({ memberId: room.alice, happenedAt: at, recordedAt: at })
  const services = isDrill ? null : { ...memoryServices(), openInBrowser }
  const context = { store: room.store, services, by, changed: () => undefined }
  return (mentionSeq: MentionSeq) => reportPost(context, { mentionSeq, reason: REASON })
}
const seqOf = ({ store, brandId }: Room, id: string): MentionSeq =>
  store.mentions.find(brandId, 'x', id)?.seq ?? (0 as MentionSeq)
const reports = ({ store }: Room) => store.ledger.page(null, 20).filter(({ kind }) => kind === 'post.reported')

it.each<[string, Platform, string, string | null, string | null]>([
  [
    'the id of X, whatever name the link has',
    'x',
    '123',
    'https://x.com/old_name/status/123',
    'https://x.com/i/status/123',
  ],
  [
    'the DID of Bluesky, which outlives a handle',
    'bluesky',
    'at://did:plc:abc/app.bsky.feed.post/3kxyz',
    'https://bsky.app/profile/gone.example/post/3kxyz',
    'https://bsky.app/profile/did:plc:abc/post/3kxyz',
  ],
  ['the link of Mastodon', 'mastodon', '9', 'https://example.social/@a/9', 'https://example.social/@a/9'],
  ['a post of X that was noted by hand', 'x', 'hand-1', null, null],
  ['a link that is no page', 'mastodon', '9', 'javascript:alert(1)', null],
])('catches a report that opens another page than %s', (_what, platform, externalId, url, page) => {
  expect(reportPageOf({ platform, id: `${platform}:${externalId}` as MentionId, url })).toBe(page)
})

it('catches a report that the record does not show, or shows with the words of the reason', async () => {
  const room = await openRoom()
  room.takeIn([postAt(START, 0, { externalId: '77' })])
  const opened: string[] = []
  await reporting(room, async (url) => void opened.push(url))(seqOf(room, '77'))
  expect(opened).toEqual(['https://x.com/i/status/77'])
  const [entry] = reports(room)
  expect(entry?.memberId).toBe(room.alice)
  expect(JSON.parse(entry?.payload ?? '')).toEqual({
    brandId: room.brandId,
    id: 'x:77',
    commitment: expect.any(String),
  })
  expect(tracesOf(room.dir, REASON).length).toBeGreaterThan(0)
  expect(room.store.verifyRecord()).toMatchObject({ holds: true })
})

it('catches a report that is noted although no page opened', async () => {
  const room = await openRoom()
  room.takeIn([postAt(START, 0, { externalId: '77' }), postAt(START, 1)])
  const opened: string[] = []
  const open = async (url: string) => void opened.push(url)
  await expect(reporting(room, open, true)(seqOf(room, '77'))).rejects.toMatchObject({ code: 'notAllowed' })
  await expect(reporting(room, open)(seqOf(room, 'p1'))).rejects.toMatchObject({ code: 'notAllowed' })
  await expect(reporting(room, open)(99 as MentionSeq)).rejects.toMatchObject({ code: 'notFound' })
  const broken = () => Promise.reject(new Refusal('notAllowed', { en: 'No.', fr: 'Non.' }))
  await expect(reporting(room, broken)(seqOf(room, '77'))).rejects.toMatchObject({ words: { en: 'No.' } })
  const removal = { platform: 'x', externalId: '77', removedAt: START } as const
  room.engine.pipeline.takeIn({ brandId: room.brandId, posts: [], removals: [removal], acknowledge: () => undefined })
  await expect(reporting(room, open)(seqOf(room, '77'))).rejects.toMatchObject({ code: 'notAllowed' })
  expect([opened, reports(room)]).toEqual([[], []])
})
