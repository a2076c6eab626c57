// Who sits at the desk, and for which brand.
export const membersAndBrands = {
  id: 1,
  name: 'members-and-brands',
  sql: `
    CREATE TABLE members (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      roles TEXT NOT NULL,
      reach TEXT NOT NULL,
      backup_id INTEGER REFERENCES members (id),
      added_at INTEGER NOT NULL
    ) STRICT;
    INSERT INTO members (id, name, roles, reach, backup_id, added_at) VALUES (0, 'Sangfroid', '[]', '[]', NULL, 0);

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
