import { act } from 'react'
import { afterEach, expect, it } from 'vitest'
import { show } from '../../../../test/show.tsx'
import type { ReviewItem } from '../../../shared/contract/outbox.ts'
import type { BrandId, ConnectionId, CrisisId, LineId, MemberId, MentionSeq, SendId } from '../../../shared/model.ts'
import type { OutboxState, Send } from '../../../shared/outbox.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { statesOf } from '../../../shared/states.ts'
import { select } from '../../ui/selection.ts'
import { firstTab, OutboxRoom } from './outbox-room.tsx'
import { forgetStop } from './stop.ts'

const brandId = 1 as BrandId

const sendOf = (id: number, more: Partial<Send> = {}): Send => ({
  id: id as SendId,
  brandId,
  crisisId: 1 as CrisisId,
  kind: 'reply',
  lineId: id as LineId,
  statementId: null,
  correctsId: null,
  connectionId: 7 as ConnectionId,
  platform: 'x',
  handle: 'acme_care',
  route: 'api',
  routeReason: 'mentioned',
  state: 'planned',
  heldWhy: null,
  refusal: null,
  replyTo: { mentionSeq: id as MentionSeq, handle: `person${id}` },
  parts: [{ position: 0, text: `words ${id}`, pictures: [], externalId: null, url: null, sentAt: null }],
  approvedBy: 1 as MemberId,
  plannedAt: 0,
  dueAt: 0,
  attemptedAt: null,
  endedAt: null,
  priceMicroDollars: 15_000,
  ...more,
})

const stateOf = (counts: Partial<OutboxState['counts']>, more: Partial<OutboxState> = {}): OutboxState => ({
  stoppedAt: null,
  stoppedBy: null,
  undoMs: 5000,
  counts: Object.fromEntries(statesOf('send').map((state) => [state, counts[state] ?? 0])) as OutboxState['counts'],
  shown: {
    review: counts.held ?? 0,
    needsHand:
      (counts.notFound ?? 0) + (counts.awaitingConfirmation ?? 0) + (counts.unknown ?? 0) + (counts.refused ?? 0),
    waiting: (counts.planned ?? 0) + (counts.sending ?? 0),
    left: counts.sent ?? 0,
    all: Object.values(counts).reduce((sum, count) => sum + count, 0),
  },
  accounts: [
    {
      connectionId: 7 as ConnectionId,
      platform: 'x',
      handle: 'acme_care',
      waitingCount: 250,
      finishAt: Date.now() + 45 * 60_000,
      isPaused: false,
      unreachableSinceAt: null,
    },
  ],
  ...more,
})

interface Script {
  state: OutboxState
  readonly sends?: readonly Send[]
  readonly held?: readonly ReviewItem[]
  readonly answer?: (name: string) => Result<unknown>
}

afterEach(() => {
  forgetStop()
  select({ overlay: null })
})

const open = async (script: Script) => {
  const told: { name: string; input: Record<string, unknown> }[] = []
  const request = async (name: string, input: Record<string, unknown>) => {
    if (name === 'outbox.state') return ok(script.state)
    if (name === 'outbox.page') return ok({ total: script.sends?.length ?? 0, items: script.sends ?? [] })
    if (name === 'outbox.review') return ok(script.held ?? [])
    if (name === 'drafts.check') return ok({ ticks: { right: { isMet: true, why: 'fitsTheFacts', span: null } } })
    if (name === 'members.list') return ok([{ id: 1, name: 'Inès', roles: [], reach: [], backupId: null }])
    told.push({ name, input })
    return script.answer?.(name) ?? ok(null)
  }
  const { place, client, settle } = await show(<OutboxRoom brandId={brandId} />, request)
  return {
    place,
    told,
    button: (text: string) => [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(text)),
    press: async (text: string) => {
      const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(text))
      if (!found) throw new Error(`no button says ${text}`)
      await act(async () => found.click())
      await settle()
    },
    key: async (key: string) => {
      const list = place.querySelector('[role="listbox"]')
      await act(async () => list?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))
      await settle()
    },
    again: async () => {
      await act(async () => void client.invalidateQueries())
      await settle()
    },
  }
}

it('catches a Stop that asks a question first, or that hides what was on its way already', async () => {
  const script: Script = {
    state: stateOf({ planned: 3, sending: 1 }),
    answer: (name) => ok(name === 'outbox.stop' ? { leaving: [sendOf(5, { state: 'sending' })] } : null),
  }
  const room = await open(script)
  await room.press('Stop')
  expect(room.told).toEqual([{ name: 'outbox.stop', input: { brandId } }])
  script.state = stateOf({ held: 3, sending: 1 }, { stoppedAt: 0, stoppedBy: 1 as MemberId })
  await room.again()
  expect(room.place.textContent).toContain('1\u00a0call was already on the way')
  expect(room.place.textContent).toContain('to @person5')
  expect(room.place.textContent).toContain('Stopped by Inès')
})

