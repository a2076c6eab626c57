// How people were answered and how the tone turned, counted a second time: from the entries of the ledger, and from the
// posts row by row.
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import type { secondCount } from './second-count.ts'

const HOUR = 3_600_000
const ENDED = ['answered', 'answeredElsewhere', 'silent', 'unreachable']

interface Asked {
  readonly lineId: number
  readonly follows: number
  readonly id: string
  readonly actionable: number | null
  readonly visibility: string
}

const waits = (list: readonly number[]) => {
  const sorted = [...list].sort((a, b) => a - b)
  const notExceededBy = (share: number): number | null =>
    sorted.find((wait) => sorted.filter((other) => other <= wait).length >= share * sorted.length) ?? null
  return { count: sorted.length, medianMs: notExceededBy(0.5), p90Ms: notExceededBy(0.9) }
}

type Hour = { at: number; negative: number; toned: number }

/** What the report calls the turn of the tone, walked hour by hour. */
const turn = (before: readonly Hour[], after: readonly Hour[]) => {
  const sum = (hours: readonly Hour[], key: 'negative' | 'toned') => hours.reduce((all, hour) => all + hour[key], 0)
  const usualShare = sum(before, 'toned') < 20 ? null : sum(before, 'negative') / sum(before, 'toned')
  const stretches: { share: number; endAt: number }[] = []
  let open: Hour[] = []
  for (const hour of after) {
    open = [...open, hour]
    if (sum(open, 'toned') < 20) continue
    stretches.push({ share: sum(open, 'negative') / sum(open, 'toned'), endAt: hour.at + HOUR })
    open = []
  }
  const worstShare = stretches.length === 0 ? null : Math.max(...stretches.map(({ share }) => share))
  const worst = stretches.findIndex(({ share }) => share === worstShare)
  const back = stretches.findIndex(
    ({ share }, index) => index >= worst && usualShare !== null && share <= usualShare + 0.05,
  )
  const from = stretches[worst]
  const to = stretches[back]
  return { usualShare, worstShare, returnMs: from && to ? to.endAt - from.endAt : null }
}

export const secondMeasures = (dir: string, count: ReturnType<typeof secondCount>, binMs: number) => {
  const db = new SQLite(join(dir, 'workspace.db'), { readonly: true })
  const asked = db
    .prepare(
      `SELECT q.id AS lineId, q.follows, m.platform || ':' || m.external_id AS id, m.actionable, m.visibility
       FROM queue_lines q JOIN queue_mentions l ON l.line_id = q.id JOIN mentions m ON m.seq = l.mention_seq`,
    )
    .all() as Asked[]
  const paid = db.prepare('SELECT hour_at AS at, micro_dollars AS microDollars FROM spend').all() as {
    at: number
    microDollars: number
  }[]
  const accountCount = db.prepare('SELECT count(*) FROM connections').pluck().get() as number
  db.close()
  const { entries, posts, ofOthers, savedAt, fromAt, toAt } = count

  const inPublic = asked.filter(({ visibility }) => visibility === 'public' || visibility === 'unlisted')
  const steps = entries.filter(({ kind }) => kind.startsWith('line.'))
  const people = [...new Set(inPublic.filter(({ actionable }) => actionable === 1).map(({ lineId }) => lineId))].map(
    (lineId) => {
      const theirs = inPublic.filter((post) => post.lineId === lineId)
      const askedAt = Math.min(
        ...theirs.filter(({ actionable }) => actionable === 1).map(({ id }) => savedAt.get(id) as number),
      )
      const moves = steps.filter(({ payload }) => payload.lineId === lineId && typeof payload.to === 'string')
      const first = moves.find(({ payload }) => payload.to === 'answered' || payload.to === 'answeredElsewhere')
      return {
        follows: theirs[0]?.follows === 1,
        state: (moves.at(-1)?.payload.to as string | undefined) ?? 'new',
        waitMs: first ? Math.max(0, first.happenedAt - askedAt) : null,
      }
    },
  )
  const waitsOf = (follows: boolean) =>
    waits(people.flatMap((one) => (one.follows === follows && one.waitMs !== null ? [one.waitMs] : [])))

  const publicLines = new Set(inPublic.map(({ lineId }) => lineId))
  const approvals = steps.flatMap(({ payload, happenedAt }, index) => {
    if (payload.from !== 'awaitingApproval' || payload.to === 'awaitingApproval') return []
    if (!publicLines.has(payload.lineId as number)) return []
    const since = steps
      .slice(0, index)
      .findLast((step) => step.payload.lineId === payload.lineId && step.payload.to === 'awaitingApproval')
    return since ? [happenedAt - since.happenedAt] : []
  })

  const hoursOf = (from: number, to: number): Hour[] => {
    const hours = new Map<number, Hour>()
    for (const { createdAt, tone } of ofOthers) {
      if (createdAt < from || createdAt >= to) continue
      const at = Math.floor(createdAt / HOUR) * HOUR
      const hour = hours.get(at) ?? { at, negative: 0, toned: 0 }
      hours.set(at, {
        at,
        negative: hour.negative + (tone === 'negative' ? 1 : 0),
        toned: hour.toned + (tone === null ? 0 : 1),
      })
    }
    return [...hours.values()].sort((a, b) => a.at - b.at)
  }

  const reposts = posts.filter(({ repostOfId }) => repostOfId !== null).length
  const did = (at: number, stance: string | null): number =>
    posts.filter((post) => post.createdAt >= at && post.createdAt < at + binMs && post.stance === stance).length
  return {
    repostsPerOriginal: reposts / (posts.length - reposts),
    answering: {
      wantCount: people.length,
      answeredCount: people.filter(({ state }) => state.startsWith('answered')).length,
      settledCount: people.filter(({ state }) => ENDED.includes(state)).length,
      followers: waitsOf(true),
      others: waitsOf(false),
      approval: waits(approvals),
    },
    spendMicroDollars:
      accountCount === 0
        ? null
        : paid
            .filter(({ at }) => at + HOUR > fromAt && at < toAt)
            .reduce((sum, { microDollars }) => sum + microDollars, 0),
    tone: turn(hoursOf(fromAt - 7 * 24 * HOUR, fromAt), hoursOf(fromAt, toAt)),
    binOf: (at: number) => ({
      at,
      attack: did(at, 'attack'),
      ask: did(at, 'ask'),
      defend: did(at, 'defend'),
      neutral: did(at, 'neutral'),
      unread: did(at, null),
    }),
  }
}
