// Holds the tables that the report prints from against what the acts of the ledger say: each row, each field that an act
// tells, and no row more or less.
import type { Database } from 'better-sqlite3'
import type { Table, Value } from './held.ts'
import type { Replay } from './replay-acts.ts'

type Row = Readonly<Record<string, Value>> & { readonly key: string }

const queries: Readonly<Record<keyof Replay['tables'], string>> = {
  members: `SELECT CAST(m.id AS TEXT) AS key, t.commitment, m.roles, m.backup_id AS backupId
    FROM members m LEFT JOIN texts t ON t.id = m.name_text_id WHERE m.id > 0`,
  crises: `SELECT CAST(c.id AS TEXT) AS key, c.brand_id AS brandId, c.state, c.opened_by AS openedBy,
      c.onset_at AS onsetAt, c.first_post_at AS firstPostAt, c.alert_at AS alertAt,
      c.first_statement_at AS firstStatementAt, c.opened_at AS openedAt, c.closed_at AS closedAt, c.type,
      t.commitment AS title
    FROM crises c LEFT JOIN texts t ON t.id = c.title_text_id`,
  alerts: `SELECT CAST(a.id AS TEXT) AS key, a.crisis_id AS crisisId, a.event_id AS eventId, a.kind, a.at,
      a.onset_at AS onsetAt, a.severity, a.why, a.acknowledged_at AS acknowledgedAt, a.acknowledged_by AS acknowledgedBy,
      a.snoozed_until_at AS snoozedUntilAt, a.dismissed_at AS dismissedAt,
      (SELECT json_group_array(mention_seq ORDER BY position) FROM alert_evidence WHERE alert_id = a.id) AS evidence
    FROM alerts a`,
  statements: `SELECT CAST(s.id AS TEXT) AS key, s.crisis_id AS crisisId, s.state, t.commitment, s.channel, s.url,
      s.published_at AS publishedAt, s.updated_at AS updatedAt, s.member_id AS memberId
    FROM statements s JOIN texts t ON t.id = s.text_id`,
  lines: `SELECT CAST(q.id AS TEXT) AS key, q.state, q.reason_code AS reasonCode, t.commitment AS reason
    FROM queue_lines q LEFT JOIN texts t ON t.id = q.reason_text_id`,
  drafts: `SELECT d.line_id || ':' || d.version AS key, t.commitment, d.member_id AS memberId, d.recorded_at AS recordedAt,
      d.snippet_id AS snippetId
    FROM drafts d JOIN texts t ON t.id = d.text_id`,
  corrections: `SELECT CAST(id AS TEXT) AS key, mention_seq AS mentionSeq, noun, was, value, member_id AS memberId,
      happened_at AS happenedAt FROM corrections`,
  readings: `SELECT c.mention_seq || ':' || c.noun AS key, CASE c.noun WHEN 'tone' THEN m.tone ELSE m.stance END AS value
    FROM (SELECT DISTINCT mention_seq, noun FROM corrections WHERE noun <> 'claim') c
      JOIN mentions m ON m.seq = c.mention_seq`,
  claimNames: `SELECT CAST(n.id AS TEXT) AS key, n.crisis_id AS crisisId, n.claim_id AS claimId, t.commitment,
      n.member_id AS memberId, n.happened_at AS happenedAt
    FROM claim_names n JOIN texts t ON t.id = n.label_text_id`,
  callouts: `SELECT CAST(id AS TEXT) AS key, alert_id AS alertId, state, started_at AS startedAt,
      acknowledged_at AS acknowledgedAt, acknowledged_by AS acknowledgedBy FROM callouts`,
  calls: `SELECT CAST(id AS TEXT) AS key, callout_id AS calloutId, entry_id AS entryId, rung, is_backup AS isBackup,
      state, called_at AS calledAt, sent_at AS sentAt, problem FROM callout_calls`,
  retention: `SELECT 'days' AS key, days FROM retention`,
  facts: `SELECT CAST(id AS TEXT) AS key, crisis_id AS crisisId FROM facts`,
  factVersions: `SELECT v.fact_id || ':' || v.version AS key, v.kind, t.commitment AS text, s.commitment AS source,
      v.confirmed_at AS confirmedAt, v.recorded_at AS recordedAt, v.member_id AS memberId, w.commitment AS withdrawnWhy
    FROM fact_versions v JOIN texts t ON t.id = v.text_id LEFT JOIN texts s ON s.id = v.source_text_id
      LEFT JOIN texts w ON w.id = v.withdrawn_text_id`,
  adviserAnswers: `SELECT CAST(id AS TEXT) AS key, crisis_id AS crisisId, can_hurt AS canHurt, responsibility,
      happened_before AS happenedBefore, seen_before AS seenBefore, answered_at AS answeredAt, member_id AS memberId
    FROM adviser_answers`,
  adviserDecisions: `SELECT CAST(d.id AS TEXT) AS key, d.crisis_id AS crisisId, d.family, d.is_as_advised AS isAsAdvised,
      t.commitment AS why, d.decided_at AS decidedAt, d.member_id AS memberId
    FROM adviser_decisions d LEFT JOIN texts t ON t.id = d.why_text_id`,
  holds: `SELECT CAST(h.id AS TEXT) AS key, h.mention_seq AS mentionSeq, h.crisis_id AS crisisId, t.commitment AS ground,
      h.member_id AS memberId, h.placed_at AS placedAt, h.released_at AS releasedAt, h.released_by AS releasedBy
    FROM holds h JOIN texts t ON t.id = h.ground_text_id`,
  heldRemovals: `SELECT m.brand_id || ':' || m.platform || ':' || m.external_id AS key
    FROM held_removals r JOIN mentions m ON m.seq = r.mention_seq`,
  libraryTexts: `SELECT l.brand_id || ':' || l.type || ':' || l.stage || ':' || l.lang || ':' || l.length || ':' || l.version
      AS key, t.commitment, l.member_id AS memberId, l.recorded_at AS recordedAt
    FROM library_texts l LEFT JOIN texts t ON t.id = l.text_id`,
  planTexts: `SELECT p.brand_id || ':' || p.part || ':' || p.version AS key, t.commitment, p.member_id AS memberId,
      p.recorded_at AS recordedAt
    FROM plan_texts p LEFT JOIN texts t ON t.id = p.text_id`,
  planChannels: `SELECT CAST(c.id AS TEXT) AS key, c.brand_id AS brandId, c.connection_id AS connectionId, c.common,
      t.commitment AS name, c.owner_id AS ownerId, c.backup_id AS backupId, c.set_aside AS setAside,
      c.updated_at AS updatedAt
    FROM plan_channels c LEFT JOIN texts t ON t.id = c.name_text_id`,
  planReviews: `SELECT CAST(id AS TEXT) AS key, brand_id AS brandId, section, member_id AS memberId,
      reviewed_at AS reviewedAt
    FROM plan_reviews`,
  checks: `SELECT CAST(c.id AS TEXT) AS key, c.crisis_id AS crisisId, c.pause, t.commitment AS text,
      c.done_at AS doneAt, c.done_by AS doneBy FROM checks c LEFT JOIN texts t ON t.id = c.text_id`,
  careRules: `SELECT CAST(brand_id AS TEXT) AS key, approval_needed AS approvalNeeded, large_followers AS largeFollowers,
      large_member_id AS largeMemberId FROM care_rules`,
  listedPeople: `SELECT p.brand_id || ':' || p.position AS key, p.listed_as AS listedAs, p.platform, t.commitment,
      p.member_id AS memberId FROM listed_people p JOIN texts t ON t.id = p.handle_text_id`,
  snippets: `SELECT CAST(s.id AS TEXT) AS key, s.crisis_id AS crisisId, s.claim_id AS claimId, s.lang, s.state, t.commitment,
      s.written_by AS writtenBy, s.written_at AS writtenAt, s.approved_by AS approvedBy
    FROM snippets s JOIN texts t ON t.id = s.text_id`,
  promises: `SELECT CAST(p.id AS TEXT) AS key, p.crisis_id AS crisisId, p.kind, p.state, t.commitment AS span,
      p.made_at AS madeAt, p.due_at AS dueAt, p.statement_id AS statementId, p.send_id AS sendId, p.line_id AS lineId,
      p.owner_id AS ownerId, p.late_at AS lateAt, p.ended_at AS endedAt, p.kept_by AS keptBy, r.commitment AS reason
    FROM promises p JOIN texts t ON t.id = p.text_id LEFT JOIN texts r ON r.id = p.reason_text_id`,
  redAsks: `SELECT CAST(id AS TEXT) AS key, statement_id AS statementId, next_at AS nextAt, asked_by AS askedBy,
      asked_at AS askedAt FROM red_asks`,
  redAskWords: `SELECT w.ask_id || ':' || w.connection_id AS key, t.commitment
    FROM red_ask_words w JOIN texts t ON t.id = w.text_id`,
  sends: `SELECT CAST(id AS TEXT) AS key, kind, line_id AS lineId, statement_id AS statementId, corrects_id AS correctsId,
      connection_id AS connectionId, route, reply_to_id AS replyToId, member_id AS memberId, state FROM sends`,
  sendParts: `SELECT send_id || ':' || position AS key, external_id AS externalId FROM send_parts`,
  brandLooks: `SELECT brand_id || ':' || version AS key, colour, logo256, member_id AS memberId,
      recorded_at AS recordedAt
    FROM brand_looks`,
  flownDrills: `SELECT CAST(f.id AS TEXT) AS key, f.scenario, f.seed, f.flown_at AS flownAt, f.is_over AS isOver,
      f.from_at AS fromAt, f.to_at AS toAt, f.mention_count AS mentionCount, f.author_count AS authorCount,
      f.peak_per_hour AS peakPerHour, f.detection_lag_ms AS detectionLagMs,
      f.acknowledgement_lag_ms AS acknowledgementLagMs, f.half_life_ms AS halfLifeMs, f.coverage,
      f.statement_count AS statementCount, f.promise_count AS promiseCount, f.kept_count AS keptCount, t.commitment,
      f.member_id AS memberId, f.recorded_at AS recordedAt
    FROM flown_drills f LEFT JOIN texts t ON t.id = f.lesson_text_id`,
  debriefAnswers: `SELECT d.crisis_id || ':' || d.prompt || ':' || d.version AS key, t.commitment,
      d.member_id AS memberId, d.recorded_at AS recordedAt
    FROM debrief_answers d LEFT JOIN texts t ON t.id = d.text_id`,
  actions: 'SELECT CAST(id AS TEXT) AS key, crisis_id AS crisisId FROM actions',
  actionVersions: `SELECT v.action_id || ':' || v.version AS key, t.commitment, w.commitment AS why, v.owner_id AS ownerId,
      v.due_at AS dueAt, v.state, v.member_id AS memberId, v.recorded_at AS recordedAt
    FROM action_versions v JOIN texts t ON t.id = v.text_id LEFT JOIN texts w ON w.id = v.why_text_id`,
  storyAttachments: `SELECT a.ledger_seq || ':' || a.sha256 AS key, a.size_bytes AS sizeBytes, n.commitment,
      a.member_id AS memberId, a.added_at AS addedAt
    FROM story_attachments a JOIN texts n ON n.id = a.name_text_id`,
  story: `SELECT e.ledger_seq || ':' || v.version AS key, e.crisis_id AS crisisId, e.kind, e.facts, v.phase,
      v.happened_at AS happenedAt, v.recorded_at AS recordedAt, v.member_id AS memberId, v.marked, v.hidden,
      v.merged_into AS mergedInto, v.ledger_seq AS ledgerSeq, t.commitment AS text, w.commitment AS why,
      (SELECT json_group_array(mention_seq ORDER BY mention_seq) FROM story_evidence WHERE entry_id = e.id) AS evidence
    FROM story_entries e JOIN story_versions v ON v.entry_id = e.id
      LEFT JOIN texts t ON t.id = v.text_id LEFT JOIN texts w ON w.id = v.why_text_id`,
}

