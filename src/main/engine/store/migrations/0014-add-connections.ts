// Accounts and feeds that are watched; each source reads one lane of one of them, from a cursor. What was not heard, and
// what it cost.
import { keepRows } from './kept-rows.ts'

export const addConnections = {
  id: 14,
  name: 'add-connections',
  sql: `
    CREATE TABLE connections (
      id INTEGER PRIMARY KEY,
      brand_id INTEGER NOT NULL REFERENCES brands (id),
      kind TEXT NOT NULL CHECK (kind IN ('x', 'bluesky', 'mastodon', 'feed')),
      label TEXT NOT NULL,
      handle TEXT,
      account_id TEXT,
      settings TEXT NOT NULL,
      -- Where its keys are kept: not by number, since another workspace of the same person has numbers too.
      secret_name TEXT NOT NULL UNIQUE,
      is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
      needs_sign_in INTEGER NOT NULL CHECK (needs_sign_in IN (0, 1)),
      added_at INTEGER NOT NULL
    ) STRICT;

    ALTER TABLE sources ADD COLUMN connection_id INTEGER REFERENCES connections (id);
    ALTER TABLE sources ADD COLUMN lane TEXT;
    ALTER TABLE sources ADD COLUMN reads TEXT;
    ALTER TABLE sources ADD COLUMN cursor TEXT;
    ALTER TABLE sources ADD COLUMN lag_ms INTEGER;
    ALTER TABLE sources ADD COLUMN next_at INTEGER;
    ALTER TABLE sources ADD COLUMN rate_limit TEXT;
    ALTER TABLE sources ADD COLUMN trouble TEXT;
    ALTER TABLE sources ADD COLUMN refused_count INTEGER NOT NULL DEFAULT 0;
    CREATE UNIQUE INDEX sources_lane ON sources (connection_id, lane) WHERE connection_id IS NOT NULL;

    CREATE TABLE blind_intervals (
      id INTEGER PRIMARY KEY,
      source_id INTEGER NOT NULL REFERENCES sources (id),
      cause TEXT NOT NULL,
      from_at INTEGER NOT NULL,
      to_at INTEGER,
      lost_ms INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX blind_intervals_open ON blind_intervals (source_id) WHERE lost_ms IS NULL;
    CREATE INDEX blind_intervals_time ON blind_intervals (from_at);

    -- By the hour: enough for a pace, and a row for each call would outgrow the posts.
    CREATE TABLE spend (
      connection_id INTEGER NOT NULL REFERENCES connections (id),
      hour_at INTEGER NOT NULL,
      what TEXT NOT NULL,
      unit_count INTEGER NOT NULL,
      micro_dollars INTEGER NOT NULL,
      PRIMARY KEY (connection_id, hour_at, what)
    ) STRICT, WITHOUT ROWID;
    ${keepRows('connections', 'blind_intervals')}
  `,
} as const
