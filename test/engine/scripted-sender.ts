// A platform of a test's own that can be written to: it may lose its answers, refuse, be away, and show late what it took.
import type { Lane } from '../../src/main/engine/connectors/connector.ts'
import { SourceProblem, type SourceTrouble } from '../../src/main/engine/connectors/connector.ts'
import type { Timing } from '../../src/main/engine/connectors/host-services.ts'
import { type OutgoingPost, type Sender, SendProblem } from '../../src/main/engine/connectors/sender.ts'
import type { Post } from '../../src/shared/model.ts'
import { postAt } from './posts.ts'

const words = { en: 'Scripted trouble.', fr: 'Panne écrite d’avance.' }

export interface Taken extends Post {
  /** '' = written elsewhere: a phone, another tool. */
  readonly key: string
  readonly shownAt: number
}

export interface SendScript {
  /** All that our account said, from here or from elsewhere, in the order in which the platform took it. */
  readonly taken: Taken[]
  readonly calls: (OutgoingPost & { readonly calledAt: number })[]
  handle: string
  /** Nothing gets there. */
  isAway: boolean
  /** Our own timeline is not read for it. */
  trouble: SourceTrouble | null
  /** So long it takes to read it. */
  readMs: number
  /** How often it was asked for. */
  readCount: number
  /** So late is shown what was taken. */
  lagMs: () => number
  /** What becomes of a call: it is taken and answered, taken and its answer lost, lost before it got there, or refused. */
  fate: (post: OutgoingPost) => 'taken' | 'answerLost' | 'lost' | SendProblem
  /** How long a call takes. */
  callMs: number
  repeatableForMs: number
  limit: Sender['limit']
}

export const newSendScript = (): SendScript => ({
  taken: [],
  calls: [],
  handle: 'acme',
  isAway: false,
  trouble: null,
  readMs: 0,
  readCount: 0,
  lagMs: () => 0,
  fate: () => 'taken',
  callMs: 200,
  repeatableForMs: 0,
  limit: { count: 1_000_000, perMs: 60_000 },
})

let lastId = 0

/** The account says something, by whatever means. */
export const say = (
  script: SendScript,
  timing: Timing,
  { text, replyToId, key = '' }: { text: string; replyToId: string | null; key?: string },
): Taken => {
  lastId += 1
  const at = timing.now()
  const post = postAt(at, lastId, {
    platform: 'bluesky',
    externalId: `ours${lastId}`,
    authorHandle: script.handle,
    text,
    inReplyToId: replyToId,
  })
  const taken = { ...post, key, shownAt: at + script.lagMs() }
  script.taken.push(taken)
  return taken
}

export const scriptedSender = (script: SendScript, timing: Timing): Sender => ({
  platform: 'bluesky',
  newKey: () => crypto.randomUUID(),
  send: async (post) => {
    script.calls.push({ ...post, calledAt: timing.now() })
    await timing.wait(script.callMs, new AbortController().signal)
    if (script.isAway) throw new SendProblem({ kind: 'unknown' }, words)
    const fate = script.fate(post)
    if (fate instanceof SendProblem) throw fate
    if (fate === 'lost') throw new SendProblem({ kind: 'unknown' }, words)
    // A platform with keys answers a repeat with what it took the first time.
    const before = script.repeatableForMs > 0 ? script.taken.find(({ key }) => key === post.key) : undefined
    const taken = before ?? say(script, timing, post)
    if (fate === 'answerLost') throw new SendProblem({ kind: 'unknown' }, words)
    return { externalId: taken.externalId, url: null }
  },
  repeatableForMs: script.repeatableForMs,
  readLagMs: 120_000,
  limit: script.limit,
  pageFor: ({ text, replyToId }) =>
    `https://x.com/intent/tweet?in_reply_to=${replyToId}&text=${encodeURIComponent(text)}`,
})

/** What our account said, shown as late as the platform shows it. The cursor is how far it was shown; what was said in that
 * very millisecond is shown again, since some of it may have come after. */
export const ownLane = (script: SendScript, timing: Timing): Lane => {
  /** All before it was shown long ago. */
  let from = 0
  return {
    name: 'own',
    label: { en: 'our own posts', fr: 'nos propres messages' },
    kind: 'poll',
    normalIntervalMs: 60_000,
    isOwn: true,
    async *read({ cursor, signal }) {
      script.readCount += 1
      if (script.readMs > 0) await timing.wait(script.readMs, signal)
      if (script.isAway || script.trouble !== null) throw new SourceProblem(script.trouble ?? 'network', words)
      const since = Number(cursor ?? 0)
      const now = timing.now()
      while ((script.taken[from]?.shownAt ?? since) < since) from += 1
      const posts = script.taken.slice(from).filter(({ shownAt }) => shownAt >= since && shownAt <= now)
      yield { posts, removals: [], cursor: String(now), isCaughtUp: true, gap: null }
    },
  }
}