it('catches a finish time that is promised for an account that stands still', async () => {
  const [account] = stateOf({}).accounts
  if (!account) throw new Error('no account')
  const script: Script = { state: stateOf({ planned: 250 }) }
  const room = await open(script)
  expect(room.place.textContent).toMatch(/250\u00a0wait, done about \d\d:\d\d, in 4[45]\u00a0min/)
  script.state = stateOf({ planned: 250 }, { accounts: [{ ...account, isPaused: true, finishAt: null }] })
  await room.again()
  expect(room.place.textContent).toContain('Paused')
  expect(room.place.textContent).toContain('250\u00a0wait, stands still')
  await room.press('Go on')
  expect(room.told).toEqual([{ name: 'outbox.pause', input: { connectionId: 7, isPaused: false } }])
})

const held: readonly ReviewItem[] = [
  { send: sendOf(1, { state: 'held', heldWhy: 'offline' }), changes: [] },
  { send: sendOf(2, { state: 'held', heldWhy: 'offline' }), changes: [{ kind: 'spokeAgain', postCount: 2 }] },
  { send: sendOf(3, { state: 'held', heldWhy: 'offline' }), changes: [{ kind: 'postGone' }] },
  { send: sendOf(4, { state: 'held', heldWhy: 'offline' }), changes: [] },
]

it('catches a review that lets go what has changed, or loses the order', async () => {
  const room = await open({ state: stateOf({ held: 4 }), held, answer: () => ok({ stillHeld: [4] }) })
  await room.key('j')
  expect(room.place.textContent).toContain('Has spoken again: 2\u00a0posts.')
  await room.key('j')
  expect(room.place.textContent).toContain('The post is not there any more.')
  await room.press('Choose all 2 unchanged')
  await room.press('Let 2 go')
  expect(room.told).toEqual([{ name: 'outbox.release', input: { sendIds: [1, 4] } }])
  expect(room.place.textContent).toContain('1\u00a0stays held: the way has changed')
})

it('catches a review that needs a mouse', async () => {
  const room = await open({ state: stateOf({ held: 4 }), held, answer: () => ok({ stillHeld: [] }) })
  await room.key('j')
  await room.key(' ')
  await room.key('ArrowUp')
  await room.key(' ')
  await room.press('Let 2 go')
  expect(room.told).toEqual([{ name: 'outbox.release', input: { sendIds: [1, 2] } }])
})

it('catches answers that can be let go while everything is stopped', async () => {
  const room = await open({ state: stateOf({ held: 4 }, { stoppedAt: 0, stoppedBy: 1 as MemberId }), held })
  await room.press('Choose all 2 unchanged')
  expect(room.button('Let 2 go')?.disabled).toBe(true)
  expect(room.place.textContent).toContain('Lift the stop first.')
})

it('catches an answer that is given up without a reason', async () => {
  const room = await open({ state: stateOf({ held: 4 }), held })
  await room.press('Give it up')
  expect(document.querySelector('[role="dialog"] textarea')).not.toBeNull()
  expect(room.told).toEqual([])
})

it('catches a correction that does not say that nothing is deleted, or that is too long to be taken', async () => {
  const room = await open({ state: stateOf({ sent: 1 }), sends: [sendOf(1, { state: 'sent', endedAt: 0 })] })
  await room.press('Put it right')
  expect(room.place.textContent).toContain('Nothing is deleted')
  const field = room.place.querySelector<HTMLTextAreaElement>('textarea:not([aria-hidden])')
  const type = (text: string) =>
    act(async () => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text)
      field?.dispatchEvent(new Event('input', { bubbles: true }))
    })
  await type('a'.repeat(281))
  expect(room.button('Send the correction')?.disabled).toBe(true)
  await type('It is Tuesday, not Monday.')
  await room.press('Send the correction')
  expect(room.told.filter(({ name }) => name === 'outbox.correct')).toEqual([
    {
      name: 'outbox.correct',
      input: { sendId: 1, parts: [{ text: 'It is Tuesday, not Monday.' }], overrule: null, absentApprover: null },
    },
  ])
})

it('catches an outbox that stays blank when the engine does not answer', async () => {
  const { place } = await show(<OutboxRoom brandId={brandId} />, async () => fail('notFound', 'gone'))
  expect(place.querySelector('[role="alert"]')?.textContent).toContain('gone')
})

it('catches a door that opens on what left while a hand is needed', () => {
  expect(firstTab(stateOf({ held: 1, planned: 9 }))).toBe('review')
  expect(firstTab(stateOf({ unknown: 1, planned: 9 }))).toBe('needsHand')
  expect(firstTab(stateOf({ planned: 9, refused: 3 }))).toBe('needsHand')
  expect(firstTab(stateOf({ planned: 9, sent: 3 }))).toBe('waiting')
  expect(firstTab(stateOf({ sent: 9 }))).toBe('left')
})
