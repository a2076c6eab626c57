// The curated story: entries with versions; the current one is the last. Nothing here is ever changed or deleted.
import type { Database } from 'better-sqlite3'
import type { StoryVersion } from '../../../shared/contract/record.ts'
import type {
  CrisisId,
  MemberId,
  MentionSeq,
  StoryAttachment,
  StoryEntry,
  StoryEntryId,
  StoryFacts,
  StoryKind,
} from '../../../shared/model.ts'
import type { Phase } from '../../../shared/states.ts'

interface Row {
  id: number
  crisisId: number
  kind: StoryKind
  facts: string | null
  version: number
  phase: Phase
  happenedAt: number
  recordedAt: number
  memberId: number
  rewrittenBy: number | null
  text: string | null
  marked: number
  hidden: number
  why: string | null
  ledgerSeq: number
  mergedInto: number | null
  /** A list of `seq`, as JSON. */
  evidence: string
  /** As JSON, likewise. */
  attachments: string
}

interface VersionContent {
  phase: Phase
  happenedAt: number
  textId: number | null
  marked: number
  ledgerSeq: number
}

export interface NewVersion {
  readonly phase: Phase
  readonly happenedAt: number
  readonly recordedAt: number
  readonly memberId: MemberId
  readonly textId: number | null
  readonly marked: boolean
  readonly hidden: boolean
  readonly whyTextId: number | null
  /** The act that makes it. */
  readonly ledgerSeq: number
  /** Of which entry it is a part from now on; such an entry is hidden. */
  readonly mergedInto: StoryEntryId | null
}

/** Where a reader of the story is: the last version that it has. */
export interface StoryMark {
  readonly ledgerSeq: number
  readonly entryId: StoryEntryId
}

const contentColumns = `v.version, v.phase, v.happened_at AS happenedAt, t.body AS text, v.marked, v.hidden,
  v.merged_into AS mergedInto`
const versionColumns = `${contentColumns}, v.recorded_at AS recordedAt, v.member_id AS memberId, w.body AS why`
const isLast = (version: string): string =>
  `${version}.version = (SELECT max(version) FROM story_versions WHERE entry_id = ${version}.entry_id)`
/** `f`: as it was first noted; `o`: the version whose words stand there now. */
const withWords = `JOIN story_versions f ON f.entry_id = e.id AND f.version = 1
  JOIN story_versions o ON o.entry_id = e.id
    AND o.version = (SELECT min(version) FROM story_versions WHERE entry_id = e.id AND text_id IS v.text_id)
  LEFT JOIN texts t ON t.id = v.text_id LEFT JOIN texts w ON w.id = v.why_text_id`
const current = `story_entries e JOIN story_versions v ON v.entry_id = e.id AND ${isLast('v')} ${withWords}`

/** The entry and what is a part of it now, and of those. */
const itsParts = `(WITH RECURSIVE part (id) AS (SELECT e.id UNION
    SELECT p.entry_id FROM part JOIN story_versions p ON p.merged_into = part.id WHERE ${isLast('p')})
  SELECT id FROM part)`

const firstWhy = '(SELECT body FROM texts WHERE id = f.why_text_id)'

/** What moved the crisis stays the reason of an automatic entry, also after somebody marked or moved it; why something was
 * decided stays, also after somebody corrected it. */
const currentColumns = `e.id, e.crisis_id AS crisisId, e.kind, e.facts, v.ledger_seq AS ledgerSeq,
  (SELECT json_group_array(DISTINCT mention_seq ORDER BY mention_seq) FROM story_evidence WHERE entry_id IN ${itsParts})
    AS evidence,
  (SELECT json_group_array(json_object('name', n.body, 'sha256', f.sha256, 'kind', f.kind, 'sizeBytes', f.size_bytes,
     'removedAt', f.removed_at) ORDER BY f.id)
   FROM story_attachments f JOIN texts n ON n.id = f.name_text_id WHERE f.entry_id IN ${itsParts}) AS attachments,
  ${contentColumns}, f.recorded_at AS recordedAt, f.member_id AS memberId,
  CASE WHEN o.version > 1 THEN o.member_id END AS rewrittenBy, CASE WHEN e.kind = 'decision' THEN coalesce(${firstWhy}, w.body)
    WHEN e.facts IS NULL THEN w.body ELSE coalesce(w.body, ${firstWhy}) END AS why`

