// The queue in its order, filtered, a page at a time: who needs an answer first, of them followers first, then harm and
// reach, then who has waited longest. The order is an index; only what is shown is read from the other tables.
import type { Database } from 'better-sqlite3'
import type { CrisisId, MemberId, Platform, QueueLine, Stance } from '../../../shared/model.ts'
import type { LineState } from '../../../shared/states.ts'
import { type LineRow, lineColumns, lineJoins, toLine } from './queue-line-row.ts'

export type QueueShow = 'open' | 'ended' | 'all'

/** null = filters nothing. */
export interface LineFilter {
  readonly followers: boolean | null
  readonly stance: Stance | null
  /** '' = not known. */
  readonly lang: string | null
  readonly platform: Platform | null
  readonly state: LineState | null
  /** Claimed by, given to or reserved for this member. */
  readonly mine: MemberId | null
  readonly reserved: boolean | null
}

export const NO_FILTER: LineFilter = {
  followers: null,
  stance: null,
  lang: null,
  platform: null,
  state: null,
  mine: null,
  reserved: null,
}

const order = 'q.ended, q.actionable DESC, q.follows DESC, q.priority DESC, q.first_at, q.id'
const passes: Readonly<Record<keyof LineFilter, string>> = {
  followers: 'q.follows = @followers',
  stance: 'q.stance = @stance',
  lang: "coalesce(q.lang, '') = @lang",
  platform: 'q.platform = @platform',
  state: 'q.state = @state',
  mine: '(q.claimed_by = @mine OR q.reserved_for = @mine)',
  reserved: '(q.reserved_for IS NOT NULL) = @reserved',
}
const FILTERS = Object.keys(passes) as (keyof LineFilter)[]

type Bound = Record<string, string | number>

export const createQueuePages = (db: Database) => {
  /** One for each set of filters that somebody chose. */
  const prepared = new Map<string, ReturnType<typeof prepare>>()
  const prepare = (chosen: readonly (keyof LineFilter)[]) =>
    db.prepare<[Bound], LineRow>(
      `SELECT ${lineColumns} FROM (
         SELECT q.id FROM queue_lines q
         WHERE ${['q.crisis_id = @crisisId', 'q.ended BETWEEN @from AND @to', ...chosen.map((name) => passes[name])].join(' AND ')}
         ORDER BY ${order} LIMIT @count OFFSET @skip
       ) AS shown CROSS JOIN queue_lines q ON q.id = shown.id ${lineJoins} ORDER BY ${order}`,
    )
  const statementOf = (chosen: readonly (keyof LineFilter)[]) => {
    const known = prepared.get(chosen.join()) ?? prepare(chosen)
    prepared.set(chosen.join(), known)
    return known
  }

  return {
    /** Ranks count from 1 in the order of all that is shown. */
    page: (crisisId: CrisisId, show: QueueShow, skip: number, count: number, filter = NO_FILTER): QueueLine[] => {
      const bound: Bound = { crisisId, count, skip, from: show === 'ended' ? 1 : 0, to: show === 'open' ? 0 : 1 }
      const chosen = FILTERS.filter((name) => filter[name] !== null)
      for (const name of chosen) {
        const wanted = filter[name]
        bound[name] = typeof wanted === 'boolean' ? Number(wanted) : (wanted ?? '')
      }
      return statementOf(chosen)
        .all(bound)
        .map((row, index) => toLine(row, skip + index + 1))
    },
  }
}
