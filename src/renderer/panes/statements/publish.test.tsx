import { act } from 'react'
import { expect, it } from 'vitest'
import { show, unmount } from '../../../../test/show.tsx'
import type { DraftCheck, TextsCompared, Tick, Ticks } from '../../../shared/draft-check.ts'
import type { BrandId, ConnectionId, CrisisId, MemberId, SendId, Statement } from '../../../shared/model.ts'
import type { Send } from '../../../shared/outbox.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { APPROVER } from '../../../shared/roles.ts'
import type { Connection } from '../../../shared/sources.ts'
import { guardWords } from '../../asks/guard-words.ts'
import { sayWords } from '../../asks/say-words.ts'
import { giveDropped } from '../../ui/dropped-files.ts'
import { select } from '../../ui/selection.ts'
import { publishWords } from './publish-words.ts'
import { StatementItem } from './statement-item.tsx'
import { statementWords } from './words.ts'

const words = publishWords.en
const TEXT = `${'We are aware of what happened and are sorry for it. '.repeat(6)}More at https://example.org/now.`

const account = (id: number, label: string, more: Partial<Connection> = {}): Connection => ({
  id: id as ConnectionId,
  brandId: 1 as BrandId,
  label,
  handle: label.slice(1),
  accountId: String(id),
  settings: {
    kind: 'x',
    clientId: 'app',
    plan: 'payPerUse',
    ownsApp: false,
    hasBearer: false,
    budgetMicroDollars: null,
    reserveMicroDollars: 0,
  },
  isOn: true,
  needsSignIn: false,
  addedAt: 0,
  spend: null,
  ...more,
})
const onBluesky = { kind: 'bluesky', serviceUrl: 'https://a.example', jetstreamUrl: 'wss://b.example' } as const
const accounts = [
  account(1, '@acme'),
  account(2, '@acme.example', { settings: onBluesky }),
  account(3, '@acme_fr', { needsSignIn: true }),
  account(4, '@other', { brandId: 2 as BrandId }),
  account(5, 'A feed', { handle: null, settings: { kind: 'feed', url: 'https://example.org/feed' } }),
]
const sendOf = (more: Partial<Send>): Send => ({
  id: 9 as SendId,
  brandId: 1 as BrandId,
  crisisId: 1 as CrisisId,
  kind: 'post',
  lineId: null,
  statementId: 1,
  correctsId: null,
  connectionId: 1 as ConnectionId,
  platform: 'x',
  handle: 'acme',
  route: 'api',
  routeReason: 'ownPost',
  state: 'planned',
  heldWhy: null,
  refusal: null,
  replyTo: null,
  parts: [{ position: 0, text: 'We know.', pictures: [], externalId: null, url: null, sentAt: null }],
  approvedBy: 1 as MemberId,
  plannedAt: 0,
  dueAt: 0,
  attemptedAt: null,
  endedAt: null,
  priceMicroDollars: 15_000,
  ...more,
})

interface Parting {
  readonly connectionId: number
  readonly parts: readonly { readonly text: string; readonly pictures?: readonly { readonly pictureId: string }[] }[]
}

const kept: Tick = { isMet: true, why: 'fitsTheFacts', span: null }
const ticks: Ticks = { first: kept, right: kept, credible: kept, empathy: kept, action: kept, respect: kept }
const fine: DraftCheck = { ticks, promises: [], contradictions: [], similar: null, isBlocked: false }

const team = [
  { id: 1, name: 'Inès', roles: [], backupId: null },
  { id: 2, name: 'Paul', roles: [APPROVER], backupId: null },
]

interface Script {
  readonly id: number
  /** Of every draft that is looked at. */
  readonly check?: DraftCheck
  readonly compared?: TextsCompared
  readonly crisis?: Record<string, unknown>
  readonly state?: Statement['state']
  readonly sends?: readonly Send[]
  /** Somebody else has to read it. */
  readonly needsApproval?: boolean
  readonly answer?: () => Result<unknown>
}

