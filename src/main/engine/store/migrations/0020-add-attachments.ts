// Pictures of what was seen where no program may read. The row says which bytes belong to which mention, and stays when the
// bytes are taken away: the hash is in the ledger too.
export const addAttachments = {
  id: 20,
  name: 'add-attachments',
  sql: `
    CREATE TABLE attachments (
      id INTEGER PRIMARY KEY,
      mention_seq INTEGER NOT NULL REFERENCES mentions (seq),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      kind TEXT NOT NULL CHECK (kind IN ('png', 'jpeg', 'gif', 'webp')),
      size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
      added_at INTEGER NOT NULL,
      removed_at INTEGER,
      UNIQUE (mention_seq, sha256)
    ) STRICT;
    CREATE INDEX attachments_bytes ON attachments (sha256) WHERE removed_at IS NULL;

    CREATE TRIGGER attachments_only_removed BEFORE UPDATE ON attachments
    WHEN OLD.removed_at IS NOT NULL OR NEW.removed_at IS NULL OR NEW.mention_seq <> OLD.mention_seq
      OR NEW.sha256 <> OLD.sha256 OR NEW.id <> OLD.id
    BEGIN SELECT RAISE(ABORT, 'an attachment is never exchanged, only taken away, once'); END;

    CREATE TRIGGER attachments_never_deleted BEFORE DELETE ON attachments
    BEGIN SELECT RAISE(ABORT, 'an attachment is taken away, its row stays'); END;
  `,
} as const
