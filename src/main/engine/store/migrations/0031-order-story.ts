// Each version of a story entry knows the act that made it: whoever has read the story so far asks only for what came after.
// What two entries became when one was merged into the other is a version too.
import { keepRowsAsWritten } from './kept-rows.ts'

export const orderStory = {
  id: 31,
  name: 'order-story',
  sql: `
    ALTER TABLE story_versions ADD COLUMN ledger_seq INTEGER REFERENCES ledger (seq);
    ALTER TABLE story_versions ADD COLUMN merged_into INTEGER REFERENCES story_entries (id);

    DROP TRIGGER story_versions_never_deleted;
    DROP TRIGGER story_versions_never_updated;
    UPDATE story_versions SET ledger_seq = CASE version
      WHEN 1 THEN (SELECT ledger_seq FROM story_entries WHERE id = entry_id)
      ELSE (SELECT l.seq FROM ledger l WHERE l.kind LIKE 'entry.%'
        AND json_extract(l.payload, '$.entryId') = entry_id AND json_extract(l.payload, '$.version') = version) END;
    ${keepRowsAsWritten('story_versions')}
    CREATE INDEX story_versions_ledger ON story_versions (ledger_seq, entry_id);
  `,
} as const
