// The plan of a brand: its texts (one row a version, written once; no text = back to what came), who speaks on which
// channel, and who read a section through.
import { keepRows, keepRowsAsWritten } from './kept-rows.ts'

export const addPlan = {
  id: 29,
  name: 'add-plan',
  sql: `
    CREATE TABLE plan_texts (
      brand_id INTEGER NOT NULL REFERENCES brands (id),
      part TEXT NOT NULL,
      version INTEGER NOT NULL,
      text_id INTEGER REFERENCES texts (id),
      member_id INTEGER NOT NULL REFERENCES members (id),
      recorded_at INTEGER NOT NULL,
      PRIMARY KEY (brand_id, part, version)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE plan_channels (
      id INTEGER PRIMARY KEY,
      brand_id INTEGER NOT NULL REFERENCES brands (id),
      -- One of our accounts, one that most brands have, or the team's own.
      connection_id INTEGER REFERENCES connections (id),
      common TEXT,
      name_text_id INTEGER REFERENCES texts (id),
      owner_id INTEGER REFERENCES members (id),
      backup_id INTEGER REFERENCES members (id),
      set_aside INTEGER NOT NULL DEFAULT 0,
      updated_at INTEGER NOT NULL,
      CHECK ((connection_id IS NOT NULL) + (common IS NOT NULL) + (name_text_id IS NOT NULL) = 1),
      UNIQUE (brand_id, connection_id),
      UNIQUE (brand_id, common)
    ) STRICT;
    CREATE TABLE plan_reviews (
      id INTEGER PRIMARY KEY,
      brand_id INTEGER NOT NULL REFERENCES brands (id),
      section TEXT NOT NULL,
      member_id INTEGER NOT NULL REFERENCES members (id),
      reviewed_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX plan_reviews_by_section ON plan_reviews (brand_id, section, reviewed_at);
    -- Few of many entries: when team and red flags were changed, and crises began and ended.
    CREATE INDEX ledger_of_plan ON ledger (seq) WHERE kind IN
      ('brand.saved', 'member.added', 'member.changed', 'crisis.opened', 'crisis.moved');
    ${keepRowsAsWritten('plan_texts', 'plan_reviews')}
    ${keepRows('plan_channels')}
  `,
} as const