export const createStory = (db: Database) => {
  const insert = db.prepare('INSERT INTO story_entries (crisis_id, kind, facts, ledger_seq) VALUES (?, ?, ?, ?)')
  const addVersion = db.prepare(
    `INSERT INTO story_versions (entry_id, version, phase, happened_at, recorded_at, member_id, text_id, marked, hidden, why_text_id, ledger_seq,
       merged_into)
     VALUES (@entryId, @version, @phase, @happenedAt, @recordedAt, @memberId, @textId, @marked, @hidden, @whyTextId, @ledgerSeq,
       @mergedInto)`,
  )
  const prove = db.prepare('INSERT OR IGNORE INTO story_evidence (entry_id, mention_seq) VALUES (?, ?)')
  const ofCrisis = db.prepare<[number], Row>(
    `SELECT ${currentColumns} FROM ${current} WHERE e.crisis_id = ? ORDER BY v.happened_at, e.id`,
  )
  // By the index of the acts: who has nearly all asks for little.
  const after = db.prepare<[CrisisId, number, number, number], Row>(
    `SELECT ${currentColumns} FROM story_versions v CROSS JOIN story_entries e ON e.id = v.entry_id
       ${withWords}
     WHERE e.crisis_id = ? AND (v.ledger_seq, v.entry_id) > (?, ?) AND ${isLast('v')}
     ORDER BY v.ledger_seq, v.entry_id LIMIT ?`,
  )
  const one = db.prepare<[number], Row & { textId: number | null }>(
    `SELECT v.text_id AS textId, ${currentColumns} FROM ${current} WHERE e.id = ?`,
  )
  const history = db.prepare<
    [number],
    Omit<Row, 'id' | 'crisisId' | 'kind' | 'facts' | 'rewrittenBy' | 'ledgerSeq' | 'evidence' | 'attachments'>
  >(
    `SELECT ${versionColumns} FROM story_versions v
       LEFT JOIN texts t ON t.id = v.text_id LEFT JOIN texts w ON w.id = v.why_text_id
     WHERE v.entry_id = ? ORDER BY v.version DESC`,
  )
  const versionContent = db.prepare<[number, number], VersionContent>(
    `SELECT phase, happened_at AS happenedAt, text_id AS textId, marked, ledger_seq AS ledgerSeq FROM story_versions
     WHERE entry_id = ? AND version = ?`,
  )
  const partsSince = db
    .prepare<[number, number], number>(
      `SELECT p.entry_id FROM story_versions p WHERE p.merged_into = ? AND ${isLast('p')}
         AND p.ledger_seq > ? ORDER BY p.entry_id`,
    )
    .pluck()
  const promoted = db.prepare<[number, number]>(
    `SELECT 1 FROM story_entries WHERE crisis_id = ? AND facts ->> 'kind' = 'promoted' AND facts ->> 'logSeq' = ?`,
  )
  const toEntry = (row: Row): StoryEntry => ({
    id: row.id as StoryEntryId,
    crisisId: row.crisisId as CrisisId,
    kind: row.kind,
    version: row.version,
    phase: row.phase,
    happenedAt: row.happenedAt,
    recordedAt: row.recordedAt,
    memberId: row.memberId as MemberId,
    rewrittenBy: row.rewrittenBy as MemberId | null,
    text: row.text,
    facts: row.facts === null ? null : (JSON.parse(row.facts) as StoryFacts),
    evidence: JSON.parse(row.evidence) as MentionSeq[],
    attachments: JSON.parse(row.attachments) as StoryAttachment[],
    marked: row.marked === 1,
    hidden: row.hidden === 1,
    mergedInto: row.mergedInto as StoryEntryId | null,
    why: row.why,
    ledgerSeq: row.ledgerSeq,
  })
  const writeVersion = (entryId: number, version: number, content: NewVersion): void => {
    addVersion.run({ ...content, entryId, version, marked: Number(content.marked), hidden: Number(content.hidden) })
  }
  return {
    add: (
      entry: {
        crisisId: CrisisId
        kind: StoryKind
        facts: StoryFacts | null
        ledgerSeq: number
        evidence: readonly MentionSeq[]
      },
      content: NewVersion,
    ): StoryEntryId => {
      const facts = entry.facts === null ? null : JSON.stringify(entry.facts)
      const id = Number(insert.run(entry.crisisId, entry.kind, facts, entry.ledgerSeq).lastInsertRowid)
      writeVersion(id, 1, content)
      for (const seq of entry.evidence) prove.run(id, seq)
      return id as StoryEntryId
    },
    revise: (id: StoryEntryId, version: number, content: NewVersion): void => writeVersion(id, version, content),
    get: (id: StoryEntryId): (StoryEntry & { readonly textId: number | null }) | null => {
      const row = one.get(id)
      return row ? { ...toEntry(row), textId: row.textId } : null
    },
    /** What one version said; null = there is none. */
    version: (
      id: StoryEntryId,
      version: number,
    ): Pick<NewVersion, 'phase' | 'happenedAt' | 'textId' | 'marked' | 'ledgerSeq'> | null => {
      const row = versionContent.get(id, version)
      return row ? { ...row, marked: row.marked === 1 } : null
    },
    ofCrisis: (crisisId: CrisisId): StoryEntry[] => ofCrisis.all(crisisId).map(toEntry),
    /** Entries whose current version came after `mark` (null = all), in the order in which they came. */
    after: (crisisId: CrisisId, mark: StoryMark | null, count: number): StoryEntry[] =>
      after.all(crisisId, mark?.ledgerSeq ?? 0, mark?.entryId ?? 0, count).map(toEntry),
    /** What went into an entry by an act after this one, and is still a part of it. */
    partsSince: (id: StoryEntryId, ledgerSeq: number): StoryEntryId[] =>
      partsSince.all(id, ledgerSeq).map((part) => part as StoryEntryId),
    hasPromoted: (crisisId: CrisisId, logSeq: number): boolean => promoted.get(crisisId, logSeq) !== undefined,
    history: (id: StoryEntryId): StoryVersion[] =>
      history.all(id).map((row) => ({
        ...row,
        memberId: row.memberId as MemberId,
        mergedInto: row.mergedInto as StoryEntryId | null,
        marked: row.marked === 1,
        hidden: row.hidden === 1,
      })),
  }
}
