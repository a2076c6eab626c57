// What we told people we would say or do by a time: never deleted, ended with who and why.
import { guardStates } from './0005-states.ts'
import { keepRows } from './kept-rows.ts'

export const addPromises = {
  id: 27,
  name: 'add-promises',
  sql: `
    CREATE TABLE promises (
      id INTEGER PRIMARY KEY,
      crisis_id INTEGER NOT NULL REFERENCES crises (id),
      kind TEXT NOT NULL CHECK (kind IN ('update', 'act')),
      state TEXT NOT NULL,
      text_id INTEGER NOT NULL REFERENCES texts (id),
      made_at INTEGER NOT NULL,
      due_at INTEGER NOT NULL,
      statement_id INTEGER REFERENCES statements (id),
      send_id INTEGER REFERENCES sends (id),
      line_id INTEGER REFERENCES queue_lines (id),
      owner_id INTEGER NOT NULL REFERENCES members (id),
      -- The owner was told that it is due soon.
      warned_at INTEGER,
      late_at INTEGER,
      ended_at INTEGER,
      kept_by INTEGER REFERENCES statements (id),
      reason_text_id INTEGER REFERENCES texts (id)
    ) STRICT;
    ${guardStates('promises', 'promise')}
    ${keepRows('promises')}
    CREATE INDEX promises_of_crisis ON promises (crisis_id, due_at);
    CREATE INDEX promises_open ON promises (due_at) WHERE state IN ('open', 'late');
  `,
} as const
