import { expect, it } from 'vitest'
import { MINUTE, postAt, START } from '../../../test/engine/posts.ts'
import { openRoom } from '../../../test/engine/room.ts'
import type { ConnectionId, MemberId, Post } from '../../shared/model.ts'
import type { RouteReason } from '../../shared/outbox.ts'
import type { ConnectionSettings } from '../../shared/sources.ts'
import { createOutboxDesk } from './outbox/outbox-desk.ts'
import { createRouteDesk } from './route-desk.ts'
import type { StoredSend } from './store/sends.ts'
import { openReadOnlyStore } from './store/store.ts'

const BUDGET = 100_000
const X: ConnectionSettings = {
  kind: 'x',
  clientId: 'c',
  plan: 'payPerUse',
  ownsApp: true,
  hasBearer: false,
  budgetMicroDollars: BUDGET,
  reserveMicroDollars: 20_000,
}

const openDesk = async (posts: readonly Post[]) => {
  const room = await openRoom()
  const { store, brandId, alice } = room
  const connect = (handle: string): ConnectionId =>
    store.connections.add({ brandId, label: handle, handle, accountId: handle, settings: X, addedAt: START })
  const care = connect('acme_care')
  room.takeIn(posts)
  const { crisisId } = await room.must('crises.open', { brandId, as: 'crisis', why: 'it is one' })
  const desk = createRouteDesk(store, room.clock)
  const outbox = createOutboxDesk(store, { onSent: () => undefined, onDropped: () => undefined })

  const lineOf = async (handle: string) => {
    const page = await room.must('queue.page', { crisisId: crisisId ?? 0, show: 'all', from: 0, count: 50 })
    const line = page.items.find(({ author }) => author.handle === handle)
    if (!line) throw new Error(`no line of ${handle}`)
    return line
  }
  const routeOf = async (handle: string, seated: MemberId | null = null, isTrial = false) =>
    desk.routeOf(await lineOf(handle), { connectionId: null, isTrial, seated })
  const by = (recordedAt = START) => ({ memberId: alice, happenedAt: recordedAt, recordedAt })

  /** Approved and planned, as the outbox would have it. */
  const plan = async (handle: string, routeReason: RouteReason, priceMicroDollars = 15_000): Promise<StoredSend> => {
    const line = await lineOf(handle)
    const [answered] = store.mentions.get([line.lastMentionSeq])
    const words = store.texts.saveWords('We are sorry.')
    const wish = {
      brandId,
      crisisId,
      kind: 'reply',
      lineId: line.id,
      statementId: null,
      correctsId: null,
      connectionId: care,
      route: 'api',
      routeReason,
      replyToSeq: line.lastMentionSeq,
      replyToId: answered?.id.slice('x:'.length) ?? null,
      visibility: 'public',
      isExempt: false,
      priceMicroDollars,
      parts: [{ textId: words.id, pictures: [] }],
      commitments: [words.commitment],
    } as const
    return outbox.sendOf(outbox.plan(wish, by()))
  }
  const leave = (send: StoredSend): void => {
    outbox.move(send, { state: 'sending' }, by())
    outbox.move(outbox.sendOf(send.id), { state: 'sent' }, by())
  }
  return { ...room, connect, care, desk, lineOf, routeOf, by, plan, leave }
}

const said = (n: number, authorHandle: string, text: string, more: Partial<Post> = {}): Post =>
  postAt(START + n * 1000, n, { authorHandle, text, ...more })
const ours = said(1, 'acme_care', 'our new range is here')
const below = { inReplyToId: 'p1' }

it('catches a person whose post in the store is taken for another sort', async () => {
  const { routeOf } = await openDesk([
    ours,
    said(2, 'anna', '@acme_care it broke'),
    said(3, 'bert', 'look at this', { quoteOfId: 'p1' }),
    said(4, 'carl', '@acme_care it broke', below),
    said(5, 'dora', 'acme is a shame'),
    said(6, 'emil', '@carl @acme_care mine too', { inReplyToId: 'p4' }),
    said(7, 'fred', '@carl and @acme_care, mine too', { inReplyToId: 'p4' }),
  ])
  const summoned = { plainMicroDollars: 10_000, withLinkMicroDollars: 200_000 }
  const anna = await routeOf('anna')
  expect([anna.kind, anna.reason, anna.price]).toEqual(['api', 'mentioned', summoned])
  expect(anna.account).toMatchObject({ handle: 'acme_care', platform: 'x', reason: 'addressed' })
  expect((await routeOf('bert')).reason).toBe('quoted')
  expect(await routeOf('carl')).toMatchObject({ kind: 'assisted', reason: 'underOurs', mayTry: true, price: null })
  expect(await routeOf('dora')).toMatchObject({ kind: 'assisted', reason: 'notMentioned', mayTry: false })
  expect(await routeOf('emil')).toMatchObject({ kind: 'assisted', reason: 'notMentioned', mayTry: true })
  expect((await routeOf('fred')).reason).toBe('mentioned')
})

it('catches a trial that teaches nothing, and a refusal that is called again', async () => {
  const posts = ['anna', 'bert'].map((who, n) => said(n + 2, who, '@acme_care it broke', below))
  const { desk, routeOf, plan } = await openDesk([ours, ...posts])
  expect((await routeOf('anna', null, true)).reason).toBe('trial')
  const send = await plan('anna', 'trial')
  desk.learn(send, null, START)
  expect(await routeOf('bert')).toMatchObject({ kind: 'api', reason: 'learnt' })
  desk.learn(send, 'notMentioned', START + MINUTE)
  expect(await routeOf('bert', null, true)).toMatchObject({ kind: 'assisted', reason: 'refusedBefore', mayTry: false })
})

