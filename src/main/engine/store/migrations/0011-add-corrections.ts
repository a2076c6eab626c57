// What a member read otherwise than the machine: kept for ever, the latest wins. `was` is what stood there before.
import { keepRowsAsWritten } from './kept-rows.ts'

export const addCorrections = {
  id: 11,
  name: 'add-corrections',
  sql: `
    CREATE TABLE corrections (
      id INTEGER PRIMARY KEY,
      mention_seq INTEGER NOT NULL REFERENCES mentions (seq),
      noun TEXT NOT NULL CHECK (noun IN ('tone', 'stance', 'claim')),
      was TEXT,
      value TEXT,
      member_id INTEGER NOT NULL REFERENCES members (id),
      happened_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX corrections_mention ON corrections (mention_seq, noun);

    CREATE TABLE claim_names (
      id INTEGER PRIMARY KEY,
      crisis_id INTEGER NOT NULL REFERENCES crises (id),
      claim_id TEXT NOT NULL,
      label_text_id INTEGER NOT NULL REFERENCES texts (id),
      member_id INTEGER NOT NULL REFERENCES members (id),
      happened_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX claim_names_crisis ON claim_names (crisis_id, claim_id);
    ${keepRowsAsWritten('corrections', 'claim_names')}
  `,
} as const
