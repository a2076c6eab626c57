// The curated story beside the raw log: an edit is a new version, the former ones can be neither changed nor deleted.
import { keepRowsAsWritten } from './kept-rows.ts'

export const story = {
  id: 8,
  name: 'story',
  sql: `
    CREATE TABLE story_entries (
      id INTEGER PRIMARY KEY,
      crisis_id INTEGER NOT NULL REFERENCES crises (id),
      kind TEXT NOT NULL,
      facts TEXT,
      ledger_seq INTEGER NOT NULL REFERENCES ledger (seq)
    ) STRICT;
    CREATE INDEX story_crisis ON story_entries (crisis_id);

    CREATE TABLE story_versions (
      entry_id INTEGER NOT NULL REFERENCES story_entries (id),
      version INTEGER NOT NULL,
      phase TEXT NOT NULL CHECK (phase IN ('initial', 'maintenance', 'resolution', 'evaluation')),
      happened_at INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL,
      member_id INTEGER NOT NULL REFERENCES members (id),
      text_id INTEGER REFERENCES texts (id),
      marked INTEGER NOT NULL CHECK (marked IN (0, 1)),
      hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
      why_text_id INTEGER REFERENCES texts (id),
      PRIMARY KEY (entry_id, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE story_evidence (
      entry_id INTEGER NOT NULL REFERENCES story_entries (id),
      mention_seq INTEGER NOT NULL REFERENCES mentions (seq),
      PRIMARY KEY (entry_id, mention_seq)
    ) STRICT, WITHOUT ROWID;
    ${keepRowsAsWritten('story_entries', 'story_versions', 'story_evidence')}
  `,
} as const
