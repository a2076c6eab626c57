// What rings besides the count: the team's red flags and the reach that it calls influential, sources with a normal
// interval; and what a member may do with an alert besides seeing it.
export const addTriggers = {
  id: 12,
  name: 'add-triggers',
  sql: `
    ALTER TABLE brands ADD COLUMN red_flags TEXT;
    ALTER TABLE brands ADD COLUMN influential_followers INTEGER;
    ALTER TABLE sources ADD COLUMN normal_interval_ms INTEGER;
    -- NULL = it feeds every brand.
    ALTER TABLE sources ADD COLUMN brand_id INTEGER REFERENCES brands (id);
    ALTER TABLE alerts ADD COLUMN snoozed_until_at INTEGER;
    ALTER TABLE alerts ADD COLUMN dismissed_at INTEGER;
  `,
} as const
