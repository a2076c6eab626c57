// Who answers whom, answers that were approved once, and what the queue counts: people by every filter, kept by triggers,
// and how long each waited, in columns of their line, so that no count walks through everybody.
import { guardStates } from './0005-states.ts'
import { keepRows } from './kept-rows.ts'

const COUNTED = ['state', 'actionable', 'follows', 'stance', 'lang', 'platform', 'claimed_by', 'reserved_for']

/** Null is a value to count by: '' where a word is missing, 0 where a member is. */
const keyOf = (row: 'OLD' | 'NEW' | 'q'): string =>
  `${row}.crisis_id, ${row}.state, ${row}.actionable, ${row}.follows, coalesce(${row}.stance, ''),
   coalesce(${row}.lang, ''), ${row}.platform, coalesce(${row}.claimed_by, 0), coalesce(${row}.reserved_for, 0)`

const count = (row: 'OLD' | 'NEW', by: 1 | -1): string =>
  `INSERT INTO queue_counts VALUES (${keyOf(row)}, ${by}) ON CONFLICT DO UPDATE SET count = count + excluded.count;`

/** The language of a post without its region, of `mentions m`. */
const LANG = `coalesce(nullif(m.lang, 'und'), m.read_lang)`

export const addCare = {
  id: 25,
  name: 'add-care',
  sql: `
    ALTER TABLE queue_lines ADD COLUMN platform TEXT NOT NULL DEFAULT 'other';
    ALTER TABLE queue_lines ADD COLUMN lang TEXT;
    -- Their first post that wants an answer; our first answer after it. In the brand's time, as posts are.
    ALTER TABLE queue_lines ADD COLUMN asked_at INTEGER;
    ALTER TABLE queue_lines ADD COLUMN answered_at INTEGER;
    -- Since when nobody has to do anything: planned or ended. By the machine's clock.
    ALTER TABLE queue_lines ADD COLUMN handled_at INTEGER;
    ALTER TABLE queue_lines ADD COLUMN reserved_for INTEGER REFERENCES members (id);
    ALTER TABLE queue_lines ADD COLUMN reserved_why TEXT CHECK (reserved_why IN ('journalist', 'official', 'large'));
    ALTER TABLE queue_lines ADD COLUMN wait_ms INTEGER GENERATED ALWAYS AS
      (CASE WHEN actionable AND asked_at IS NOT NULL AND answered_at IS NOT NULL
        THEN max(0, answered_at - asked_at) END) VIRTUAL;
    -- Who was answered and speaks again waits since they last spoke.
    ALTER TABLE queue_lines ADD COLUMN waits_since_at INTEGER GENERATED ALWAYS AS
      (CASE WHEN ended OR NOT actionable THEN NULL WHEN answered_at IS NULL THEN asked_at ELSE last_at END) VIRTUAL;

    UPDATE queue_lines AS q SET
      platform = (SELECT platform FROM authors WHERE id = q.author_id),
      lang = (SELECT lower(substr(${LANG} || '-', 1, instr(${LANG} || '-', '-') - 1)) FROM mentions m
        WHERE m.seq = q.last_mention_seq),
      asked_at = (SELECT min(m.created_at) FROM queue_mentions l JOIN mentions m ON m.seq = l.mention_seq
        WHERE l.line_id = q.id AND m.actionable = 1);
    UPDATE queue_lines AS q SET
      answered_at = CASE WHEN q.asked_at IS NOT NULL THEN told.at END
      FROM (SELECT json_extract(payload, '$.lineId') AS lineId, min(happened_at) AS at FROM ledger
        WHERE kind IN ('line.answered', 'line.answeredElsewhere') GROUP BY 1) AS told
      WHERE told.lineId = q.id;
    UPDATE queue_lines AS q SET
      handled_at = told.at
      FROM (SELECT json_extract(payload, '$.lineId') AS lineId, max(recorded_at) AS at FROM ledger
        WHERE kind IN ('line.planned', 'line.answered', 'line.answeredElsewhere', 'line.silent', 'line.unreachable')
        GROUP BY 1) AS told
      WHERE told.lineId = q.id AND (q.ended OR q.state = 'planned');

    CREATE INDEX queue_waits ON queue_lines (crisis_id, follows, wait_ms) WHERE wait_ms IS NOT NULL;
    CREATE INDEX queue_waiting ON queue_lines (crisis_id, follows, waits_since_at) WHERE waits_since_at IS NOT NULL;
    CREATE INDEX queue_handled ON queue_lines (crisis_id, handled_at) WHERE handled_at IS NOT NULL AND actionable;
    CREATE INDEX queue_leases ON queue_lines (lease_until_at) WHERE lease_until_at IS NOT NULL;
    -- What we said to whom, wherever it left from.
    CREATE INDEX mentions_own_replies ON mentions (brand_id, platform, in_reply_to_id)
      WHERE match_reason = 'own' AND in_reply_to_id IS NOT NULL;

    CREATE TABLE queue_counts (
      crisis_id INTEGER NOT NULL REFERENCES crises (id),
      state TEXT NOT NULL,
      actionable INTEGER NOT NULL,
      follows INTEGER NOT NULL,
      stance TEXT NOT NULL,
      lang TEXT NOT NULL,
      platform TEXT NOT NULL,
      claimed_by INTEGER NOT NULL,
      reserved_for INTEGER NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (crisis_id, state, actionable, follows, stance, lang, platform, claimed_by, reserved_for)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO queue_counts SELECT ${keyOf('q')}, count(*) FROM queue_lines q GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;
    CREATE TRIGGER queue_lines_counted AFTER INSERT ON queue_lines
    BEGIN ${count('NEW', 1)} END;
    CREATE TRIGGER queue_lines_recounted AFTER UPDATE OF ${COUNTED.join(', ')} ON queue_lines
    WHEN ${COUNTED.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ')}
    BEGIN ${count('OLD', -1)} ${count('NEW', 1)} END;

    -- One row a brand that has written down anything.
    CREATE TABLE care_rules (
      brand_id INTEGER PRIMARY KEY REFERENCES brands (id),
      approval_needed TEXT NOT NULL CHECK (approval_needed IN ('none', 'replies', 'statements', 'all')),
      large_followers INTEGER,
      large_member_id INTEGER REFERENCES members (id),
      -- Grows with each change: what was read of an older one is outdated.
      revision INTEGER NOT NULL,
      CHECK ((large_followers IS NULL) = (large_member_id IS NULL))
    ) STRICT;
    -- Handles are texts: who asks to be forgotten is.
    CREATE TABLE listed_people (
      brand_id INTEGER NOT NULL REFERENCES brands (id),
      position INTEGER NOT NULL,
      listed_as TEXT NOT NULL CHECK (listed_as IN ('journalist', 'official')),
      platform TEXT NOT NULL,
      handle_text_id INTEGER NOT NULL REFERENCES texts (id),
      member_id INTEGER NOT NULL REFERENCES members (id),
      PRIMARY KEY (brand_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE snippets (
      id INTEGER PRIMARY KEY,
      crisis_id INTEGER NOT NULL REFERENCES crises (id),
      claim_id TEXT,
      lang TEXT NOT NULL,
      state TEXT NOT NULL,
      text_id INTEGER NOT NULL REFERENCES texts (id),
      written_by INTEGER NOT NULL REFERENCES members (id),
      written_at INTEGER NOT NULL,
      approved_by INTEGER REFERENCES members (id)
    ) STRICT;
    CREATE INDEX snippets_crisis ON snippets (crisis_id);
    ${guardStates('snippets', 'snippet')}
    ${keepRows('snippets')}
    ALTER TABLE drafts ADD COLUMN snippet_id INTEGER REFERENCES snippets (id);
    CREATE INDEX drafts_snippet ON drafts (snippet_id, line_id) WHERE snippet_id IS NOT NULL;
  `,
} as const
