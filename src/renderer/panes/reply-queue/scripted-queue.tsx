// A desk that answers the queue from a list in memory, for the tests of this pane: what a person does to a line shows
// in the next answer, and the test says when the page hears of it.
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { NO_CARE_RULES } from '../../../shared/care.ts'
import type { QueueCounts } from '../../../shared/contract/replies.ts'
import type {
  BrandId,
  ConnectionId,
  CrisisId,
  Draft,
  LineId,
  Member,
  MemberId,
  Mention,
  MentionSeq,
  QueueLine,
  SendId,
} from '../../../shared/model.ts'
import type { AccountOption, AccountReason, Route, Send } from '../../../shared/outbox.ts'
import { fail, ok } from '../../../shared/result.ts'
import { createClient, listen } from '../../bridge.ts'
import { select } from '../../ui/selection.ts'
import { EVERYBODY, showPeople } from './queue-view.ts'
import { ReplyQueue } from './reply-queue.tsx'

export const lineOf = (id: number, more: Partial<QueueLine> = {}): QueueLine => ({
  id: id as LineId,
  crisisId: 1 as CrisisId,
  author: { id, platform: 'x', handle: `person${id}`, name: null, followers: 10, followsUs: null },
  state: 'new',
  reason: null,
  actionable: true,
  answerWhy: null,
  stance: null,
  rank: id,
  mentionCount: 1,
  echoCount: 0,
  firstAt: 0,
  lastAt: 0,
  lastText: `question ${id}`,
  lastMentionSeq: id as MentionSeq,
  claimedBy: null,
  leaseUntilAt: null,
  lang: null,
  askedAt: 0,
  reservedFor: null,
  reservedWhy: null,
  ...more,
})

export const routeOf = (more: Partial<Route> = {}): Route => ({
  kind: 'api',
  reason: 'mentioned',
  account: accountOf(1),
  others: [],
  price: null,
  replyTo: 1 as MentionSeq,
  mayTry: false,
  ...more,
})

export const accountOf = (id: number, reason: AccountReason = 'addressed'): AccountOption => ({
  connectionId: id as ConnectionId,
  platform: 'x',
  handle: `brand${id}`,
  reason,
})

export const sendOf = (lineId: number, more: Partial<Send> = {}): Send => ({
  id: 9 as SendId,
  brandId: 1 as BrandId,
  crisisId: 1 as CrisisId,
  kind: 'reply',
  lineId: lineId as LineId,
  statementId: null,
  correctsId: null,
  connectionId: 1 as ConnectionId,
  platform: 'x',
  handle: 'brand1',
  route: 'api',
  routeReason: 'mentioned',
  state: 'planned',
  heldWhy: null,
  refusal: null,
  replyTo: { mentionSeq: 1 as MentionSeq, handle: `person${lineId}` },
  parts: [],
  approvedBy: 1 as MemberId,
  plannedAt: 0,
  dueAt: 0,
  attemptedAt: null,
  endedAt: null,
  priceMicroDollars: 0,
  ...more,
})

export const memberOf = (id: number, name: string, roles: readonly string[] = []): Member => ({
  id: id as MemberId,
  name,
  roles,
  reach: [],
  backupId: null,
})

const NO_COUNTS: QueueCounts = {
  followers: 0,
  others: 0,
  byStance: {},
  byLang: {},
  byPlatform: {},
  byState: {},
  byMember: {},
  reserved: 0,
}

const NO_HISTORY = { answerCount: 0, lastAnswerAt: null, answers: [], crises: [] }

/** What the page asks beside the queue, when the script says nothing else. */
const reads = {
  'queue.look': [],
  'queue.claims': [],
  'queue.progress': null,
  'care.get': NO_CARE_RULES,
  'snippets.list': [],
  'drafts.check': null,
  'brands.list': [],
  'promises.list': { items: [] },
}

interface Script {
  counts?: QueueCounts
  /** What was written before, of everybody. */
  drafts?: Draft[]
  mentions?: Mention[]
  members?: Member[]
  /** Answers to what is asked beside the queue. */
  reads?: { readonly [K in keyof typeof reads]?: unknown }
  /** How an answer would leave; default: by itself, from the one account. */
  route?: Route
  /** From another account. */
  otherRoute?: Route
  /** What left or is about to. */
  sends?: Send[]
  /** What planning brings about. */
  planned?: Send
  lines: QueueLine[]
  /** Refuses every draft, as a desk without a member does. */
  refusesDrafts?: boolean
  /** Holds the answers about one person until released: a busy reader. */
  holdDetail?: Promise<void>
}

