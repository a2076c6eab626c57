// What the drills measured that were flown in workspaces of their own, and what they taught.
import { keepRowsAsWritten } from './kept-rows.ts'

export const addFlownDrills = {
  id: 35,
  name: 'add-flown-drills',
  sql: `
    CREATE TABLE flown_drills (
      id INTEGER PRIMARY KEY,
      scenario TEXT NOT NULL,
      seed INTEGER NOT NULL,
      flown_at INTEGER NOT NULL,
      is_over INTEGER NOT NULL CHECK (is_over IN (0, 1)),
      from_at INTEGER NOT NULL,
      to_at INTEGER NOT NULL,
      mention_count INTEGER NOT NULL,
      author_count INTEGER NOT NULL,
      -- NULL in a figure: unknown.
      peak_per_hour INTEGER,
      detection_lag_ms INTEGER,
      acknowledgement_lag_ms INTEGER,
      half_life_ms INTEGER,
      coverage REAL,
      statement_count INTEGER NOT NULL,
      promise_count INTEGER NOT NULL,
      kept_count INTEGER NOT NULL,
      lesson_text_id INTEGER REFERENCES texts (id),
      member_id INTEGER NOT NULL REFERENCES members (id),
      recorded_at INTEGER NOT NULL
    ) STRICT;
    ${keepRowsAsWritten('flown_drills')}
  `,
} as const
