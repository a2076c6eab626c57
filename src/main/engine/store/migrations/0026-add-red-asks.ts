// What the red button adds: of which type a crisis is, and words that wait for an approver, account by account.
import { keepRowsAsWritten } from './kept-rows.ts'

export const addRedAsks = {
  id: 26,
  name: 'add-red-asks',
  sql: `
    -- One of the library's types; null = nobody has said.
    ALTER TABLE crises ADD COLUMN type TEXT;

    CREATE TABLE red_asks (
      id INTEGER PRIMARY KEY,
      statement_id INTEGER NOT NULL REFERENCES statements (id),
      next_at INTEGER NOT NULL,
      asked_by INTEGER NOT NULL REFERENCES members (id),
      asked_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX red_asks_of_statement ON red_asks (statement_id);

    CREATE TABLE red_ask_words (
      ask_id INTEGER NOT NULL REFERENCES red_asks (id),
      connection_id INTEGER NOT NULL REFERENCES connections (id),
      text_id INTEGER NOT NULL REFERENCES texts (id),
      PRIMARY KEY (ask_id, connection_id)
    ) STRICT, WITHOUT ROWID;
    ${keepRowsAsWritten('red_asks', 'red_ask_words')}
  `,
} as const
