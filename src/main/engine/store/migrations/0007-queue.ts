// The reply queue: one line per person and crisis, their posts and echoes folded into it, drafts with versions.
import { guardStates } from './0005-states.ts'
import { keepRows, keepRowsAsWritten } from './kept-rows.ts'

export const queue = {
  id: 7,
  name: 'queue',
  sql: `
    CREATE TABLE queue_lines (
      id INTEGER PRIMARY KEY,
      crisis_id INTEGER NOT NULL REFERENCES crises (id),
      author_id INTEGER NOT NULL REFERENCES authors (id),
      state TEXT NOT NULL,
      ended INTEGER NOT NULL GENERATED ALWAYS AS
        (state IN ('answered', 'answeredElsewhere', 'silent', 'unreachable')) STORED,
      reason_code TEXT,
      reason_text_id INTEGER REFERENCES texts (id),
      follows INTEGER NOT NULL CHECK (follows IN (0, 1)),
      priority REAL NOT NULL,
      mention_count INTEGER NOT NULL,
      echo_count INTEGER NOT NULL,
      first_at INTEGER NOT NULL,
      last_at INTEGER NOT NULL,
      last_mention_seq INTEGER NOT NULL REFERENCES mentions (seq),
      claimed_by INTEGER REFERENCES members (id),
      lease_until_at INTEGER,
      UNIQUE (crisis_id, author_id)
    ) STRICT;
    CREATE INDEX queue_order ON queue_lines (crisis_id, ended, follows DESC, priority DESC, first_at, id);
    ${guardStates('queue_lines', 'line')}

    CREATE TABLE queue_mentions (
      line_id INTEGER NOT NULL REFERENCES queue_lines (id),
      mention_seq INTEGER NOT NULL REFERENCES mentions (seq),
      PRIMARY KEY (line_id, mention_seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE drafts (
      line_id INTEGER NOT NULL REFERENCES queue_lines (id),
      version INTEGER NOT NULL,
      text_id INTEGER NOT NULL REFERENCES texts (id),
      member_id INTEGER NOT NULL REFERENCES members (id),
      recorded_at INTEGER NOT NULL,
      PRIMARY KEY (line_id, version)
    ) STRICT, WITHOUT ROWID;
    ${keepRows('queue_lines')}
    ${keepRowsAsWritten('queue_mentions', 'drafts')}
  `,
} as const
