import { act } from 'react'
import { expect, it } from 'vitest'
import { show } from '../../../../test/show.tsx'
import type { RedProposal } from '../../../shared/contract/red.ts'
import type { CrisisType } from '../../../shared/library.ts'
import type { Brand, BrandId, ConnectionId, MemberId } from '../../../shared/model.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { RedButton } from './red-button.tsx'
import { sheetWords } from './sheet-words.ts'

const words = sheetWords.en
const brand: Brand = {
  id: 1 as BrandId,
  name: 'Acme',
  watch: 'acme',
  matchAll: false,
  ownHandles: [],
  redFlags: null,
  influentialFollowers: null,
}
const account = (type: CrisisType | null): RedProposal['accounts'][number] => ({
  connectionId: 3 as ConnectionId,
  platform: 'bluesky',
  label: '@acme.example',
  lang: 'en',
  length: 'short',
  text: type === null ? '' : `We know of the ${type}, and we are sorry. Next update at 18:30.`,
  isProposed: true,
  muted: null,
  route: { kind: 'api', reason: 'ownPost', price: null },
})

interface Script {
  readonly told?: CrisisType | null
  readonly more?: Partial<RedProposal>
  readonly answer?: (name: string) => Result<unknown> | undefined
}

const open = async ({ told = 'outage', more = {}, answer = () => undefined }: Script = {}) => {
  const acts: { name: string; input: Record<string, unknown> }[] = []
  const propose = (type: CrisisType | null): RedProposal => ({
    definitions: { issue: 'It will pass.', crisis: 'It may last.' },
    crisis: null,
    type: type ?? told,
    toldBy: [],
    nextAt: Date.parse('2026-03-05T17:30:00Z'),
    text: 'We know that it is down.',
    accounts: [account(type ?? told)],
    stop: { isStopped: false, toHoldCount: 4, leavingCount: 0 },
    approval: { isNeeded: false, approvers: [] },
    asked: null,
    lastStatementId: null,
    ...more,
  })
  const done = { crisisId: 7, statementId: 2, sendIds: [9], leaving: [], heldCount: 4 }
  const request = async (name: string, input: Record<string, unknown>) => {
    if (name === 'red.propose') return ok(propose(input.type as CrisisType | null))
    if (name === 'desk.status') return ok({ memberId: 1 })
    if (name.endsWith('.list') || name === 'mentions.get' || name === 'statements.sends') return ok([])
    acts.push({ name, input })
    return answer(name) ?? ok(done)
  }
  const shown = await show(<RedButton brand={brand} onDone={() => undefined} />, request)
  /** The focus moves a moment after the step is drawn. */
  const untilFocused = async () => {
    for (let tries = 0; tries < 50 && !document.activeElement?.hasAttribute('data-red-next'); tries += 1)
      await act(async () => new Promise((next) => setTimeout(next, 10)))
    return document.activeElement
  }
  const press = async (key: string, more: KeyboardEventInit = {}) => {
    const target = (await untilFocused()) ?? document.body
    await act(async () => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
      if (target.dispatchEvent(event) && key === 'Enter' && !more.ctrlKey) (target as HTMLElement).click()
    })
    await shown.settle()
  }
  return { ...shown, acts, press, untilFocused }
}

it('catches a way from the alarm to the published statement of more than three acts, or with something to type', async () => {
  const { place, acts, press } = await open()
  expect(place.textContent).toContain('It may last.')
  await press('2')
  expect(place.textContent).toContain(words.accept)
  await press('Enter')
  expect(place.textContent).toContain(words.stop(4))
  expect(acts).toEqual([])
  await press('Enter', { ctrlKey: true })
  expect(acts.map(({ name }) => name)).toEqual(['red.publish'])
  expect(acts[0]?.input).toMatchObject({
    brandId: 1,
    type: 'outage',
    why: words.whyDefault.crisis,
    posts: [{ connectionId: 3, text: 'We know of the outage, and we are sorry. Next update at 18:30.' }],
    absentApprover: null,
  })
  expect(place.textContent).toContain(words.done.published)
  expect(place.textContent).toContain(words.heldNow(4))
})

it('catches a type that cannot be told and costs a fourth act', async () => {
  const { place, acts, press } = await open({ told: null })
  await press('2')
  expect(place.textContent).toContain(words.notTold)
  await press('8')
  await press('Enter')
  expect(acts[0]?.input).toMatchObject({ type: 'accident', posts: [{ connectionId: 3 }] })
})

it('catches a key that is held down and decides, picks and publishes by itself', async () => {
  const { place, acts, press } = await open()
  await press('2')
  await press('2', { repeat: true })
  expect(place.textContent).toContain(words.accept)
  await press('Enter')
  await press('Enter', { repeat: true })
  expect(acts).toEqual([])
  expect(place.textContent).toContain(words.leaves)
})

it('catches an issue that opens a crisis or says something', async () => {
  const { acts, press } = await open()
  await press('1')
  await press('Enter')
  expect(acts).toEqual([{ name: 'crises.open', input: { brandId: 1, as: 'issue', why: words.whyDefault.issue } }])
})

const approver = { isNeeded: true, approvers: [{ memberId: 5 as MemberId, name: 'Carla' }] }

it('catches a team that cannot speak because the approver is absent, or that speaks past one who is there', async () => {
  const { place, acts, press, settle } = await open({ more: { approval: approver } })
  await press('2')
  await press('Enter')
  expect(place.textContent).toContain(words.askApproval('Carla'))
  const anyway = [...place.querySelectorAll('button')].find((one) => one.textContent === words.publishAnyway)
  await act(async () => anyway?.click())
  await settle()
  await act(async () =>
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true })),
  )
  await settle()
  expect(acts.map(({ name, input }) => [name, input.absentApprover])).toEqual([['red.publish', words.absentDefault]])
})

it('catches an approver who is asked again what is decided already', async () => {
  const asked = { statementId: 2, askedBy: 1 as MemberId, askedAt: 0 }
  const mine = { isNeeded: true, approvers: [{ memberId: 1 as MemberId, name: 'Alice' }] }
  const { place, acts, press } = await open({ more: { approval: mine, asked, lastStatementId: 2 } })
  expect(place.textContent).toContain(words.approve)
  await press('Enter')
  expect(acts[0]).toMatchObject({ name: 'red.publish', input: { statementId: 2, seenStatementId: 2 } })
})

it('catches a refusal that is not shown, and words that are lost with it', async () => {
  const refusal = () => fail('notAllowed', 'Bob has written a statement meanwhile.')
  const { place, press } = await open({ answer: refusal })
  await press('2')
  await press('Enter')
  await press('Enter')
  expect(place.textContent).toContain('Bob has written')
  expect(place.textContent).toContain('We know of the outage')
})

it('catches a library without a text that leads to an empty statement', async () => {
  const empty = { accounts: [{ ...account('outage'), text: '' }], text: '' }
  const { place, acts, press } = await open({ more: empty })
  await press('2')
  expect(place.textContent).toContain(words.emptyCell)
  const accept = [...place.querySelectorAll('button')].find((one) => one.textContent?.includes(words.accept))
  expect(accept?.disabled).toBe(true)
  expect(acts).toEqual([])
})
