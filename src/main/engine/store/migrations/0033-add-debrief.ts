// What was learnt from a crisis and what is done about it: an edit is a new version, the former ones stay.
import { keepRowsAsWritten } from './kept-rows.ts'

export const addDebrief = {
  id: 33,
  name: 'add-debrief',
  sql: `
    CREATE TABLE debrief_answers (
      crisis_id INTEGER NOT NULL REFERENCES crises (id),
      prompt TEXT NOT NULL,
      version INTEGER NOT NULL,
      -- NULL: emptied.
      text_id INTEGER REFERENCES texts (id),
      member_id INTEGER NOT NULL REFERENCES members (id),
      recorded_at INTEGER NOT NULL,
      PRIMARY KEY (crisis_id, prompt, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE actions (
      id INTEGER PRIMARY KEY,
      crisis_id INTEGER NOT NULL REFERENCES crises (id)
    ) STRICT;
    CREATE INDEX actions_crisis ON actions (crisis_id);

    CREATE TABLE action_versions (
      action_id INTEGER NOT NULL REFERENCES actions (id),
      version INTEGER NOT NULL,
      text_id INTEGER NOT NULL REFERENCES texts (id),
      owner_id INTEGER NOT NULL REFERENCES members (id),
      due_at INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
      why_text_id INTEGER REFERENCES texts (id),
      member_id INTEGER NOT NULL REFERENCES members (id),
      recorded_at INTEGER NOT NULL,
      PRIMARY KEY (action_id, version),
      CHECK ((state = 'dropped') = (why_text_id IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
    ${keepRowsAsWritten('debrief_answers', 'actions', 'action_versions')}
  `,
} as const
