// How long posts outside crises are kept; NULL = for ever. A post that was swept for its age, not taken away by its
// platform: what repeats it today is news. And the members' words by their commitments, so that those about a person are found.
export const addRetention = {
  id: 17,
  name: 'add-retention',
  sql: `
    CREATE TABLE retention (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      days INTEGER CHECK (days >= 1)
    ) STRICT;
    INSERT INTO retention (one, days) VALUES (1, 90);

    ALTER TABLE mentions ADD COLUMN swept_at INTEGER;
    CREATE INDEX texts_words ON texts (commitment) WHERE searchable = 0;
  `,
} as const
