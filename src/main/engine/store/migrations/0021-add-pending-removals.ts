// What a platform took away and is still to go from here: noted with the cursor that brought it, so that none is lost,
// and taken away a few at a time, since a text leaves the index of parts slowly.
export const addPendingRemovals = {
  id: 21,
  name: 'add-pending-removals',
  sql: `
    CREATE TABLE pending_removals (
      id INTEGER PRIMARY KEY,
      brand_id INTEGER NOT NULL REFERENCES brands (id),
      platform TEXT NOT NULL,
      external_id TEXT NOT NULL,
      removed_at INTEGER NOT NULL,
      UNIQUE (platform, external_id)
    ) STRICT;
  `,
} as const
