// What speaks by itself elsewhere and was paused in a crisis: by whom, when.
import { keepRows } from './kept-rows.ts'

export const addChecks = {
  id: 28,
  name: 'add-checks',
  sql: `
    CREATE TABLE checks (
      id INTEGER PRIMARY KEY,
      crisis_id INTEGER NOT NULL REFERENCES crises (id),
      -- One that every crisis has, or the team's own words.
      pause TEXT,
      text_id INTEGER REFERENCES texts (id),
      done_at INTEGER,
      done_by INTEGER REFERENCES members (id),
      CHECK ((pause IS NULL) <> (text_id IS NULL)),
      CHECK ((done_at IS NULL) = (done_by IS NULL)),
      UNIQUE (crisis_id, pause)
    ) STRICT;
    ${keepRows('checks')}
  `,
} as const