const open = async (script: Script) => {
  const { id, state = 'approved', sends = [], answer = () => ok({ sendIds: [] }) } = script
  const told: { name: string; input: Record<string, unknown> }[] = []
  const outbox = { stoppedAt: null, stoppedBy: null, undoMs: 5000, counts: {}, accounts: [] }
  const answers: Record<string, unknown> = {
    'connections.list': accounts,
    'outbox.state': outbox,
    'members.list': script.needsApproval ? team : [],
    'desk.status': { memberId: 1 },
    'care.get': { approvalNeeded: script.needsApproval ? 'statements' : 'none', people: [], large: null },
    'drafts.check': script.check ?? fine,
    'crises.list': script.crisis ? [script.crisis] : [],
    'crises.type': 'outage',
    'drafts.compare': script.compared ?? { unlike: [], alike: [] },
    'files.choosePicture': { fileId: 'f1', name: 'depot.png', sizeBytes: 9 },
  }
  const request = async (name: string, input: Record<string, unknown>) => {
    if (name in answers) return ok(answers[name])
    if (name === 'library.compose') return ok({ text: `${input.type} ${input.stage} ${input.length}` })
    told.push({ name, input })
    return answer()
  }
  const statement: Statement = {
    id,
    crisisId: 1 as CrisisId,
    state,
    text: TEXT,
    channel: null,
    url: null,
    publishedAt: state === 'published' ? 1 : null,
    updatedAt: 0,
    memberId: 1 as MemberId,
  }
  const { place, settle } = await show(
    <StatementItem brandId={1 as BrandId} statement={statement} sends={sends} />,
    request,
  )
  const button = (text: string) => [...place.querySelectorAll('button')].find((one) => one.textContent?.includes(text))
  return {
    place,
    told,
    button,
    sentTo: () => (told.find(({ name }) => name === 'statements.send')?.input.to ?? []) as readonly Parting[],
    press: async (text: string) => {
      await act(async () => button(text)?.click())
      await settle()
    },
    choose: (label: string) =>
      act(async () => [...place.querySelectorAll('label')].find((one) => one.textContent?.startsWith(label))?.click()),
    type: (field: HTMLInputElement | HTMLTextAreaElement | null | undefined, text: string) =>
      act(async () => {
        if (!field) throw new Error('no such field')
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text)
        field.dispatchEvent(new Event('input', { bubbles: true }))
      }),
  }
}

it('catches a statement that leaves too long, unread, unpriced, or from an account that cannot speak', async () => {
  const pane = await open({ id: 1 })
  await pane.press(words.open)
  const boxes = [...pane.place.querySelectorAll<HTMLInputElement>('fieldset input')]
  expect(boxes.map(({ disabled }) => disabled)).toEqual([false, false, true])
  expect(pane.place.textContent).toContain(words.unavailable.signedOut)
  await pane.choose('@acme')
  expect(pane.button(words.preview)?.disabled).toBe(true)
  expect(pane.place.textContent).toContain(words.hindrance.tooLong)
  expect(pane.place.textContent).toContain(words.linkPriced('$0.20', '$0.015').why)
  await pane.press(words.split(2))
  await pane.press(words.preview)
  expect(pane.told).toEqual([])
  expect(pane.place.textContent).toContain('$0.215 in all')
  expect(pane.place.textContent).toContain(words.undoable(5000))
  await pane.press(words.publish(1))
  expect(pane.told.map(({ name }) => name)).toEqual(['statements.send'])
  const to = pane.sentTo()
  expect(to.map(({ connectionId }) => connectionId)).toEqual([1])
  expect(to[0]?.parts.map(({ text }) => text).join(' ')).toBe(TEXT)
})

