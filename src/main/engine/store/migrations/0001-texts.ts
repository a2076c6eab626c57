// The one redactable table: every text that a person wrote lives here with its salt, and nowhere else but in the
// search indexes that follow it. Redacting a row empties both; the commitment stays, so the ledger still verifies.
export const texts = {
  id: 1,
  name: 'texts',
  sql: `
    CREATE TABLE texts (
      id INTEGER PRIMARY KEY,
      searchable INTEGER NOT NULL CHECK (searchable IN (0, 1)),
      body TEXT,
      salt BLOB,
      commitment TEXT NOT NULL,
      removed_at INTEGER,
      CHECK ((body IS NULL) = (removed_at IS NOT NULL)),
      CHECK ((salt IS NULL) = (removed_at IS NOT NULL))
    ) STRICT;

    -- words: accents folded, for French; parts: any three characters, for Chinese and parts of words.
    CREATE VIRTUAL TABLE text_words USING fts5 (
      body, content = 'texts', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2"
    );
    CREATE VIRTUAL TABLE text_parts USING fts5 (
      body, content = 'texts', content_rowid = 'id', tokenize = "trigram case_sensitive 0 remove_diacritics 1", detail = 'none'
    );
    INSERT INTO text_words (text_words, rank) VALUES ('secure-delete', 1);
    INSERT INTO text_parts (text_parts, rank) VALUES ('secure-delete', 1);

    CREATE TRIGGER texts_indexed AFTER INSERT ON texts WHEN NEW.searchable AND NEW.body IS NOT NULL
    BEGIN
      INSERT INTO text_words (rowid, body) VALUES (NEW.id, NEW.body);
      INSERT INTO text_parts (rowid, body) VALUES (NEW.id, NEW.body);
    END;

    CREATE TRIGGER texts_only_redacted BEFORE UPDATE ON texts
    WHEN NEW.body IS NOT NULL OR NEW.id <> OLD.id OR NEW.commitment <> OLD.commitment OR OLD.removed_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a text is never rewritten, only redacted, once'); END;

    CREATE TRIGGER texts_unindexed AFTER UPDATE ON texts WHEN OLD.searchable AND OLD.body IS NOT NULL
    BEGIN
      INSERT INTO text_words (text_words, rowid, body) VALUES ('delete', OLD.id, OLD.body);
      INSERT INTO text_parts (text_parts, rowid, body) VALUES ('delete', OLD.id, OLD.body);
    END;

    CREATE TRIGGER texts_never_deleted BEFORE DELETE ON texts
    BEGIN SELECT RAISE(ABORT, 'a text is redacted, never deleted'); END;
  `,
} as const
