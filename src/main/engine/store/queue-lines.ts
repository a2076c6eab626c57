// The reply queue, one line per person: what is folded into it, what becomes of it, its drafts.
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
  SnippetId,
  Stance,
} from '../../../shared/model.ts'
import type { ReservedWhy } from '../../../shared/reserved-why.ts'
import { ENDED_LINE_STATES, type LineState } from '../../../shared/states.ts'
import { publicOnly } from './public-only.ts'
import { type LineRow, lineColumns, lineJoins, toLine } from './queue-line-row.ts'
import { createQueuePages } from './queue-pages.ts'

export interface LineMove {
  readonly state: LineState
  /** Ours, for the page to word; or what a member said. */
  readonly reasonCode: string | null
  readonly reasonTextId: number | null
  readonly claimedBy: MemberId | null
  readonly leaseUntilAt: number | null
  /** In the brand's time, as posts are. */
  readonly happenedAt: number
  /** By the machine's clock. */
  readonly recordedAt: number
}

/** How much a line presses, and why. */
export interface LineWeight {
  readonly actionable: boolean
  readonly priority: number
  readonly why: AnswerWhy
  readonly stance: Stance | null
  /** The first of its posts that wants an answer. */
  readonly askedAt: number | null
}

export interface Reserved {
  readonly memberId: MemberId
  readonly why: ReservedWhy
}

export interface NewFold extends LineWeight {
  readonly crisisId: CrisisId
  readonly authorId: number
  readonly platform: Platform
  readonly reserved: Reserved | null
  readonly follows: boolean
  readonly at: number
  readonly seq: MentionSeq
}

export interface LatestDraft {
  readonly version: number
  readonly textId: number
  readonly text: string | null
  readonly memberId: MemberId
}

export interface LineHead {
  readonly id: LineId
  readonly state: LineState
  /** When this person last spoke, of what we know. */
  readonly lastAt: number
}

const ENDED = `(${ENDED_LINE_STATES.map((state) => `'${state}'`).join(', ')})`
/** What a post speaks, without its region; platforms write `und` where they do not know. */
const SPOKEN = "coalesce(nullif(m.lang, 'und'), m.read_lang) || '-'"
const LANG = `lower(substr(${SPOKEN}, 1, instr(${SPOKEN}, '-') - 1))`

