// When what is on screen is asked again: hints arrive as fast as posts do, questions never do.
// A question is repeated at most once per pace, never while its last answer is still under way, and the last hint
// is never lost.
import type { RequestsOf } from '../shared/contract/contract.ts'
import { TOPICS, type Topic } from '../shared/contract/events.ts'

type Readable = RequestsOf<'reader' | 'analyst'>

interface Freshness {
  readonly topics: readonly Topic[]
  /** Shortest time between two askings, ms. */
  readonly paceMs: number
}

const often = 250
const calm = 1000
const heavy = 10_000

/** Exhaustive: a new question must say what makes its answer old. */
export const freshness: Readonly<Record<Readable, Freshness>> = {
  'members.list': { topics: ['members'], paceMs: often },
  'brands.list': { topics: ['brands'], paceMs: often },
  'looks.get': { topics: ['brands'], paceMs: calm },
  'imports.list': { topics: ['imports'], paceMs: calm },
  'imports.rejections': { topics: ['imports'], paceMs: calm },
  'sources.list': { topics: ['sources'], paceMs: calm },
  'sources.blindIntervals': { topics: ['sources'], paceMs: calm },
  'connections.list': { topics: ['connections', 'sources'], paceMs: calm },
  'mentions.feed': { topics: ['mentions'], paceMs: often },
  // Already read posts change only when one is removed upstream: reading them again is cheap but need not be fast.
  'mentions.get': { topics: ['mentions'], paceMs: calm },
  'mentions.pictures': { topics: ['mentions'], paceMs: calm },
  'mentions.search': { topics: ['mentions'], paceMs: calm },
  'mentions.between': { topics: ['mentions'], paceMs: calm },
  'pulse.get': { topics: ['pulse', 'mentions'], paceMs: 500 },
  'alerts.list': { topics: ['alerts'], paceMs: often },
  'alerts.unseen': { topics: ['alerts'], paceMs: often },
  'callouts.plan': { topics: ['callouts', 'members'], paceMs: often },
  'callouts.recent': { topics: ['callouts', 'alerts', 'members'], paceMs: often },
  'crises.list': { topics: ['crises'], paceMs: often },
  'crises.compare': { topics: ['crises', 'statements', 'promises', 'queue', 'mentions'], paceMs: heavy },
  'crises.type': { topics: ['crises'], paceMs: often },
  // Counted anew over the whole crisis: not with every post.
  'anatomy.get': { topics: ['mentions', 'crises'], paceMs: 2000 },
  'anatomy.posts': { topics: ['mentions', 'crises'], paceMs: 2000 },
  'people.held': { topics: [], paceMs: heavy },
  'holds.list': { topics: ['mentions', 'crises'], paceMs: calm },
  'retention.get': { topics: ['brands'], paceMs: calm },
  'people.page': { topics: ['mentions', 'crises'], paceMs: calm },
  'statements.effects': { topics: ['statements', 'mentions'], paceMs: heavy },
  'statements.answers': { topics: ['statements', 'mentions', 'outbox'], paceMs: heavy },
  'statements.list': { topics: ['statements', 'crises'], paceMs: often },
  'statements.sends': { topics: ['outbox', 'statements'], paceMs: often },
  'red.asked': { topics: ['statements', 'crises'], paceMs: often },
  // Pressed in a hurry: what it would hold, and whether somebody has just spoken, is of this moment.
  'red.propose': {
    topics: ['crises', 'statements', 'outbox', 'connections', 'library', 'members', 'care', 'brands'],
    paceMs: calm,
  },
  'facts.list': { topics: ['facts'], paceMs: often },
  'facts.history': { topics: ['facts'], paceMs: often },
  // What a draft is held against; the draft itself is part of the question.
  'drafts.check': { topics: ['facts', 'outbox'], paceMs: calm },
  'drafts.compare': { topics: [], paceMs: calm },
  'adviser.get': { topics: ['facts'], paceMs: often },
  'queue.page': { topics: ['queue', 'crises'], paceMs: often },
  'queue.get': { topics: ['queue', 'outbox'], paceMs: often },
  // What is claimed is counted anew over the whole crisis.
  'queue.claims': { topics: ['mentions', 'queue'], paceMs: 2000 },
  'queue.progress': { topics: ['queue', 'outbox'], paceMs: calm },
  'care.get': { topics: ['care', 'members'], paceMs: often },
  'snippets.list': { topics: ['snippets', 'crises'], paceMs: calm },
  'queue.route': { topics: ['queue', 'outbox', 'connections'], paceMs: often },
  'outbox.state': { topics: ['outbox', 'connections'], paceMs: often },
  'outbox.page': { topics: ['outbox'], paceMs: often },
  'outbox.review': { topics: ['outbox', 'mentions'], paceMs: calm },
  // Made to be read at one moment; asked again by hand, or when what it says moves.
  'brief.get': { topics: ['crises', 'statements', 'promises', 'outbox', 'timeline'], paceMs: heavy },
  'library.list': { topics: ['library', 'brands'], paceMs: calm },
  'library.compose': { topics: ['library', 'facts', 'statements', 'crises'], paceMs: calm },
  'library.history': { topics: ['library'], paceMs: calm },
  'plan.get': {
    topics: ['plan', 'library', 'brands', 'members', 'connections', 'crises'],
    paceMs: calm,
  },
  'plan.history': { topics: ['plan'], paceMs: calm },
  'plan.file': { topics: [], paceMs: heavy },
  'checks.list': { topics: ['timeline', 'crises'], paceMs: often },
  'promises.list': { topics: ['promises', 'statements', 'crises'], paceMs: often },
  'accounts.profiles': { topics: ['connections'], paceMs: calm },
  'timeline.log': { topics: TOPICS, paceMs: calm },
  'timeline.story': { topics: ['timeline', 'crises', 'alerts', 'statements'], paceMs: often },
  'timeline.history': { topics: ['timeline'], paceMs: often },
  'debrief.get': { topics: ['debrief'], paceMs: often },
  'debrief.carried': { topics: ['debrief', 'crises'], paceMs: calm },
  'report.get': { topics: ['timeline', 'debrief', 'crises', 'statements', 'queue', 'mentions'], paceMs: heavy },
  'ledger.verify': { topics: [], paceMs: heavy },
}

