// Who keeps what against removal, and on what ground; and which of it its platform has taken away meanwhile. A hold is
// never deleted: it stands until somebody releases it.
import { keepRows } from './kept-rows.ts'

export const addHolds = {
  id: 16,
  name: 'add-holds',
  sql: `
    CREATE TABLE holds (
      id INTEGER PRIMARY KEY,
      mention_seq INTEGER REFERENCES mentions (seq),
      crisis_id INTEGER REFERENCES crises (id),
      ground_text_id INTEGER NOT NULL REFERENCES texts (id),
      member_id INTEGER NOT NULL REFERENCES members (id),
      placed_at INTEGER NOT NULL,
      released_at INTEGER,
      released_by INTEGER REFERENCES members (id),
      CHECK ((mention_seq IS NULL) <> (crisis_id IS NULL)),
      CHECK ((released_at IS NULL) = (released_by IS NULL))
    ) STRICT;
    ${keepRows('holds')}

    -- Leaves again when the text goes.
    CREATE TABLE held_removals (
      mention_seq INTEGER PRIMARY KEY REFERENCES mentions (seq),
      removed_at INTEGER NOT NULL
    ) STRICT;

    -- Whether a post proves something is asked of each post that could go.
    CREATE INDEX alert_evidence_mention ON alert_evidence (mention_seq);
    CREATE INDEX story_evidence_mention ON story_evidence (mention_seq);
  `,
} as const
