// The sender against the simulator: each fault of X on the one call that posts, and what is told about it.
import { Agent } from 'node:https'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewFault } from '../../../../../e2e/simulators/x/faults.ts'
import { SUMMON_TEXTS } from '../../../../../e2e/simulators/x/posting.ts'
import { createLaneKeeper, timingOf } from '../../../../../test/engine/lane-keeper.ts'
import { meetX, QUICK, SECRET_NAME, type XPeer } from '../../../../../test/engine/x-peer.ts'
import type { SendRefusal } from '../../../../shared/outbox.ts'
import { PRICES } from '../../../../shared/x-prices.ts'
import type { Connector } from '../connector.ts'
import { type OutgoingPost, type Sender, SendProblem } from '../sender.ts'
import { readKeys } from './keys.ts'
import type { XConnectorOptions } from './x-connector.ts'

const POSTS = '/2/tweets'
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

describe('the sender of X', () => {
  let peer: XPeer
  beforeEach(async () => {
    peer = await meetX()
    await peer.x.control.set({ hasLimits: false })
  })
  afterEach(() => peer.x.stop())

  const senderOf = (connector: Connector): Sender => {
    if (!connector.sender) throw new Error('it has no sender')
    return connector.sender
  }
  const open = (options: Partial<XConnectorOptions> = {}): Sender => senderOf(peer.connector(options))
  const outgoing = (text: string, more: Partial<OutgoingPost> = {}): OutgoingPost => ({
    text,
    replyToId: null,
    replyToHandle: null,
    visibility: 'public',
    lang: null,
    pictures: [],
    key: 'key-1',
    isSummoned: false,
    ...more,
  })
  const problemOf = async (sending: Promise<unknown>): Promise<SendProblem> => {
    const error = await sending.then(
      () => new Error('it was taken'),
      (thrown: unknown) => thrown,
    )
    if (!(error instanceof SendProblem)) throw error
    return error
  }
  const sent = async (): Promise<readonly string[]> => (await peer.x.control.posts('api')).map(({ text }) => text)
  const calls = async (path = POSTS): Promise<number> =>
    (await peer.x.control.calls()).filter((call) => call.method === 'POST' && call.path === path).length
  const strike = (fault: NewFault): Promise<unknown> =>
    peer.x.control.fault({ path: POSTS, method: 'POST', times: 1, ...fault })
  const call = (text = '@orvalys it melted'): Promise<{ readonly id: string }> =>
    peer.x.control.post({ author: 'lea_moulin_0', text })

  it('catches a post that X took and that we cannot point to', async () => {
    const asked = await call()
    const { externalId, url } = await open().send(outgoing('We are sorry.', { replyToId: asked.id, isSummoned: true }))
    const [post] = await peer.x.control.posts('api')
    expect(post).toMatchObject({ id: externalId, kind: 'reply', referencedId: asked.id })
    expect(url).toBe(`https://x.com/orvalys/status/${externalId}`)
  })

  it.each<[NewFault['kind'], number]>([
    ['answerLost', 1],
    ['halfAnswer', 1],
    ['doneUnavailable', 1],
    ['gzip', 1],
    ['reset', 0],
    ['stall', 0],
    ['unavailable', 0],
  ])('catches a post said to be lost, or sent again, after %s', async (kind, madeCount) => {
    await strike({ kind })
    const sender = open({ timing: timingOf(20) })
    const { trouble } = await problemOf(sender.send(outgoing('We are sorry.')))
    expect(trouble).toEqual({ kind: 'unknown' })
    // Time for whatever would send it again.
    await sleep(300)
    expect([(await sent()).length, await calls()]).toEqual([madeCount, 1])
    expect(peer.book.lines).toEqual([{ what: 'post', unitCount: 1, microDollars: PRICES.post }])
  })

  it('catches a call that was given up and leaves after all', async () => {
    let isOpen = (): void => undefined
    const opened = new Promise<void>((resolve) => {
      isOpen = resolve
    })
    class Late extends Agent {
      // The way of a proxy that takes its time: the socket is given later.
      override createConnection(_: unknown, done?: (error: Error | null, socket: Socket) => void): undefined {
        void opened.then(() => done?.(null, connect(peer.x.port, '127.0.0.1')))
      }
    }
    const sender = open({ timing: timingOf(40), httpAgent: new Late() as Agent })
    expect((await problemOf(sender.send(outgoing('We are sorry.')))).trouble).toEqual({ kind: 'unknown' })
    isOpen()
    await sleep(500)
    expect([await sent(), await calls()]).toEqual([[], 0])
  })

  it('catches a post that has not left, for certain, and is looked for all the same', async () => {
    const sender = open()
    await peer.x.stop()
    const { trouble } = await problemOf(sender.send(outgoing('We are sorry.')))
    expect(trouble).toEqual({ kind: 'notTaken', why: 'network' })
    expect(peer.book.lines).toEqual([])
  })

  it('catches a limit that is asked again before its end', async () => {
    await strike({ kind: 'rateLimited', afterMs: 60_000 })
    const sender = open()
    const { trouble, untilAt } = await problemOf(sender.send(outgoing('We are sorry.')))
    expect(trouble).toEqual({ kind: 'notTaken', why: 'limited' })
    expect(Math.abs((untilAt ?? 0) - Date.now() - 60_000)).toBeLessThan(5_000)
    const again = await problemOf(sender.send(outgoing('We are sorry.')))
    expect([again.trouble, again.untilAt]).toEqual([trouble, untilAt])
    expect([await calls(), await sent(), peer.book.lines]).toEqual([1, [], []])
  })

  it('catches X’s spending limit, or ours, that is not told as such', async () => {
    await strike({ kind: 'unpaid' })
    const unpaid = { kind: 'notTaken', why: 'unpaid' }
    expect((await problemOf(open().send(outgoing('We are sorry.')))).trouble).toEqual(unpaid)
    const poor = open({ budget: { budgetMicroDollars: PRICES.post, reserveMicroDollars: PRICES.post } })
    expect((await problemOf(poor.send(outgoing('https://example.com/recall')))).trouble).toEqual(unpaid)
    expect(await calls()).toBe(1)
    await poor.send(outgoing('We are sorry.'))
    expect((await problemOf(poor.send(outgoing('Once more.')))).trouble).toEqual(unpaid)
    expect(await sent()).toEqual(['We are sorry.'])
  })

  it('catches a stale token that loses the post, and a dead one that is tried for ever', async () => {
    await peer.x.control.advance(7_200_001)
    const sender = open()
    await sender.send(outgoing('We are sorry.'))
    expect([await sent(), await calls()]).toEqual([['We are sorry.'], 2])
    await peer.x.control.signOut('orvalys')
    expect((await problemOf(sender.send(outgoing('Again.')))).trouble).toEqual({ kind: 'notTaken', why: 'signedOut' })
    expect([await sent(), await calls()]).toEqual([['We are sorry.'], 3])
  })

  it('catches an outcome after a refreshed token that is taken for certain', async () => {
    await peer.x.control.advance(7_200_001)
    await strike({ kind: 'answerLost' })
    expect((await problemOf(open().send(outgoing('We are sorry.')))).trouble).toEqual({ kind: 'unknown' })
    expect([(await sent()).length, await calls()]).toEqual([1, 2])
  })

  it('catches a refusal of X that is repeated, paid, or told as another', async () => {
    const told: [string, SendRefusal][] = [
      [SUMMON_TEXTS.notEngaged, 'notMentioned'],
      [SUMMON_TEXTS.notMentioned, 'notMentioned'],
      ['The original Tweet author restricted who can reply to this Tweet.', 'conversationClosed'],
      ['You have been blocked from the author of this Tweet.', 'conversationClosed'],
      ['Your Tweet text is too long.', 'tooLong'],
      ['Your account is suspended and is not permitted to access this feature.', 'other'],
      ['You are not permitted to perform this action.', 'other'],
      ['Something that nobody has seen.', 'other'],
    ]
    const sender = open()
    for (const [refusalText, code] of told) {
      await peer.x.control.set({ refusalText })
      const { trouble, words } = await problemOf(sender.send(outgoing('We are sorry.')))
      expect([refusalText, trouble]).toEqual([refusalText, { kind: 'refused', code }])
      expect(`${words.en} ${words.fr}`).not.toContain(refusalText)
    }
    await peer.x.control.set({ refusalText: 'User is over daily status update limit.' })
    const { trouble } = await problemOf(sender.send(outgoing('We are sorry.')))
    expect(trouble).toEqual({ kind: 'notTaken', why: 'limited' })
    expect([await calls(), await sent(), peer.book.lines]).toEqual([told.length + 1, [], []])
  })

  it('catches rules of X that are not known by what it answers to them', async () => {
    const sender = open()
    const refusal = async (post: OutgoingPost) => (await problemOf(sender.send(post))).trouble
    const stranger = await call('Orvalys is bad')
    expect(await refusal(outgoing('Sorry', { replyToId: stranger.id }))).toMatchObject({ code: 'notMentioned' })
    const gone = await call()
    await peer.x.control.remove(gone.id)
    expect(await refusal(outgoing('Sorry', { replyToId: gone.id }))).toMatchObject({ code: 'postGone' })
    await sender.send(outgoing('We know.'))
    expect(await refusal(outgoing('We know.'))).toMatchObject({ code: 'duplicate' })
    expect(await sent()).toEqual(['We know.'])
  })

  it('catches a post that X was asked for although it could not take it', async () => {
    const sender = open()
    const picture = { bytes: PNG, kind: 'png', altText: 'A kettle.' } as const
    const refusals: [OutgoingPost, SendRefusal][] = [
      [outgoing('a'.repeat(281)), 'tooLong'],
      [outgoing('Sorry', { visibility: 'followers' }), 'other'],
      [outgoing('Sorry', { pictures: [{ ...picture, bytes: new Uint8Array(5 * 1024 * 1024 + 1) }] }), 'other'],
      [outgoing('Sorry', { pictures: [{ ...picture, altText: 'a'.repeat(1001) }] }), 'other'],
    ]
    for (const [post, code] of refusals)
      expect((await problemOf(sender.send(post))).trouble).toEqual({ kind: 'refused', code })
    expect(await peer.x.control.calls()).toEqual([])
  })

  it('catches a price that X does not take, and an enterprise that pays by the post', async () => {
    const sender = open()
    const asked = await call()
    await sender.send(outgoing('We know.'))
    await sender.send(outgoing('Yes.', { replyToId: asked.id, isSummoned: true }))
    await sender.send(outgoing('See https://example.com/recall', { replyToId: asked.id, isSummoned: true }))
    expect(peer.book.lines.map(({ what }) => what)).toEqual(['post', 'summonedReply', 'postWithUrl'])
    expect(peer.book.total()).toBe((await peer.x.control.usage()).totalMicros)

    await peer.x.control.set({ isEnterprise: true })
    const stranger = await call('Orvalys is bad')
    const budget = { budgetMicroDollars: 1, reserveMicroDollars: 0 }
    const enterprise = open({ account: { ...peer.account, plan: 'enterprise' }, budget })
    const before = peer.book.total()
    await enterprise.send(outgoing('We are sorry.', { replyToId: stranger.id }))
    expect(peer.book.total()).toBe(before)
  })

  it('catches a spent reading budget that hides our own posts, or a check of them that is beyond all budget', async () => {
    const reserve = 10 * PRICES.ownedRead + PRICES.post
    const connector = peer.connector({ budget: { budgetMicroDollars: reserve, reserveMicroDollars: reserve } })
    const keeper = createLaneKeeper(connector)
    await expect(keeper.read('mentions')).rejects.toMatchObject({ trouble: 'unpaid' })
    const { externalId } = await senderOf(connector).send(outgoing('We know.'))
    await keeper.read('own')
    expect(keeper.posts.has(externalId)).toBe(true)
    // The last of the money reads page by page, until not even the smallest page is paid for.
    for (let left = 9; left >= 5; left -= 1) await keeper.read('own')
    await expect(keeper.read('own')).rejects.toMatchObject({ trouble: 'unpaid' })
    expect(connector.lanes.filter(({ isOwn }) => isOwn).map(({ name }) => name)).toEqual(['own'])
  })

  it('catches a picture without its words, out of order, or shown before X has read it', async () => {
    const pictures = [
      { bytes: PNG, kind: 'png', altText: 'A kettle, melted.' },
      { bytes: new TextEncoder().encode('GIF89a'), kind: 'gif', altText: '' },
      { bytes: PNG, kind: 'webp', altText: 'The label.' },
    ] as const
    await open().send(outgoing('Look.', { pictures }))
    const [post] = await peer.x.control.posts('api')
    expect(post?.altTexts).toEqual(['A kettle, melted.', '', 'The label.'])
  })

  it.each<[NewFault['kind'], string, object]>([
    ['answerLost', '/2/media/upload', { kind: 'notTaken', why: 'network' }],
    ['unavailable', '/2/media/upload', { kind: 'notTaken', why: 'server' }],
    ['rateLimited', '/2/media/upload', { kind: 'notTaken', why: 'limited' }],
    ['unpaid', '/2/media/metadata', { kind: 'notTaken', why: 'unpaid' }],
    ['reset', '/2/media/metadata', { kind: 'notTaken', why: 'network' }],
    ['halfAnswer', '/2/media/metadata', { kind: 'notTaken', why: 'network' }],
  ])('catches a post told as unknown, or sent bare, when %s strikes %s', async (kind, path, trouble) => {
    await strike({ kind, path })
    const pictures = [{ bytes: PNG, kind: 'png', altText: 'A kettle, melted.' }] as const
    expect((await problemOf(open().send(outgoing('Look.', { pictures })))).trouble).toEqual(trouble)
    expect([await calls(), await sent(), peer.book.lines]).toEqual([0, [], []])
  })

  it('catches a token in a problem', async () => {
    const kinds: NewFault['kind'][] = ['answerLost', 'halfAnswer', 'reset', 'unavailable', 'unpaid', 'rateLimited']
    const problems: SendProblem[] = []
    for (const [at, kind] of kinds.entries()) {
      await strike({ kind, afterMs: 1_000 })
      problems.push(await problemOf(open().send(outgoing(`We are sorry ${at}.`))))
    }
    await peer.x.control.signOut('orvalys')
    problems.push(await problemOf(open().send(outgoing('We are sorry.'))))
    const keys = Object.values(readKeys((await peer.services.secrets.get(SECRET_NAME)) ?? null) ?? {})
    expect(keys.length).toBeGreaterThan(1)
    for (const problem of problems) {
      const all = `${JSON.stringify({ ...problem })} ${problem.message} ${problem.stack} ${String(problem.cause)}`
      for (const key of keys) expect(all).not.toContain(key)
    }
  })

  it('catches a page that does not say all of it, or not where it belongs', () => {
    const sender = open()
    const text = 'Désolés & navrés + 100 % #rappel\nhttps://example.com/?a=b 👍'
    const page = new URL(sender.pageFor({ text, replyToId: '1234567890' }) ?? '')
    expect([page.origin, page.pathname]).toEqual(['https://x.com', '/intent/tweet'])
    expect(page.search).not.toContain('+')
    expect(Object.fromEntries(page.searchParams)).toEqual({ in_reply_to: '1234567890', text })
    expect(sender.pageFor({ text: 'a', replyToId: null })).toBe('https://x.com/intent/tweet?text=a')
    expect(sender.pageFor({ text: '\ud800', replyToId: null })).toBe('https://x.com/intent/tweet?text=%EF%BF%BD')
  })

  it('catches a sender that promises a repeat', () => {
    const sender = open()
    expect(sender.find).toBeUndefined()
    expect([sender.repeatableForMs, sender.readLagMs]).toEqual([0, QUICK.readLagMs])
    expect(sender.newKey()).not.toBe(sender.newKey())
  })
})