const isReadable = (name: string): name is Readable => name in freshness

export const isStaleBy = (name: string, topics: ReadonlySet<Topic>): boolean =>
  isReadable(name) && freshness[name].topics.some((topic) => topics.has(topic))

export const paceOf = (name: string): number => (isReadable(name) ? freshness[name].paceMs : often)

/** One question on screen, as the refresher sees it. */
export interface Shown {
  readonly key: string
  readonly name: string
  readonly isBusy: boolean
}

export interface RefresherParts {
  readonly shown: () => readonly Shown[]
  readonly askAgain: (key: string) => void
  /** Marks answers that are kept but not on screen, so that they are asked again when they come back. */
  readonly markStale: (topics: ReadonlySet<Topic>) => void
  readonly now: () => number
  readonly later: (run: () => void, delayMs: number) => void
}

export const createRefresher = ({ shown, askAgain, markStale, now, later }: RefresherParts) => {
  const due = new Set<string>()
  const lastAt = new Map<string, number>()
  let flushAt = Number.POSITIVE_INFINITY

  /** A sooner wait takes the place of a later one: what may be asked now does not wait for what is still too fresh. */
  const wait = (delayMs: number): void => {
    const at = now() + delayMs
    if (at >= flushAt) return
    flushAt = at
    later(() => {
      if (flushAt !== at) return
      flushAt = Number.POSITIVE_INFINITY
      flush()
    }, delayMs)
  }

  const flush = (): void => {
    const at = now()
    const byKey = new Map(shown().map((question) => [question.key, question]))
    let soonest = Number.POSITIVE_INFINITY
    for (const key of due) {
      const question = byKey.get(key)
      if (!question) {
        due.delete(key)
        continue
      }
      const readyAt = (lastAt.get(key) ?? 0) + paceOf(question.name)
      if (question.isBusy || readyAt > at) {
        soonest = Math.min(soonest, Math.max(readyAt - at, often / 5))
        continue
      }
      due.delete(key)
      lastAt.set(key, at)
      askAgain(key)
    }
    for (const key of lastAt.keys()) if (!byKey.has(key)) lastAt.delete(key)
    if (due.size > 0) wait(soonest)
  }

  return (topics: readonly Topic[]): void => {
    const set = new Set(topics)
    markStale(set)
    for (const question of shown()) if (isStaleBy(question.name, set)) due.add(question.key)
    if (due.size > 0) wait(0)
  }
}
