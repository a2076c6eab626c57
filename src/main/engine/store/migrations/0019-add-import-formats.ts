// How an import reads its file: the format, and of a CSV file what its columns are, so that it goes on after a stop as it began.
export const addImportFormats = {
  id: 19,
  name: 'add-import-formats',
  sql: `
    ALTER TABLE imports ADD COLUMN reading TEXT NOT NULL DEFAULT '{"format":"interchange"}'
      CHECK (json_valid(reading));
  `,
} as const