/** Renders the queue; answers what it was asked, and the levers of the script. */
export const openQueue = async (script: Script) => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const drafts = new Map<number, { version: number; text: string; memberId: MemberId; recordedAt: number }[]>()
  const asked: Record<string, unknown>[] = []
  const told: { name: string; input: Record<string, unknown> }[] = []
  let changed: (payload: unknown) => void = () => undefined
  const find = (id: unknown) => script.lines.find((line) => line.id === id)
  const answer = async (name: string, input: Record<string, unknown>) => {
    const line = find(input.lineId)
    if (name === 'queue.page') {
      asked.push(input)
      const from = Number(input.from)
      const items = script.lines.slice(from, from + Number(input.count))
      const totals = { total: script.lines.length, openCount: script.lines.length, followerCount: 0 }
      return ok({ ...totals, counts: script.counts ?? NO_COUNTS, items })
    }
    if (name === 'queue.get') {
      await script.holdDetail
      const kept = drafts.get(Number(input.lineId)) ?? script.drafts ?? []
      const sends = (script.sends ?? []).filter(({ lineId }) => lineId === input.lineId)
      const route = script.route ?? routeOf()
      return ok({ line, mentions: script.mentions ?? [], drafts: kept, route, sends, history: NO_HISTORY })
    }
    if (name in reads) return ok(script.reads?.[name as keyof typeof reads] ?? reads[name as keyof typeof reads])
    if (name === 'queue.route') return ok(script.otherRoute ?? routeOf())
    if (name === 'outbox.state') return ok({ accounts: [accountOf(1), accountOf(2)] })
    if (name === 'files.choosePicture') return ok({ fileId: 'f1', name: 'plant.png', sizeBytes: 9 })
    if (name === 'desk.status') return ok({ memberId: 1 })
    if (name === 'members.list') return ok(script.members ?? [memberOf(1, 'Inès')])
    told.push({ name, input })
    if (name === 'queue.draft') {
      if (script.refusesDrafts) return fail('noMember', '')
      const kept = drafts.get(Number(input.lineId)) ?? []
      const version = kept.length + 1
      drafts.set(Number(input.lineId), [
        ...kept,
        { version, text: String(input.text), memberId: 1 as MemberId, recordedAt: 0 },
      ])
      return ok({ version })
    }
    if (name === 'queue.plan') {
      if (script.planned) script.sends = [script.planned]
      changed({ topics: ['queue', 'outbox'] })
      return ok({ state: 'planned', reason: null, sendId: script.planned?.id ?? null })
    }
    if (name === 'queue.approve') return ok({ state: 'planned', reason: null, sendId: null })
    return ok(null)
  }
  Object.defineProperty(window, 'desk', {
    configurable: true,
    value: {
      request: answer,
      on: (event: string, listener: (payload: unknown) => void) => {
        if (event === 'changed') changed = listener
        return () => undefined
      },
    },
  })
  const client = createClient()
  listen(client)
  select({ brandId: 1 as BrandId, crisisId: 1 as CrisisId })
  showPeople({ show: 'open', narrowing: EVERYBODY })
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  await act(async () =>
    root.render(
      <QueryClientProvider client={client}>
        <MantineProvider env="test">
          <ReplyQueue />
        </MantineProvider>
      </QueryClientProvider>,
    ),
  )
  const rest = () => act(async () => new Promise((done) => setTimeout(done, 30)))
  /** Until nothing is asked or told, and nothing moves any more: a busy machine needs longer than a fixed time. */
  const settle = async (): Promise<void> => {
    let quiet = 0
    for (let round = 0; round < 100 && quiet < 2; round += 1) {
      const before = place.innerHTML
      await rest()
      const isIdle = client.isFetching() + client.isMutating() === 0
      quiet = isIdle && before === place.innerHTML ? quiet + 1 : 0
    }
  }
  const list = (): EventTarget => place.querySelector('[role="listbox"]') ?? document.body
  const press = (key: string, more: KeyboardEventInit = {}, target: EventTarget = list()) =>
    act(async () =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })),
    )
  const field = () => place.querySelector<HTMLTextAreaElement>('textarea:not([aria-hidden])')
  return {
    place,
    told,
    /** For which pages of the list. */
    asked: () => asked,
    settle,
    press,
    field,
    /** What stands in the composer; fails when there is none. */
    text: () => field()?.value,
    type: (text: string) =>
      act(async () => {
        const element = field()
        if (!element) throw new Error('there is no composer')
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(element, text)
        element.dispatchEvent(new Event('input', { bubbles: true }))
      }),
    refresh: async () => {
      await act(async () => changed({ topics: ['queue'] }))
      await act(async () => new Promise((done) => setTimeout(done, 400)))
    },
    /** Whom the composer answers. */
    selected: () => place.querySelector('section[aria-label^="Answer to"]')?.getAttribute('aria-label'),
    close: () =>
      act(async () => {
        root.unmount()
        place.remove()
      }),
  }
}