export const createQueueLines = (db: Database) => {
  const pages = createQueuePages(db)
  const get = db.prepare<[number], LineRow>(`SELECT ${lineColumns} FROM queue_lines q ${lineJoins} WHERE q.id = ?`)
  const totals = db.prepare<[number], { total: number; open: number; followers: number }>(
    `SELECT total(count) AS total, total(count) FILTER (WHERE state NOT IN ${ENDED}) AS open,
       total(count) FILTER (WHERE state NOT IN ${ENDED} AND follows) AS followers FROM queue_counts WHERE crisis_id = ?`,
  )
  const find = db.prepare<[number, number], LineHead>(
    'SELECT id, state, last_at AS lastAt FROM queue_lines WHERE crisis_id = ? AND author_id = ?',
  )
  // Posts may come late: the line keeps the order in which they were said.
  const fold = db.prepare<unknown[], { id: number }>(
    `INSERT INTO queue_lines (crisis_id, author_id, state, follows, priority, actionable, answer_why, stance, mention_count,
       echo_count, first_at, last_at, last_mention_seq, platform, asked_at, reserved_for, reserved_why, lang)
     VALUES (@crisisId, @authorId, 'new', @follows, @priority, @actionable, @why, @stance, 1, 0, @at, @at, @seq, @platform,
       @askedAt, @reservedFor, @reservedWhy, (SELECT ${LANG} FROM mentions m WHERE m.seq = @seq))
     ON CONFLICT (crisis_id, author_id) DO UPDATE SET
       follows = max(follows, excluded.follows), actionable = max(actionable, excluded.actionable),
       answer_why = CASE WHEN answer_why IS NULL OR excluded.priority >= priority THEN excluded.answer_why
         ELSE answer_why END,
       priority = max(priority, excluded.priority),
       stance = CASE WHEN excluded.last_at >= last_at THEN coalesce(excluded.stance, stance) ELSE stance END,
       lang = CASE WHEN excluded.last_at >= last_at THEN coalesce(excluded.lang, lang) ELSE lang END,
       asked_at = coalesce(min(asked_at, excluded.asked_at), asked_at, excluded.asked_at),
       reserved_why = CASE WHEN reserved_for IS NULL THEN excluded.reserved_why ELSE reserved_why END,
       reserved_for = coalesce(reserved_for, excluded.reserved_for),
       mention_count = mention_count + 1, first_at = min(first_at, excluded.first_at),
       last_mention_seq = CASE WHEN excluded.last_at >= last_at THEN excluded.last_mention_seq ELSE last_mention_seq END,
       last_at = max(last_at, excluded.last_at)
     RETURNING id`,
  )
  // In this order of tables: from the post, all the posts of all queues would be walked through.
  const holding = db.prepare<[number, number, number], { id: number }>(
    `SELECT q.id FROM crises c CROSS JOIN queue_lines q ON q.crisis_id = c.id AND q.author_id = ?
       CROSS JOIN queue_mentions l ON l.line_id = q.id AND l.mention_seq = ? WHERE c.brand_id = ?`,
  )
  const weigh = db.prepare(
    `UPDATE queue_lines SET actionable = @actionable, priority = @priority, answer_why = @why, stance = @stance,
       asked_at = @askedAt WHERE id = @id`,
  )
  const link = db.prepare('INSERT OR IGNORE INTO queue_mentions (line_id, mention_seq) VALUES (?, ?)')
  const mentions = db.prepare<[number], { seq: number }>(
    'SELECT mention_seq AS seq FROM queue_mentions WHERE line_id = ? ORDER BY mention_seq DESC LIMIT 200',
  )
  const echo = db.prepare('UPDATE queue_lines SET echo_count = echo_count + 1 WHERE crisis_id = ? AND author_id = ?')
  const move = db.prepare(
    `UPDATE queue_lines SET state = @state, reason_code = @reasonCode, reason_text_id = @reasonTextId,
       claimed_by = @claimedBy, lease_until_at = @leaseUntilAt,
       answered_at = CASE WHEN @state IN ('answered', 'answeredElsewhere') AND asked_at IS NOT NULL
         THEN coalesce(answered_at, @happenedAt) ELSE answered_at END,
       handled_at = CASE WHEN @state = 'planned' OR @state IN ${ENDED} THEN coalesce(handled_at, @recordedAt) END
     WHERE id = @id`,
  )
  const versions = db.prepare<[number], Draft>(
    `SELECT d.version, t.body AS text, d.member_id AS memberId, d.recorded_at AS recordedAt
     FROM drafts d JOIN texts t ON t.id = d.text_id WHERE d.line_id = ? ORDER BY d.version DESC`,
  )
  const lastVersion = db.prepare<[number], { version: number }>(
    'SELECT coalesce(max(version), 0) AS version FROM drafts WHERE line_id = ?',
  )
  const latestDraft = db.prepare<[number], LatestDraft>(
    `SELECT d.version, d.text_id AS textId, t.body AS text, d.member_id AS memberId FROM drafts d JOIN texts t ON t.id = d.text_id
     WHERE d.line_id = ? ORDER BY d.version DESC LIMIT 1`,
  )
  const plannedFor = db
    .prepare<[number, number], number>(
      `SELECT q.id FROM crises c CROSS JOIN queue_lines q ON q.crisis_id = c.id AND q.author_id = ?
       WHERE c.brand_id = ? AND q.state = 'planned'`,
    )
    .pluck()
  const leasesOver = db
    .prepare<[number], number>('SELECT id FROM queue_lines WHERE lease_until_at <= ? ORDER BY lease_until_at, id')
    .pluck()
  const heardSince = db
    .prepare<[number, number], number>(
      `SELECT count(*) FROM queue_lines q JOIN crises c ON c.id = q.crisis_id
         JOIN mentions m ON m.author_id = q.author_id AND m.brand_id = c.brand_id
       WHERE q.id = ? AND m.received_at > ? AND m.match_reason <> 'own' AND m.repost_of_id IS NULL`,
    )
    .pluck()
  const addDraft = db.prepare(
    'INSERT INTO drafts (line_id, version, text_id, member_id, recorded_at, snippet_id) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const inPublic = `FROM queue_mentions l JOIN mentions m ON m.seq = l.mention_seq
    WHERE l.line_id = q.id AND ${publicOnly('m')}`
  const byState = db.prepare<[number], { state: LineState; count: number }>(
    `SELECT q.state, count(*) AS count FROM queue_lines q
     WHERE q.crisis_id = ? AND EXISTS (SELECT 1 ${inPublic}) GROUP BY 1`,
  )
  const wanting = db.prepare<[number], { state: LineState; count: number }>(
    `SELECT q.state, count(*) AS count FROM queue_lines q
     WHERE q.crisis_id = ? AND q.actionable AND EXISTS (SELECT 1 ${inPublic}) GROUP BY 1`,
  )
  const byReason = db.prepare<[number], { reason: string; count: number }>(
    `SELECT coalesce(q.reason_code, '') AS reason, count(*) AS count FROM queue_lines q
     WHERE q.crisis_id = ? AND q.state = 'unreachable' AND EXISTS (SELECT 1 ${inPublic}) GROUP BY 1`,
  )
  const bySilentReason = db.prepare<[number], { reason: string; count: number }>(
    `SELECT coalesce(t.body, '') AS reason, count(*) AS count
     FROM queue_lines q LEFT JOIN texts t ON t.id = q.reason_text_id
     WHERE q.crisis_id = ? AND q.state = 'silent' AND EXISTS (SELECT 1 ${inPublic}) GROUP BY 1`,
  )
  const publicCount = db.prepare<[number], { count: number }>(
    `SELECT (SELECT count(*) ${inPublic}) AS count FROM queue_lines q WHERE q.id = ?`,
  )

  return {
    page: pages.page,
    get: (id: LineId): QueueLine | null => {
      const row = get.get(id)
      return row ? toLine(row, 0) : null
    },
    totals: (crisisId: CrisisId): { total: number; open: number; followers: number } =>
      totals.get(crisisId) ?? { total: 0, open: 0, followers: 0 },
    find: (crisisId: CrisisId, authorId: number): LineHead | null => find.get(crisisId, authorId) ?? null,
    /** Folds one post into its author's line, opening the line if there is none. */
    fold: ({ reserved, ...line }: NewFold): LineId => {
      const { id } = fold.get({
        ...line,
        reservedFor: reserved?.memberId ?? null,
        reservedWhy: reserved?.why ?? null,
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
    /** Of which the lease is over by then, and nobody gave them back. */
    leasesOverBy: (at: number): LineId[] => leasesOver.all(at) as LineId[],
    drafts: (id: LineId): Draft[] => versions.all(id),
    latestDraft: (id: LineId): LatestDraft | null => latestDraft.get(id) ?? null,
    /** Lines of this person, in whatever crisis, from which an answer is about to leave. */
    plannedFor: (brandId: BrandId, authorId: number): LineId[] => plannedFor.all(authorId, brandId) as LineId[],
    /** Posts of this person that came in since then, also after the crisis was closed. */
    heardSince: (id: LineId, at: number): number => heardSince.get(id, at) ?? 0,
    /** `snippetId`: the approved answer that it began with. */
    addDraft: (id: LineId, textId: number, by: MemberId, at: number, snippetId: SnippetId | null = null): number => {
      const version = (lastVersion.get(id)?.version ?? 0) + 1
      addDraft.run(id, version, textId, by, at, snippetId)
      return version
    },
    /** For exports: how much this person said in public. */
    publicCount: (id: LineId): number => publicCount.get(id)?.count ?? 0,
    /** For the report: people who spoke in public. */
    byState: (crisisId: CrisisId): Partial<Record<LineState, number>> =>
      Object.fromEntries(byState.all(crisisId).map(({ state, count }) => [state, count])),
    /** Who spoke in public and wants an answer. */
    wantingByState: (crisisId: CrisisId): Partial<Record<LineState, number>> =>
      Object.fromEntries(wanting.all(crisisId).map(({ state, count }) => [state, count])),
    /** In the words of whoever decided; '' = they were removed. */
    silentByReason: (crisisId: CrisisId): Record<string, number> =>
      Object.fromEntries(bySilentReason.all(crisisId).map(({ reason, count }) => [reason, count])),
    unreachableByReason: (crisisId: CrisisId): Record<string, number> =>
      Object.fromEntries(byReason.all(crisisId).map(({ reason, count }) => [reason, count])),
  }
}
