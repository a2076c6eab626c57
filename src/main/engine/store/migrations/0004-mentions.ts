// What was said and by whom. feed_key numbers the matched mentions of a brand without holes, so that the feed can be
// windowed over a million rows; metrics are rows of their own, outside what the ledger commits to.
export const mentions = {
  id: 4,
  name: 'mentions',
  sql: `
    CREATE TABLE authors (
      id INTEGER PRIMARY KEY,
      platform TEXT NOT NULL,
      handle TEXT NOT NULL COLLATE NOCASE,
      name TEXT,
      followers INTEGER,
      account_created_at INTEGER,
      follows_us INTEGER CHECK (follows_us IN (0, 1)),
      UNIQUE (platform, handle)
    ) STRICT;

    CREATE TABLE mentions (
      seq INTEGER PRIMARY KEY,
      brand_id INTEGER NOT NULL REFERENCES brands (id),
      feed_key INTEGER,
      platform TEXT NOT NULL,
      external_id TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      received_at INTEGER NOT NULL,
      author_id INTEGER NOT NULL REFERENCES authors (id),
      text_id INTEGER NOT NULL UNIQUE REFERENCES texts (id),
      lang TEXT,
      match_reason TEXT CHECK (match_reason IN ('term', 'handle', 'thread', 'own', 'all')),
      in_reply_to_id TEXT,
      repost_of_id TEXT,
      quote_of_id TEXT,
      edited_of_id TEXT,
      url TEXT,
      visibility TEXT NOT NULL CHECK (visibility IN ('public', 'unlisted', 'followers', 'direct')),
      CHECK ((feed_key IS NULL) = (match_reason IS NULL)),
      UNIQUE (brand_id, platform, external_id)
    ) STRICT;
    CREATE UNIQUE INDEX mentions_feed ON mentions (brand_id, feed_key) WHERE feed_key IS NOT NULL;
    CREATE INDEX mentions_time ON mentions (brand_id, created_at);
    -- What repeats a post that the platform takes away goes with it.
    CREATE INDEX mentions_reposts ON mentions (platform, repost_of_id) WHERE repost_of_id IS NOT NULL;
    CREATE INDEX mentions_author ON mentions (author_id);

    CREATE TRIGGER mentions_never_deleted BEFORE DELETE ON mentions
    BEGIN SELECT RAISE(ABORT, 'a mention is never deleted, its text may be redacted'); END;

    CREATE TABLE mention_metrics (
      mention_seq INTEGER NOT NULL REFERENCES mentions (seq),
      at INTEGER NOT NULL,
      like_count INTEGER,
      repost_count INTEGER,
      PRIMARY KEY (mention_seq, at)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE minute_counts (
      brand_id INTEGER NOT NULL REFERENCES brands (id),
      minute_at INTEGER NOT NULL,
      count INTEGER NOT NULL,
      expected REAL,
      upper REAL,
      PRIMARY KEY (brand_id, minute_at)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE detectors (
      brand_id INTEGER PRIMARY KEY REFERENCES brands (id),
      snapshot TEXT NOT NULL
    ) STRICT;
  `,
} as const
