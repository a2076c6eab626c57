// What a person puts beside an entry of the story, and the proof copy of a post: the row says which bytes belong to which
// entry, and stays when they are taken away. What is a copy of a post goes with the post.
export const addStoryAttachments = {
  id: 32,
  name: 'add-story-attachments',
  sql: `
    CREATE TABLE story_attachments (
      id INTEGER PRIMARY KEY,
      entry_id INTEGER NOT NULL REFERENCES story_entries (id),
      mention_seq INTEGER REFERENCES mentions (seq),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      kind TEXT CHECK (kind IN ('png', 'jpeg', 'gif', 'webp')),
      name_text_id INTEGER NOT NULL REFERENCES texts (id),
      size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
      added_at INTEGER NOT NULL,
      member_id INTEGER NOT NULL REFERENCES members (id),
      ledger_seq INTEGER NOT NULL REFERENCES ledger (seq),
      removed_at INTEGER,
      UNIQUE (ledger_seq, sha256)
    ) STRICT;
    CREATE INDEX story_attachments_entry ON story_attachments (entry_id);
    CREATE INDEX story_attachments_mention ON story_attachments (mention_seq) WHERE mention_seq IS NOT NULL;
    CREATE INDEX story_attachments_bytes ON story_attachments (sha256) WHERE removed_at IS NULL;

    CREATE TRIGGER story_attachments_only_removed BEFORE UPDATE ON story_attachments
    WHEN OLD.removed_at IS NOT NULL OR NEW.removed_at IS NULL OR NEW.entry_id <> OLD.entry_id
      OR NEW.sha256 <> OLD.sha256 OR NEW.id <> OLD.id OR NEW.ledger_seq <> OLD.ledger_seq
    BEGIN SELECT RAISE(ABORT, 'an attachment is never exchanged, only taken away, once'); END;

    CREATE TRIGGER story_attachments_never_deleted BEFORE DELETE ON story_attachments
    BEGIN SELECT RAISE(ABORT, 'an attachment is taken away, its row stays: nothing is deleted'); END;
  `,
} as const
