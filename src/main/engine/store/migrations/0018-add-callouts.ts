// Who is called when nobody is at the desk, and each call that was made. Webhooks and passwords are secrets: here is only
// the name under which the key store of the machine has them.
import { keepRows } from './kept-rows.ts'

export const addCallouts = {
  id: 18,
  name: 'add-callouts',
  sql: `
    CREATE TABLE callout_rules (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      hand_over_ms INTEGER NOT NULL,
      lang TEXT NOT NULL CHECK (lang IN ('fr', 'en')),
      -- The alerts up to here were weighed: whether they call, and did.
      weighed_alert_id INTEGER NOT NULL,
      mail TEXT,
      mail_secret_name TEXT NOT NULL,
      mail_needs_secret INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    INSERT INTO callout_rules (id, hand_over_ms, lang, weighed_alert_id, mail_secret_name)
      SELECT 1, 300000, 'en', coalesce((SELECT max(id) FROM alerts), 0), 'callout-' || lower(hex(randomblob(16)));

    CREATE TABLE callout_entries (
      id INTEGER PRIMARY KEY,
      -- NULL = not on the list any more.
      position INTEGER,
      member_id INTEGER NOT NULL REFERENCES members (id),
      way TEXT NOT NULL CHECK (way IN ('webhook', 'email')),
      label TEXT NOT NULL,
      secret_name TEXT,
      needs_secret INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE callouts (
      id INTEGER PRIMARY KEY,
      alert_id INTEGER NOT NULL UNIQUE REFERENCES alerts (id),
      state TEXT NOT NULL CHECK (state IN ('running', 'unanswered', 'acknowledged')),
      started_at INTEGER NOT NULL,
      acknowledged_at INTEGER,
      acknowledged_by INTEGER REFERENCES members (id)
    ) STRICT;
    CREATE INDEX callouts_open ON callouts (state) WHERE state <> 'acknowledged';

    CREATE TABLE callout_calls (
      id INTEGER PRIMARY KEY,
      callout_id INTEGER NOT NULL REFERENCES callouts (id),
      entry_id INTEGER NOT NULL REFERENCES callout_entries (id),
      rung INTEGER NOT NULL,
      is_backup INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed', 'dropped')),
      called_at INTEGER NOT NULL,
      sent_at INTEGER,
      attempt_count INTEGER NOT NULL DEFAULT 0,
      next_at INTEGER NOT NULL,
      problem TEXT,
      UNIQUE (callout_id, rung, entry_id)
    ) STRICT;
    ${keepRows('callout_rules', 'callout_entries', 'callouts', 'callout_calls')}
  `,
} as const
