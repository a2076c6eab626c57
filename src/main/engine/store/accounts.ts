// The accounts that can speak: what each is for, what the team chose, and what the platforms answered.
import type { Database } from 'better-sqlite3'
import type { BrandId, ConnectionId, LineId, MemberId } from '../../../shared/model.ts'
import type { AccountProfile } from '../../../shared/outbox.ts'

interface Row {
  readonly connectionId: number
  readonly langs: string
  readonly regions: string
  readonly products: string
  readonly memberIds: string
  readonly isPaused: number
}

export interface StoredProfile extends AccountProfile {
  readonly isPaused: boolean
}

/** What a platform answered to replies of one sort; `postId` '' = to whatever post. */
export interface Lesson {
  readonly sort: string
  readonly postId: string
  readonly isAllowed: boolean
  readonly learntAt: number
}

const columns = `connection_id AS connectionId, langs, regions, products, member_ids AS memberIds, is_paused AS isPaused`

const toProfile = (row: Row): StoredProfile => ({
  connectionId: row.connectionId as ConnectionId,
  langs: JSON.parse(row.langs) as string[],
  regions: JSON.parse(row.regions) as string[],
  products: JSON.parse(row.products) as string[],
  memberIds: JSON.parse(row.memberIds) as MemberId[],
  isPaused: row.isPaused === 1,
})

export const createAccounts = (db: Database) => {
  const list = db.prepare<[], Row>(`SELECT ${columns} FROM account_profiles ORDER BY connection_id`)
  const get = db.prepare<[number], Row>(`SELECT ${columns} FROM account_profiles WHERE connection_id = ?`)
  const set = db.prepare(
    `INSERT INTO account_profiles (connection_id, langs, regions, products, member_ids, is_paused)
     VALUES (@connectionId, @langs, @regions, @products, @memberIds, @isPaused)
     ON CONFLICT (connection_id) DO UPDATE SET langs = excluded.langs, regions = excluded.regions,
       products = excluded.products, member_ids = excluded.member_ids, is_paused = excluded.is_paused`,
  )
  const choose = db.prepare(
    `INSERT INTO account_choices (brand_id, situation, connection_id, member_id, chosen_at) VALUES (?, ?, ?, ?, ?)`,
  )
  const chosen = db
    .prepare<[number, string], number>(
      'SELECT connection_id FROM account_choices WHERE brand_id = ? AND situation = ? ORDER BY id DESC LIMIT 1',
    )
    .pluck()
  const learn = db.prepare(
    `INSERT INTO reply_lessons (connection_id, sort, post_id, is_allowed, learnt_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (connection_id, sort, post_id) DO UPDATE SET is_allowed = excluded.is_allowed, learnt_at = excluded.learnt_at`,
  )
  const lessons = db.prepare<[number, string], { sort: string; postId: string; isAllowed: number; learntAt: number }>(
    `SELECT sort, post_id AS postId, is_allowed AS isAllowed, learnt_at AS learntAt FROM reply_lessons
     WHERE connection_id = ? AND (post_id = '' OR post_id IN (SELECT value FROM json_each(?)))`,
  )
  // From the person's few lines to their sends, never through all that the brand has sent.
  const answeredFrom = db
    .prepare<[number, number], number>(
      `SELECT s.connection_id FROM crises c CROSS JOIN queue_lines q ON q.crisis_id = c.id AND q.author_id = ?
         CROSS JOIN sends s ON s.line_id = q.id
       WHERE c.brand_id = ? AND s.state = 'sent' ORDER BY s.id DESC LIMIT 1`,
    )
    .pluck()
  const priceOf = 'SELECT coalesce(sum(price_micro_dollars), 0) FROM sends'
  const waits = "connection_id = ? AND state IN ('planned', 'held', 'sending')"
  const promised = db.prepare<[number], number>(`${priceOf} WHERE ${waits}`).pluck()
  // Found by the line: an account has thousands that wait.
  const promisedTo = db.prepare<[number, number], number>(`${priceOf} WHERE line_id = ? AND +${waits}`).pluck()
  const callTime = db
    .prepare<[number], number | null>(
      `SELECT avg(ms) FROM (SELECT p.sent_at - p.attempted_at AS ms FROM sends s JOIN send_parts p ON p.send_id = s.id
         WHERE s.connection_id = ? AND s.state = 'sent' AND s.route <> 'assisted' AND p.sent_at >= p.attempted_at
         ORDER BY s.id DESC LIMIT 20)`,
    )
    .pluck()

  const of = (connectionId: ConnectionId): StoredProfile => {
    const row = get.get(connectionId)
    if (row) return toProfile(row)
    return { connectionId, langs: [], regions: [], products: [], memberIds: [], isPaused: false }
  }
  return {
    list: (): StoredProfile[] => list.all().map(toProfile),
    of,
    set: (connectionId: ConnectionId, change: Partial<Omit<StoredProfile, 'connectionId'>>): void => {
      const profile = { ...of(connectionId), ...change }
      set.run({
        connectionId,
        langs: JSON.stringify(profile.langs),
        regions: JSON.stringify(profile.regions),
        products: JSON.stringify(profile.products),
        memberIds: JSON.stringify(profile.memberIds),
        isPaused: Number(profile.isPaused),
      })
    },
    remember: (brandId: BrandId, situation: string, connectionId: ConnectionId, by: MemberId, at: number): void =>
      void choose.run(brandId, situation, connectionId, by, at),
    /** What the team chose last in this situation; null = what was proposed, always. */
    remembered: (brandId: BrandId, situation: string): ConnectionId | null =>
      (chosen.get(brandId, situation) as ConnectionId | undefined) ?? null,
    /** From which account this person was answered last. */
    answeredFrom: (brandId: BrandId, authorId: number): ConnectionId | null =>
      (answeredFrom.get(authorId, brandId) as ConnectionId | undefined) ?? null,
    /** What waits to leave from it will cost. Micro-dollars. */
    promised: (connectionId: ConnectionId): number => promised.get(connectionId) ?? 0,
    /** The answer to this line alone. */
    promisedTo: (lineId: LineId, connectionId: ConnectionId): number => promisedTo.get(lineId, connectionId) ?? 0,
    /** How long its calls have taken of late; null = none was made. ms */
    callTime: (connectionId: ConnectionId): number | null => callTime.get(connectionId) ?? null,
    learn: (connectionId: ConnectionId, { sort, postId, isAllowed, learntAt }: Lesson): void =>
      void learn.run(connectionId, sort, postId, Number(isAllowed), learntAt),
    /** Of every sort, and of these posts. */
    lessons: (connectionId: ConnectionId, postIds: readonly string[]): Lesson[] =>
      lessons.all(connectionId, JSON.stringify(postIds)).map((row) => ({ ...row, isAllowed: row.isAllowed === 1 })),
  }
}
