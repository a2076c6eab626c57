// Alarms, the crises that they open, and what the brand says in them.
import { guardStates } from './0005-states.ts'
import { keepRows, keepRowsAsWritten } from './kept-rows.ts'

export const crises = {
  id: 6,
  name: 'crises',
  sql: `
    CREATE TABLE crises (
      id INTEGER PRIMARY KEY,
      brand_id INTEGER NOT NULL REFERENCES brands (id),
      state TEXT NOT NULL,
      opened_by TEXT NOT NULL CHECK (opened_by IN ('alert', 'member', 'forced')),
      title_text_id INTEGER REFERENCES texts (id),
      onset_at INTEGER NOT NULL,
      first_post_at INTEGER,
      alert_at INTEGER,
      first_statement_at INTEGER,
      opened_at INTEGER NOT NULL,
      closed_at INTEGER,
      CHECK ((closed_at IS NULL) = (state <> 'closed'))
    ) STRICT;
    CREATE UNIQUE INDEX crises_one_open ON crises (brand_id) WHERE closed_at IS NULL;
    ${guardStates('crises', 'crisis')}

    CREATE TABLE alerts (
      id INTEGER PRIMARY KEY,
      brand_id INTEGER NOT NULL REFERENCES brands (id),
      event_id TEXT NOT NULL,
      crisis_id INTEGER REFERENCES crises (id),
      kind TEXT NOT NULL,
      at INTEGER NOT NULL,
      onset_at INTEGER NOT NULL,
      severity REAL NOT NULL,
      why TEXT NOT NULL,
      acknowledged_at INTEGER,
      acknowledged_by INTEGER REFERENCES members (id)
    ) STRICT;
    CREATE INDEX alerts_time ON alerts (brand_id, at);

    CREATE TABLE alert_evidence (
      alert_id INTEGER NOT NULL REFERENCES alerts (id),
      position INTEGER NOT NULL,
      mention_seq INTEGER NOT NULL REFERENCES mentions (seq),
      PRIMARY KEY (alert_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE statements (
      id INTEGER PRIMARY KEY,
      crisis_id INTEGER NOT NULL REFERENCES crises (id),
      state TEXT NOT NULL,
      text_id INTEGER NOT NULL REFERENCES texts (id),
      channel TEXT,
      url TEXT,
      published_at INTEGER,
      updated_at INTEGER NOT NULL,
      member_id INTEGER NOT NULL REFERENCES members (id)
    ) STRICT;
    ${guardStates('statements', 'statement')}
    ${keepRows('crises', 'alerts', 'statements')}
    ${keepRowsAsWritten('alert_evidence')}
  `,
} as const
