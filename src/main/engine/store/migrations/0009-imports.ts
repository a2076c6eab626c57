// Files that are replayed: how far each one is, what was refused, and the source that each stands for.
import { guardStates } from './0005-states.ts'

export const imports = {
  id: 9,
  name: 'imports',
  sql: `
    CREATE TABLE sources (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      label TEXT NOT NULL,
      state TEXT NOT NULL,
      last_success_at INTEGER,
      item_count INTEGER NOT NULL
    ) STRICT;
    ${guardStates('sources', 'source')}

    CREATE TABLE imports (
      id INTEGER PRIMARY KEY,
      brand_id INTEGER NOT NULL REFERENCES brands (id),
      source_id INTEGER NOT NULL REFERENCES sources (id),
      path TEXT NOT NULL,
      file_name TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      speed REAL,
      state TEXT NOT NULL CHECK (state IN ('running', 'stopped', 'done', 'failed')),
      line_count INTEGER NOT NULL,
      accepted_count INTEGER NOT NULL,
      duplicate_count INTEGER NOT NULL,
      late_count INTEGER NOT NULL,
      rejected_count INTEGER NOT NULL,
      done_count INTEGER NOT NULL,
      first_at INTEGER,
      last_at INTEGER,
      now_at INTEGER,
      message TEXT,
      added_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE import_rejections (
      import_id INTEGER NOT NULL REFERENCES imports (id),
      position INTEGER NOT NULL,
      line INTEGER NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (import_id, position)
    ) STRICT, WITHOUT ROWID;
  `,
} as const
