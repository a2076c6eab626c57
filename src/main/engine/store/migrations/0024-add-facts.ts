// What is known, unknown and denied in a crisis, each change a new version; and how the team decided to answer it, each
// answer and each decision as it was. Written once: the latest wins.
import { keepRowsAsWritten } from './kept-rows.ts'

export const addFacts = {
  id: 24,
  name: 'add-facts',
  sql: `
    CREATE TABLE facts (
      id INTEGER PRIMARY KEY,
      crisis_id INTEGER NOT NULL REFERENCES crises (id)
    ) STRICT;
    CREATE INDEX facts_crisis ON facts (crisis_id);

    CREATE TABLE fact_versions (
      fact_id INTEGER NOT NULL REFERENCES facts (id),
      version INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('known', 'unknown', 'denied')),
      text_id INTEGER NOT NULL REFERENCES texts (id),
      source_text_id INTEGER REFERENCES texts (id),
      confirmed_at INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL,
      member_id INTEGER NOT NULL REFERENCES members (id),
      -- Not NULL = it does not stand any more, and why.
      withdrawn_text_id INTEGER REFERENCES texts (id),
      CHECK (kind = 'unknown' OR source_text_id IS NOT NULL),
      PRIMARY KEY (fact_id, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE adviser_answers (
      id INTEGER PRIMARY KEY,
      crisis_id INTEGER NOT NULL REFERENCES crises (id),
      can_hurt TEXT NOT NULL CHECK (can_hurt IN ('yes', 'no', 'unknown')),
      responsibility TEXT NOT NULL
        CHECK (responsibility IN ('untrue', 'doneToUs', 'accident', 'preventable', 'unknown')),
      happened_before TEXT NOT NULL CHECK (happened_before IN ('yes', 'no', 'unknown')),
      seen_before TEXT NOT NULL CHECK (seen_before IN ('good', 'neutral', 'bad', 'unknown')),
      answered_at INTEGER NOT NULL,
      member_id INTEGER NOT NULL REFERENCES members (id)
    ) STRICT;
    CREATE INDEX adviser_answers_crisis ON adviser_answers (crisis_id, id);

    CREATE TABLE adviser_decisions (
      id INTEGER PRIMARY KEY,
      crisis_id INTEGER NOT NULL REFERENCES crises (id),
      family TEXT NOT NULL CHECK (family IN ('inform', 'deny', 'diminish', 'rebuild', 'bolster')),
      is_as_advised INTEGER NOT NULL CHECK (is_as_advised IN (0, 1)),
      why_text_id INTEGER REFERENCES texts (id),
      decided_at INTEGER NOT NULL,
      member_id INTEGER NOT NULL REFERENCES members (id),
      CHECK (is_as_advised = 1 OR why_text_id IS NOT NULL)
    ) STRICT;
    CREATE INDEX adviser_decisions_crisis ON adviser_decisions (crisis_id, id);
    ${keepRowsAsWritten('facts', 'fact_versions', 'adviser_answers', 'adviser_decisions')}
  `,
} as const