it('catches one closed conversation that closes the others, and a post that X says is gone', async () => {
  const posts = ['anna', 'bert'].map((who, n) => said(n + 2, who, '@acme_care it broke'))
  const { desk, routeOf, plan } = await openDesk(posts)
  const send = await plan('anna', 'mentioned')
  desk.learn(send, 'conversationClosed', START)
  expect((await routeOf('anna')).reason).toBe('refusedBefore')
  expect((await routeOf('bert')).reason).toBe('mentioned')
  desk.learn(send, 'postGone', START)
  expect(await routeOf('anna')).toMatchObject({ kind: 'none', reason: 'gone', account: null })
})

it('catches a refusal of what X promises that holds for longer than a day', async () => {
  const { desk, routeOf, plan, clock } = await openDesk([
    said(2, 'anna', '@acme_care it broke'),
    said(3, 'bert', '@acme_care mine too'),
  ])
  desk.learn(await plan('anna', 'mentioned'), 'notMentioned', START)
  expect((await routeOf('bert')).reason).toBe('refusedBefore')
  clock.set(START + 86_400_000)
  expect((await routeOf('bert')).reason).toBe('mentioned')
  expect((await routeOf('anna')).reason).toBe('refusedBefore')
})

it('catches a team that is not asked again what it chose, and a choice that spills over to others', async () => {
  const { desk, lineOf, routeOf, connect, store, brandId, by } = await openDesk([
    said(2, 'anna', 'acme, ça ne marche pas', { lang: 'fr' }),
    said(3, 'bert', 'acme, le mien non plus', { lang: 'fr' }),
    said(4, 'carl', 'acme, it does not work', { lang: 'en' }),
  ])
  const france = connect('acme_france')
  expect((await routeOf('anna')).account).toMatchObject({ handle: 'acme_care', reason: 'first' })
  desk.remember(await lineOf('anna'), france, by())
  expect((await routeOf('bert')).account).toMatchObject({ handle: 'acme_france', reason: 'remembered' })
  expect((await routeOf('carl')).account).toMatchObject({ handle: 'acme_care', reason: 'first' })
  // What is proposed anyway is no choice.
  desk.remember(await lineOf('carl'), store.connections.list()[0]?.id ?? france, by())
  expect(store.accounts.remembered(brandId, 'x - en')).toBeNull()
})

it('catches a person who is passed from one account to another', async () => {
  const { connect, routeOf, plan, leave, takeIn } = await openDesk([said(2, 'anna', '@acme_care it broke')])
  connect('acme_france')
  leave(await plan('anna', 'mentioned'))
  takeIn([said(3, 'anna', 'acme, it is still broken @acme_france')])
  const route = await routeOf('anna')
  expect(route.account).toMatchObject({ handle: 'acme_care', reason: 'answeredBefore' })
  // What was answered is not answered again, although it could be by the API.
  expect([route.kind, route.reason]).toEqual(['assisted', 'notMentioned'])
  expect(route.others.map(({ handle }) => handle)).toEqual(['acme_france'])
})

it('catches words of a region that are not read like watch terms, and who is on duty', async () => {
  const { connect, routeOf, store, alice } = await openDesk([
    said(2, 'anna', 'acme in ORLEANS is closed'),
    said(3, 'bert', 'acme is closed'),
  ])
  const loire = connect('acme_loire')
  store.accounts.set(loire, { regions: ['Orléans', '"val de loire"'] })
  expect((await routeOf('anna')).account).toMatchObject({ handle: 'acme_loire', reason: 'region' })
  expect((await routeOf('bert')).account?.handle).toBe('acme_care')
  store.accounts.set(loire, { memberIds: [alice] })
  expect((await routeOf('bert', alice)).account).toMatchObject({ handle: 'acme_loire', reason: 'onDuty' })
})

it('catches money that is promised twice, and an answer that is refused for its own price', async () => {
  const { routeOf, plan, store, care } = await openDesk([
    said(2, 'anna', '@acme_care it broke'),
    said(3, 'bert', '@acme_care mine too'),
  ])
  store.spend.add(care, 'postRead', 1, 60_000, START)
  await plan('anna', 'mentioned', 35_000)
  // 5,000 are left; the reserve is for our own posts and is not kept from them.
  expect(await routeOf('bert')).toMatchObject({ kind: 'assisted', reason: 'overBudget', price: null })
  expect((await routeOf('anna')).reason).toBe('mentioned')
})

it('catches a tombstone that is answered, an account that is off, and a route that the reader cannot ask for', async () => {
  const { dir, routeOf, lineOf, store, care, clock } = await openDesk([said(2, 'anna', '@acme_care it broke')])
  const reader = openReadOnlyStore(dir)
  const line = await lineOf('anna')
  const wish = { connectionId: null, isTrial: false, seated: null }
  expect(createRouteDesk(reader, clock).routeOf(line, wish).reason).toBe('mentioned')
  reader.close()
  store.connections.turn(care, false)
  expect((await routeOf('anna')).reason).toBe('switchedOff')
  store.connections.turn(care, true)
  store.connections.needSignIn(care, true)
  expect((await routeOf('anna')).reason).toBe('signedOut')
  store.connections.needSignIn(care, false)
  store.removals.redact(line.lastMentionSeq, START)
  expect((await routeOf('anna')).reason).toBe('gone')
})
