// The reply queue, one line per person: who needs an answer first, of them followers first, then harm and reach, then who
// has waited longest.
import type { Database } from 'better-sqlite3'
import type {
  AnswerWhy,
  BrandId,
  CrisisId,
  Draft,
  LineId,
  MemberId,
  MentionSeq,
  Platform,
  QueueLine,
  Stance,
} from '../../../shared/model.ts'
import type { LineState } from '../../../shared/states.ts'
import { flag } from './mention-row.ts'
import { publicOnly } from './public-only.ts'

interface Row {
  id: number
  crisisId: number
  state: LineState
  reason: string | null
  mentionCount: number
  echoCount: number
  firstAt: number
  lastAt: number
  lastMentionSeq: number
  lastText: string | null
  claimedBy: number | null
  leaseUntilAt: number | null
  actionable: number
  answerWhy: string | null
  stance: Stance | null
  authorId: number
  platform: Platform
  handle: string
  name: string | null
  followers: number | null
  followsUs: number | null
}

const columns = `q.id, q.crisis_id AS crisisId, q.state, coalesce(r.body, q.reason_code) AS reason, q.mention_count AS mentionCount,
  q.echo_count AS echoCount, q.first_at AS firstAt, q.last_at AS lastAt, q.last_mention_seq AS lastMentionSeq,
  t.body AS lastText, q.claimed_by AS claimedBy, q.lease_until_at AS leaseUntilAt,
  q.actionable, q.answer_why AS answerWhy, q.stance,
  a.id AS authorId, a.platform, a.handle, a.name, a.followers, a.follows_us AS followsUs`
const tables = `queue_lines q JOIN authors a ON a.id = q.author_id
  JOIN mentions m ON m.seq = q.last_mention_seq JOIN texts t ON t.id = m.text_id
  LEFT JOIN texts r ON r.id = q.reason_text_id`
const order = 'q.ended, q.actionable DESC, q.follows DESC, q.priority DESC, q.first_at, q.id'

const toLine = (row: Row, rank: number): QueueLine => ({
  id: row.id as LineId,
  crisisId: row.crisisId as CrisisId,
  author: {
    id: row.authorId,
    platform: row.platform,
    handle: row.handle,
    name: row.name,
    followers: row.followers,
    followsUs: flag(row.followsUs),
  },
  state: row.state,
  reason: row.reason,
  actionable: row.actionable === 1,
  answerWhy: row.answerWhy === null ? null : (JSON.parse(row.answerWhy) as AnswerWhy),
  stance: row.stance,
  rank,
  mentionCount: row.mentionCount,
  echoCount: row.echoCount,
  firstAt: row.firstAt,
  lastAt: row.lastAt,
  lastText: row.lastText,
  lastMentionSeq: row.lastMentionSeq as MentionSeq,
  claimedBy: row.claimedBy as MemberId | null,
  leaseUntilAt: row.leaseUntilAt,
})

export interface LineMove {
  readonly state: LineState
  /** Ours, for the page to word; or what a member said. */
  readonly reasonCode: string | null
  readonly reasonTextId: number | null
  readonly claimedBy: MemberId | null
  readonly leaseUntilAt: number | null
}

/** How much a line presses, and why. */
export interface LineWeight {
  readonly actionable: boolean
  readonly priority: number
  readonly why: AnswerWhy
  readonly stance: Stance | null
}

export interface NewFold extends LineWeight {
  readonly crisisId: CrisisId
  readonly authorId: number
  readonly follows: boolean
  readonly at: number
  readonly seq: MentionSeq
}

export interface LineHead {
  readonly id: LineId
  readonly state: LineState
  /** When this person last spoke, of what we know. */
  readonly lastAt: number
}

