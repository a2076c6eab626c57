// When a post was last known to be shown by its platform, so that those that vanish there are noticed: at first when it
// came, later when it was seen again; null = its text is gone. And what a removal has to find: the versions of a post.
export const addUpstreamChecks = {
  id: 15,
  name: 'add-upstream-checks',
  sql: `
    ALTER TABLE mentions ADD COLUMN shown_at INTEGER;
    UPDATE mentions SET shown_at = received_at
      WHERE (SELECT removed_at FROM texts WHERE texts.id = mentions.text_id) IS NULL;
    CREATE INDEX mentions_shown ON mentions (brand_id, platform, shown_at) WHERE shown_at IS NOT NULL;
    CREATE INDEX mentions_own ON mentions (brand_id, platform, created_at) WHERE match_reason = 'own';
    CREATE INDEX mentions_edits ON mentions (platform, edited_of_id) WHERE edited_of_id IS NOT NULL;
    -- The loud ones of many: most posts are never repeated.
    CREATE INDEX metrics_loud ON mention_metrics (repost_count) WHERE repost_count >= 5;
  `,
} as const
