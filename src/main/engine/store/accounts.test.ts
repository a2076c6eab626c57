import { expect, it } from 'vitest'
import { postAt, START } from '../../../../test/engine/posts.ts'
import { tempStore } from '../../../../test/engine/workspace.ts'
import { type ConnectionId, type LineId, SYSTEM_MEMBER } from '../../../shared/model.ts'

/** Two accounts, and two people who wait. */
const opened = () => {
  const { store } = tempStore()
  const brandId = store.brands.add({ name: 'Acme', watch: 'acme', matchAll: false, ownHandles: [] }, START)
  const settings = { kind: 'bluesky', serviceUrl: 'https://pds.example', jetstreamUrl: 'wss://jet.example' } as const
  const connect = (handle: string): ConnectionId =>
    store.connections.add({ brandId, label: handle, handle, accountId: handle, settings, addedAt: START })
  const clocks = { onsetAt: START, firstPostAt: null, alertAt: null, openedAt: START }
  const crisisId = store.crises.add({ brandId, state: 'initial', openedBy: 'member', ...clocks })
  const weight = {
    actionable: true,
    priority: 1,
    why: { reason: 'asks', harm: 0, followers: null },
    stance: null,
    askedAt: START,
    platform: 'x',
    reserved: null,
  } as const
  const person = (n: number) => {
    const { seq, authorId } = store.mentions.save(brandId, postAt(START, n), 'term', n, START)
    const lineId = store.queueLines.fold({
      crisisId,
      authorId,
      follows: false,
      at: START,
      seq,
      ...weight,
    })
    return { authorId, lineId }
  }
  /** `callMs`: of the call; null = it has not been made. */
  const send = (lineId: LineId, connectionId: ConnectionId, callMs: number | null, priceMicroDollars = 0): void => {
    const id = store.sends.add({
      brandId,
      crisisId,
      kind: 'reply',
      lineId,
      statementId: null,
      correctsId: null,
      connectionId,
      route: 'api',
      routeReason: 'openToAll',
      replyToSeq: null,
      replyToId: null,
      visibility: 'public',
      isExempt: false,
      memberId: SYSTEM_MEMBER,
      plannedAt: START,
      dueAt: START,
      priceMicroDollars,
      parts: [{ textId: store.texts.saveWords('We are sorry.').id, pictures: [] }],
    })
    for (const state of ['approved', 'planned'] as const) store.sends.move(id, { state })
    if (callMs === null) return
    store.sends.attemptPart(id, 0, `key of ${id}`, START)
    store.sends.publishPart(id, 0, `post of ${id}`, null, START + callMs)
    for (const state of ['sending', 'sent'] as const) store.sends.move(id, { state })
  }
  return { store, accounts: store.accounts, brandId, care: connect('care'), france: connect('france'), person, send }
}

it('catches a person who is said to have been answered by what has not left, or by the former account', () => {
  const { accounts, brandId, care, france, person, send } = opened()
  const [anna, bert] = [person(1), person(2)]
  expect(accounts.answeredFrom(brandId, anna.authorId)).toBeNull()
  send(anna.lineId, care, 100)
  send(anna.lineId, france, 100)
  send(anna.lineId, care, null)
  expect(accounts.answeredFrom(brandId, anna.authorId)).toBe(france)
  expect(accounts.answeredFrom(brandId, bert.authorId)).toBeNull()
})

it('catches money that is promised by what has left, by another account, or by the answer that is asked about', () => {
  const { accounts, care, france, person, send } = opened()
  const [anna, bert, carl] = [person(1), person(2), person(3)]
  send(anna.lineId, care, null, 15)
  send(bert.lineId, care, null, 200)
  send(carl.lineId, care, 100, 4000)
  const promised = (account: ConnectionId, asked: LineId): number =>
    accounts.promised(account) - accounts.promisedTo(asked, account)
  expect(promised(care, carl.lineId)).toBe(215)
  expect(promised(care, bert.lineId)).toBe(15)
  expect(promised(france, anna.lineId)).toBe(0)
})

it('catches a time of a call that is made of calls never made, or of those of another account', () => {
  const { accounts, care, france, person, send } = opened()
  const [anna, bert, carl] = [person(1), person(2), person(3)]
  expect(accounts.callTime(care)).toBeNull()
  send(anna.lineId, care, 100)
  send(bert.lineId, care, 300)
  send(carl.lineId, care, null)
  expect(accounts.callTime(care)).toBe(200)
  expect(accounts.callTime(france)).toBeNull()
})

it('catches a choice that is proposed in another situation, or after the team has changed its mind', () => {
  const { accounts, brandId, care, france } = opened()
  accounts.remember(brandId, 'x - fr', france, SYSTEM_MEMBER, START)
  expect(accounts.remembered(brandId, 'x - en')).toBeNull()
  expect(accounts.remembered(brandId, 'x - fr')).toBe(france)
  accounts.remember(brandId, 'x - fr', care, SYSTEM_MEMBER, START)
  expect(accounts.remembered(brandId, 'x - fr')).toBe(care)
})

it('catches a lesson that is told of another post or account, and one that the latest does not replace', () => {
  const { accounts, care, france } = opened()
  const lesson = { sort: 'underOurs', postId: '', isAllowed: true, learntAt: START }
  const closed = { sort: 'conversationClosed', postId: '7', isAllowed: false, learntAt: START }
  accounts.learn(care, lesson)
  accounts.learn(care, closed)
  expect(accounts.lessons(care, ['8'])).toEqual([lesson])
  expect(accounts.lessons(care, ['7', '8'])).toEqual(expect.arrayContaining([lesson, closed]))
  expect(accounts.lessons(france, ['7'])).toEqual([])
  accounts.learn(care, { ...lesson, isAllowed: false, learntAt: START + 1 })
  expect(accounts.lessons(care, [])).toEqual([{ ...lesson, isAllowed: false, learntAt: START + 1 }])
})

it('catches a profile that loses what was not changed', () => {
  const { accounts, care, france } = opened()
  accounts.set(care, { langs: ['fr'], regions: ['Loire'] })
  accounts.set(care, { isPaused: true })
  expect(accounts.of(care)).toMatchObject({ langs: ['fr'], regions: ['Loire'], products: [], isPaused: true })
  expect(accounts.of(france)).toMatchObject({ langs: [], isPaused: false })
  expect(accounts.list().map(({ connectionId }) => connectionId)).toEqual([care])
})
