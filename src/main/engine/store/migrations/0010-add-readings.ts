// What the machine reads in a post (tone, stance, harm), and the same by the minute for the pulse. A reading is not what was
// said: it stands outside what the ledger commits to, and may be read anew.
export const addReadings = {
  id: 10,
  name: 'add-readings',
  sql: `
    ALTER TABLE mentions ADD COLUMN tone TEXT CHECK (tone IN ('negative', 'neutral', 'positive'));
    ALTER TABLE mentions ADD COLUMN tone_confidence REAL;
    ALTER TABLE mentions ADD COLUMN stance TEXT CHECK (stance IN ('attack', 'defend', 'ask', 'neutral'));
    ALTER TABLE mentions ADD COLUMN stance_confidence REAL;
    -- 0..1: how much harm it speaks of.
    ALTER TABLE mentions ADD COLUMN harm REAL;
    -- Whether it wants something of us, whatever else it does.
    ALTER TABLE mentions ADD COLUMN asks INTEGER CHECK (asks IN (0, 1));
    ALTER TABLE mentions ADD COLUMN actionable INTEGER CHECK (actionable IN (0, 1));
    -- The platform's language, or the one that was detected.
    ALTER TABLE mentions ADD COLUMN read_lang TEXT;

    ALTER TABLE minute_counts ADD COLUMN read_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE minute_counts ADD COLUMN negative_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE minute_counts ADD COLUMN positive_count INTEGER NOT NULL DEFAULT 0;

    ALTER TABLE queue_lines ADD COLUMN actionable INTEGER NOT NULL DEFAULT 1 CHECK (actionable IN (0, 1));
    ALTER TABLE queue_lines ADD COLUMN answer_why TEXT;
    ALTER TABLE queue_lines ADD COLUMN stance TEXT;
    -- Who needs no answer comes after all who do, a follower too.
    DROP INDEX queue_order;
    CREATE INDEX queue_order
      ON queue_lines (crisis_id, ended, actionable DESC, follows DESC, priority DESC, first_at, id);
  `,
} as const
