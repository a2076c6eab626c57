// The ledger only grows: the database itself refuses to change or delete an entry.
export const ledger = {
  id: 3,
  name: 'ledger',
  sql: `
    CREATE TABLE ledger (
      seq INTEGER PRIMARY KEY CHECK (seq > 0),
      happened_at INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL,
      member_id INTEGER NOT NULL REFERENCES members (id),
      kind TEXT NOT NULL,
      payload TEXT NOT NULL,
      prev_hash TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TRIGGER ledger_never_updated BEFORE UPDATE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

    CREATE TRIGGER ledger_never_deleted BEFORE DELETE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

    -- REPLACE conflict handling would delete without firing the trigger above: on the number, or on the hash.
    CREATE TRIGGER ledger_never_replaced BEFORE INSERT ON ledger
    WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM ledger)
      OR EXISTS (SELECT 1 FROM ledger WHERE hash = NEW.hash)
    BEGIN SELECT RAISE(ABORT, 'ledger entries follow one another'); END;
  `,
} as const
