// Who sits at the desk, and for which brand. A member's name is a text: committed to in the ledger, and redactable.
import { keepRows } from './kept-rows.ts'

export const membersAndBrands = {
  id: 2,
  name: 'members-and-brands',
  sql: `
    CREATE TABLE members (
      id INTEGER PRIMARY KEY,
      name_text_id INTEGER REFERENCES texts (id),
      roles TEXT NOT NULL,
      reach TEXT NOT NULL,
      backup_id INTEGER REFERENCES members (id),
      added_at INTEGER NOT NULL
    ) STRICT;
    INSERT INTO members (id, roles, reach, added_at) VALUES (0, '[]', '[]', 0);
    ${keepRows('members')}

    CREATE TABLE brands (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      watch TEXT NOT NULL,
      match_all INTEGER NOT NULL CHECK (match_all IN (0, 1)),
      own_handles TEXT NOT NULL,
      added_at INTEGER NOT NULL
    ) STRICT;
  `,
} as const
