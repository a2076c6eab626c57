// The figures of each crisis of a workspace, counted a second time from the ledger and the rows, for the comparison. Shares no
// code with the application, as second-count.ts.
import { join } from 'node:path'
import SQLite from 'better-sqlite3'

const HOUR = 3_600_000
const ENDED = ['answered', 'answeredElsewhere', 'silent', 'unreachable']

interface Entry {
  readonly kind: string
  readonly happenedAt: number
  readonly payload: Readonly<Record<string, unknown>>
}

const read = (dir: string) => {
  const db = new SQLite(join(dir, 'workspace.db'), { readonly: true })
  const isPublic = "visibility IN ('public', 'unlisted')"
  const entries = (
    db.prepare('SELECT kind, happened_at AS happenedAt, payload FROM ledger ORDER BY seq').all() as (Omit<
      Entry,
      'payload'
    > & { payload: string })[]
  ).map((entry): Entry => ({ ...entry, payload: JSON.parse(entry.payload) }))
  const posts = db
    .prepare(
      `SELECT created_at AS at, author_id AS author FROM mentions WHERE match_reason <> 'own' AND ${isPublic} ORDER BY 1`,
    )
    .all() as { at: number; author: number }[]
  const wanting = db
    .prepare(
      `SELECT DISTINCT q.id, q.crisis_id AS crisisId FROM queue_lines q JOIN queue_mentions l ON l.line_id = q.id
       JOIN mentions m ON m.seq = l.mention_seq WHERE m.actionable = 1 AND ${isPublic}`,
    )
    .all() as { id: number; crisisId: number }[]
  db.close()
  return { entries, posts, wanting }
}

/** By crisis. Those that are over, of one brand. */
export const secondCompared = (dir: string) => {
  const { entries, posts, wanting } = read(dir)
  const of = (kind: string) => entries.filter((entry) => entry.kind === kind)
  const stateOf = new Map<number, string>()
  for (const { kind, payload } of entries)
    if (kind.startsWith('line.') && typeof payload.to === 'string')
      stateOf.set(payload.lineId as number, payload.to as string)
  const crisisOfStatement = new Map(of('statement.drafted').map(({ payload: p }) => [p.statementId, p.crisisId]))
  const endOf = (id: unknown, kind: string) => of(kind).some(({ payload }) => payload.promiseId === id)

  return of('crisis.opened').map(({ payload: { crisisId, onsetAt } }) => {
    const closed = of('crisis.moved').find(({ payload: p }) => p.crisisId === crisisId && p.to === 'closed')
    if (!closed) throw new Error(`crisis ${crisisId} is not over`)
    const fromAt = onsetAt as number
    const said = posts.filter(({ at }) => at >= fromAt && at < closed.happenedAt)
    const hours: Record<number, number> = {}
    for (const { at } of said) hours[Math.floor(at / HOUR)] = (hours[Math.floor(at / HOUR)] ?? 0) + 1
    const fullest = Math.max(0, ...Object.values(hours))
    const peak = Math.min(
      ...Object.keys(hours)
        .filter((hour) => hours[Number(hour)] === fullest)
        .map(Number),
    )
    let halved = peak + 1
    while ((hours[halved] ?? 0) * 2 > fullest) halved += 1
    const alert = of('alert.raised').find(({ payload }) => payload.crisisId === crisisId)
    const spokenAt = of('statement.published')
      .filter(({ payload: p }) => crisisOfStatement.get(p.statementId) === crisisId)
      .map(({ payload }) => payload.publishedAt as number)
    const people = wanting.filter((line) => line.crisisId === crisisId)
    const ended = people.filter(({ id }) => ENDED.includes(stateOf.get(id) ?? 'new'))
    const promises = of('promise.made')
      .map(({ payload }) => payload)
      .filter((p) => p.crisisId === crisisId && p.lineId === null && !endOf(p.promiseId, 'promise.withdrawn'))
      .filter((p) => endOf(p.promiseId, 'promise.kept') || endOf(p.promiseId, 'promise.late'))
    return {
      crisisId,
      fromAt,
      toAt: closed.happenedAt,
      mentionCount: said.length,
      authorCount: new Set(said.map(({ author }) => author)).size,
      peakPerHour: said.length === 0 ? null : fullest,
      halfLifeMs: said.length > 0 && (halved + 1) * HOUR <= closed.happenedAt ? (halved - peak) * HOUR : null,
      detectionLagMs: alert ? alert.happenedAt - (alert.payload.onsetAt as number) : null,
      acknowledgementLagMs: alert && spokenAt.length > 0 ? Math.min(...spokenAt) - alert.happenedAt : null,
      coverage: people.length === 0 ? null : ended.length / people.length,
      statementCount: spokenAt.length,
      promiseCount: promises.length,
      keptCount: promises.filter((p) =>
        of('promise.kept').some(
          ({ payload, happenedAt }) => payload.promiseId === p.promiseId && happenedAt <= (p.dueAt as number),
        ),
      ).length,
    }
  })
}
