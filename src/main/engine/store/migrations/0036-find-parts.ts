// What is merged into an entry is found from that entry: the posts and files of its parts stand with it while they are parts.
export const findParts = {
  id: 36,
  name: 'find-parts',
  sql: `
    CREATE INDEX story_versions_parts ON story_versions (merged_into) WHERE merged_into IS NOT NULL;
  `,
} as const