/** A person's line opens when their first post is folded, without an act of its own; posts are kept for 90 days unless told. */
const untold = (name: keyof Replay['tables'], row: Row): boolean =>
  (name === 'lines' && row.state === 'new' && row.reasonCode === null && row.reason === null) ||
  (name === 'retention' && row.days === 90)

export const createActComparer = (db: Database) => {
  const names = Object.keys(queries) as (keyof Replay['tables'])[]
  const rows = new Map(names.map((name) => [name, db.prepare<[], Row>(queries[name])]))
  const entries = db.prepare<[], { id: number; ledgerSeq: number }>(
    'SELECT id, ledger_seq AS ledgerSeq FROM story_entries',
  )
  // Lines are numbered without holes, and each post that was folded in was counted: nothing of that is told by an act.
  const lost = db
    .prepare<[], number>(
      `SELECT (SELECT coalesce(max(id), 0) - count(*) FROM queue_lines) + (SELECT count(*) FROM queue_lines q
         WHERE q.mention_count <> (SELECT count(*) FROM queue_mentions WHERE line_id = q.id))`,
    )
    .pluck()

  const compare = (name: keyof Replay['tables'], told: Table, lastSeq: number): number | null => {
    const seen = new Set<string>()
    for (const row of rows.get(name)?.iterate() ?? []) {
      const held = told.get(row.key)
      if (!held && untold(name, row)) continue
      if (!held) return lastSeq
      for (const field in held.fields) if (field in row && held.fields[field] !== row[field]) return held.seq
      seen.add(row.key)
    }
    if (seen.size === told.size) return null
    for (const [key, { seq }] of told) if (!seen.has(key)) return seq
    return null
  }

  /** The act that does not hold any more; the last one where none tells of what was changed. null = all hold. */
  return (replay: Replay, lastSeq: number): number | null => {
    replay.settle(new Map(entries.all().map(({ id, ledgerSeq }) => [id, ledgerSeq])))
    let first: number | null = null
    for (const name of names) {
      const seq = compare(name, replay.tables[name], lastSeq)
      if (seq !== null && (first === null || seq < first)) first = seq
    }
    return first ?? (lost.get() === 0 ? null : lastSeq)
  }
}