it('catches words for one account that end up with another, and a copy that nobody is told of', async () => {
  const pane = await open({ id: 2 })
  await pane.press(words.open)
  await pane.choose('@acme.example')
  await pane.choose('@acme')
  expect(pane.place.textContent).toContain(words.sameWords('@acme').why)
  const fields = () => [...pane.place.querySelectorAll('textarea')].filter((one) => !one.hasAttribute('aria-hidden'))
  await pane.type(fields()[0], 'On X: we know.')
  await pane.type(fields()[1], 'On Bluesky: we know, too.')
  expect(pane.place.textContent).not.toContain(words.sameWords('@acme').why)
  await pane.press(words.preview)
  await pane.press(words.publish(2))
  const to = pane.sentTo()
  expect(to.map(({ connectionId, parts }) => [connectionId, parts[0]?.text])).toEqual([
    [1, 'On X: we know.'],
    [2, 'On Bluesky: we know, too.'],
  ])
})

it('catches words of one account that are cut to fit, where the library has shorter ones', async () => {
  const crisis = { id: 1, brandId: 1, state: 'initial', firstStatementAt: null }
  select({ brandId: 1 as BrandId, crisisId: 1 as CrisisId })
  const pane = await open({ id: 8, crisis })
  await pane.press(words.open)
  await pane.choose('@acme')
  await pane.press(words.otherWords)
  await pane.press('Use this text')
  await pane.press(words.preview)
  await pane.press(words.publish(1))
  expect(pane.sentTo()[0]?.parts.map(({ text }) => text)).toEqual(['outage holding short'])
  select({ brandId: null, crisisId: null })
})

it('catches a picture that leaves without its words, and words lost with the tab or with a refusal', async () => {
  const pane = await open({ id: 3, answer: () => fail('notAllowed', 'It is too long for X.') })
  await pane.press(words.open)
  await pane.choose('@acme.example')
  const text = () => [...pane.place.querySelectorAll('textarea')].find((one) => !one.hasAttribute('aria-hidden'))
  await pane.type(text(), 'We know.')
  await pane.press('Add a picture')
  expect(pane.button(words.preview)?.disabled).toBe(true)
  await pane.type(pane.place.querySelector<HTMLInputElement>('input[aria-label="What depot.png shows"]'), 'The depot')
  await pane.press(words.preview)
  expect(pane.place.textContent).toContain(words.shows('The depot'))
  await pane.press(words.publish(1))
  expect(pane.place.textContent).toContain('It is too long for X.')
  await unmount()
  const again = await open({ id: 3 })
  expect(again.place.querySelector('textarea')?.value).toBe('We know.')
})

it('catches a dropped picture that only one of the accounts takes, or that is dropped into what was read already', async () => {
  const pane = await open({ id: 6 })
  await pane.press(words.open)
  await pane.choose('@acme')
  await pane.choose('@acme.example')
  const drop = (fileId: string) =>
    act(async () => void giveDropped({ files: [{ fileId, name: `${fileId}.png`, sizeBytes: 9 }] }))
  await drop('depot')
  const shown = () => [...pane.place.querySelectorAll<HTMLInputElement>('input[aria-label^="What "]')]
  expect(shown().map((field) => field.getAttribute('aria-label'))).toEqual([
    'What depot.png shows',
    'What depot.png shows',
  ])
  for (const field of shown()) await pane.type(field, 'The depot')
  for (const field of pane.place.querySelectorAll('textarea')) await pane.type(field, 'We know.')
  await pane.press(words.preview)
  await drop('late')
  await pane.press(words.publish(2))
  expect(pane.sentTo().map(({ parts }) => parts[0]?.pictures?.map(({ pictureId }) => pictureId))).toEqual([
    ['depot'],
    ['depot'],
  ])
})

it('catches a statement that is edited, noted by hand, or said twice from an account while it is leaving', async () => {
  const pane = await open({ id: 4, sends: [sendOf({ state: 'sending' })] })
  expect(pane.button(statementWords.en.edit)).toBeUndefined()
  expect(pane.button(statementWords.en.publish)).toBeUndefined()
  await pane.press(words.openMore)
  expect(pane.place.querySelector<HTMLInputElement>('fieldset input')?.disabled).toBe(true)
  expect(pane.place.textContent).toContain(words.unavailable.onItsWay)
})