export const createQueueLines = (db: Database) => {
  const page = db.prepare<[number, number, number, number, number], Row>(
    `SELECT ${columns} FROM ${tables} WHERE q.crisis_id = ? AND q.ended >= ? AND q.ended <= ? ORDER BY ${order} LIMIT ? OFFSET ?`,
  )
  const get = db.prepare<[number], Row>(`SELECT ${columns} FROM ${tables} WHERE q.id = ?`)
  const totals = db.prepare<[number], { total: number; open: number; followers: number }>(
    `SELECT count(*) AS total, count(*) FILTER (WHERE NOT ended) AS open,
       count(*) FILTER (WHERE NOT ended AND follows) AS followers FROM queue_lines WHERE crisis_id = ?`,
  )
  const find = db.prepare<[number, number], LineHead>(
    'SELECT id, state, last_at AS lastAt FROM queue_lines WHERE crisis_id = ? AND author_id = ?',
  )
  // Posts may come late: the line keeps the order in which they were said.
  const fold = db.prepare<unknown[], { id: number }>(
    `INSERT INTO queue_lines (crisis_id, author_id, state, follows, priority, actionable, answer_why, stance, mention_count,
       echo_count, first_at, last_at, last_mention_seq)
     VALUES (@crisisId, @authorId, 'new', @follows, @priority, @actionable, @why, @stance, 1, 0, @at, @at, @seq)
     ON CONFLICT (crisis_id, author_id) DO UPDATE SET
       follows = max(follows, excluded.follows), actionable = max(actionable, excluded.actionable),
       answer_why = CASE WHEN answer_why IS NULL OR excluded.priority >= priority THEN excluded.answer_why
         ELSE answer_why END,
       priority = max(priority, excluded.priority),
       stance = CASE WHEN excluded.last_at >= last_at THEN coalesce(excluded.stance, stance) ELSE stance END,
       mention_count = mention_count + 1, first_at = min(first_at, excluded.first_at),
       last_mention_seq = CASE WHEN excluded.last_at >= last_at THEN excluded.last_mention_seq ELSE last_mention_seq END,
       last_at = max(last_at, excluded.last_at)
     RETURNING id`,
  )
  const holding = db.prepare<[number, number, number], { id: number }>(
    `SELECT q.id FROM crises c JOIN queue_lines q ON q.crisis_id = c.id AND q.author_id = ?
       JOIN queue_mentions l ON l.line_id = q.id AND l.mention_seq = ? WHERE c.brand_id = ?`,
  )
  const weigh = db.prepare(
    `UPDATE queue_lines SET actionable = @actionable, priority = @priority, answer_why = @why, stance = @stance
     WHERE id = @id`,
  )
  const link = db.prepare('INSERT OR IGNORE INTO queue_mentions (line_id, mention_seq) VALUES (?, ?)')
  const mentions = db.prepare<[number], { seq: number }>(
    'SELECT mention_seq AS seq FROM queue_mentions WHERE line_id = ? ORDER BY mention_seq DESC LIMIT 200',
  )
  const echo = db.prepare('UPDATE queue_lines SET echo_count = echo_count + 1 WHERE crisis_id = ? AND author_id = ?')
  const move = db.prepare(
    `UPDATE queue_lines SET state = @state, reason_code = @reasonCode, reason_text_id = @reasonTextId,
       claimed_by = @claimedBy, lease_until_at = @leaseUntilAt WHERE id = @id`,
  )
  const versions = db.prepare<[number], Draft>(
    `SELECT d.version, t.body AS text, d.member_id AS memberId, d.recorded_at AS recordedAt
     FROM drafts d JOIN texts t ON t.id = d.text_id WHERE d.line_id = ? ORDER BY d.version DESC`,
  )
  const lastVersion = db.prepare<[number], { version: number }>(
    'SELECT coalesce(max(version), 0) AS version FROM drafts WHERE line_id = ?',
  )
  const latestDraft = db.prepare<[number], { textId: number; text: string | null }>(
    `SELECT d.text_id AS textId, t.body AS text FROM drafts d JOIN texts t ON t.id = d.text_id
     WHERE d.line_id = ? ORDER BY d.version DESC LIMIT 1`,
  )
  const plannedFor = db
    .prepare<[number, number], number>(
      `SELECT q.id FROM crises c CROSS JOIN queue_lines q ON q.crisis_id = c.id AND q.author_id = ?
       WHERE c.brand_id = ? AND q.state = 'planned'`,
    )
    .pluck()
  const heardSince = db
    .prepare<[number, number], number>(
      `SELECT count(*) FROM queue_lines q JOIN crises c ON c.id = q.crisis_id
         JOIN mentions m ON m.author_id = q.author_id AND m.brand_id = c.brand_id
       WHERE q.id = ? AND m.received_at > ? AND m.match_reason <> 'own' AND m.repost_of_id IS NULL`,
    )
    .pluck()
  const addDraft = db.prepare(
    'INSERT INTO drafts (line_id, version, text_id, member_id, recorded_at) VALUES (?, ?, ?, ?, ?)',
  )
  const inPublic = `FROM queue_mentions l JOIN mentions m ON m.seq = l.mention_seq
    WHERE l.line_id = q.id AND ${publicOnly('m')}`
  const byState = db.prepare<[number], { state: LineState; count: number }>(
    `SELECT q.state, count(*) AS count FROM queue_lines q
     WHERE q.crisis_id = ? AND EXISTS (SELECT 1 ${inPublic}) GROUP BY 1`,
  )
  const byReason = db.prepare<[number], { reason: string; count: number }>(
    `SELECT coalesce(q.reason_code, '') AS reason, count(*) AS count FROM queue_lines q
     WHERE q.crisis_id = ? AND q.state = 'unreachable' AND EXISTS (SELECT 1 ${inPublic}) GROUP BY 1`,
  )
  const publicCount = db.prepare<[number], { count: number }>(
    `SELECT (SELECT count(*) ${inPublic}) AS count FROM queue_lines q WHERE q.id = ?`,
  )

  return {
    /** `show` open, ended or all; ranks count from 1 in the order of the whole list that is shown. */
    page: (crisisId: CrisisId, show: 'open' | 'ended' | 'all', from: number, count: number): QueueLine[] =>
      page
        .all(crisisId, show === 'ended' ? 1 : 0, show === 'open' ? 0 : 1, count, from)
        .map((row, index) => toLine(row, from + index + 1)),
    get: (id: LineId): QueueLine | null => {
      const row = get.get(id)
      return row ? toLine(row, 0) : null
    },
    totals: (crisisId: CrisisId): { total: number; open: number; followers: number } =>
      totals.get(crisisId) ?? { total: 0, open: 0, followers: 0 },
    find: (crisisId: CrisisId, authorId: number): LineHead | null => find.get(crisisId, authorId) ?? null,
    /** Folds one post into its author's line, opening the line if there is none. */
    fold: (line: NewFold): LineId => {
      const { id } = fold.get({
        ...line,
        follows: Number(line.follows),
        actionable: Number(line.actionable),
        why: JSON.stringify(line.why),
      }) as { id: number }
      link.run(id, line.seq)
      return id as LineId
    },
    /** The lines, one a crisis, that a post was folded into. */
    holding: (mention: { readonly brandId: BrandId; readonly authorId: number; readonly seq: MentionSeq }): LineId[] =>
      holding.all(mention.authorId, mention.seq, mention.brandId).map(({ id }) => id as LineId),
    weigh: (id: LineId, weight: LineWeight): void =>
      void weigh.run({ ...weight, id, actionable: Number(weight.actionable), why: JSON.stringify(weight.why) }),
    /** A repost of this author's post: counted, never a line of its own. */
    echo: (crisisId: CrisisId, authorId: number): boolean => echo.run(crisisId, authorId).changes > 0,
    mentionsOf: (id: LineId): MentionSeq[] => mentions.all(id).map(({ seq }) => seq as MentionSeq),
    move: (id: LineId, to: LineMove): void => void move.run({ id, ...to }),
    drafts: (id: LineId): Draft[] => versions.all(id),
    latestDraft: (id: LineId): { textId: number; text: string | null } | null => latestDraft.get(id) ?? null,
    /** Lines of this person, in whatever crisis, from which an answer is about to leave. */
    plannedFor: (brandId: BrandId, authorId: number): LineId[] => plannedFor.all(authorId, brandId) as LineId[],
    /** Posts of this person that came in since then, also after the crisis was closed. */
    heardSince: (id: LineId, at: number): number => heardSince.get(id, at) ?? 0,
    addDraft: (id: LineId, textId: number, by: MemberId, at: number): number => {
      const version = (lastVersion.get(id)?.version ?? 0) + 1
      addDraft.run(id, version, textId, by, at)
      return version
    },
    /** For exports: how much this person said in public. */
    publicCount: (id: LineId): number => publicCount.get(id)?.count ?? 0,
    /** For the report: people who spoke in public. */
    byState: (crisisId: CrisisId): Partial<Record<LineState, number>> =>
      Object.fromEntries(byState.all(crisisId).map(({ state, count }) => [state, count])),
    unreachableByReason: (crisisId: CrisisId): Record<string, number> =>
      Object.fromEntries(byReason.all(crisisId).map(({ reason, count }) => [reason, count])),
  }
}