it('catches a refusal, or half a thread, that is not told', async () => {
  const [part] = sendOf({}).parts
  if (!part) throw new Error('a send without posts')
  const refused = sendOf({ state: 'refused', refusal: { code: 'duplicate', words: { en: 'X: duplicate.', fr: '' } } })
  const half = sendOf({
    id: 10 as SendId,
    state: 'unknown',
    handle: 'acme.example',
    parts: [
      { ...part, externalId: 'a', url: 'https://example.org/a' },
      { ...part, position: 1 },
    ],
  })
  const { place } = await open({ id: 5, state: 'published', sends: [refused, half] })
  expect(place.textContent).toContain('X: duplicate.')
  expect(place.textContent).toContain(words.partly(1, 2))
})

it('catches accounts that state other facts than each other, and are published unseen', async () => {
  const compared: TextsCompared = {
    unlike: [{ kind: 'time', inText: 0, span: '18:00', otherText: 1, otherSpan: '18:30' }],
    alike: [],
  }
  const pane = await open({ id: 7, compared })
  await pane.press(words.open)
  await pane.choose('@acme.example')
  await pane.choose('@acme')
  const fields = [...pane.place.querySelectorAll('textarea')].filter((one) => !one.hasAttribute('aria-hidden'))
  await pane.type(fields[0], 'Next update at 18:00.')
  await pane.type(fields[1], 'More at 18:30.')
  await pane.press(words.preview)
  expect(pane.place.textContent).toContain('Time: @acme says “18:00”, @acme.example “18:30”')
})

it('catches words for one account that contradict the facts and leave without a reason', async () => {
  const wrong: Tick = { isMet: false, why: 'contradictsTheFacts', span: 'Two people died' }
  const pane = await open({ id: 8, check: { ...fine, ticks: { ...ticks, right: wrong }, isBlocked: true } })
  await pane.press(words.open)
  await pane.choose('@acme.example')
  const field = [...pane.place.querySelectorAll('textarea')].find((one) => !one.hasAttribute('aria-hidden'))
  await pane.type(field, 'Two people died.')
  await pane.press(words.preview)
  expect(pane.button(words.publish(1))).toBeUndefined()
  expect(pane.place.textContent).toContain(guardWords.en.overrule)
  expect(pane.told).toEqual([])
})

const sayWhy = async (pane: Awaited<ReturnType<typeof open>>, confirm: string) => {
  await pane.press(sayWords.en.absent)
  const dialog = document.querySelector('[role="dialog"]')
  await pane.type(dialog?.querySelector<HTMLTextAreaElement>('textarea:not([aria-hidden])'), 'Asleep')
  await act(async () =>
    [...(dialog?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.includes(confirm))?.click(),
  )
}

it('catches a team that cannot speak because the approver is away, or that speaks unread without a word of why', async () => {
  select({ brandId: 1 as BrandId })
  const drafted = await open({ id: 20, state: 'draft', needsApproval: true })
  await sayWhy(drafted, statementWords.en.approve)
  expect(drafted.told).toEqual([
    { name: 'statements.approve', input: { statementId: 20, text: TEXT, overrule: null, absentApprover: 'Asleep' } },
  ])
  await unmount()
  const approved = await open({ id: 21, needsApproval: true })
  await approved.press(words.open)
  await approved.choose('@acme.example')
  const field = [...approved.place.querySelectorAll('textarea')].find((one) => !one.hasAttribute('aria-hidden'))
  await approved.type(field, 'Nobody has read this.')
  await approved.press(words.preview)
  expect(approved.button(words.publish(1))).toBeUndefined()
  await sayWhy(approved, words.publish(1))
  expect(approved.told.at(-1)).toMatchObject({ name: 'statements.send', input: { absentApprover: 'Asleep' } })
})
