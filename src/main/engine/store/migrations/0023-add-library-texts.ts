// What the team wrote over the texts that came: one row a version, written once. No text = back to what came.
import { keepRowsAsWritten } from './kept-rows.ts'

export const addLibraryTexts = {
  id: 23,
  name: 'add-library-texts',
  sql: `
    CREATE TABLE library_texts (
      brand_id INTEGER NOT NULL REFERENCES brands (id),
      type TEXT NOT NULL,
      stage TEXT NOT NULL,
      lang TEXT NOT NULL,
      length TEXT NOT NULL,
      version INTEGER NOT NULL,
      text_id INTEGER REFERENCES texts (id),
      member_id INTEGER NOT NULL REFERENCES members (id),
      recorded_at INTEGER NOT NULL,
      PRIMARY KEY (brand_id, type, stage, lang, length, version)
    ) STRICT, WITHOUT ROWID;
    ${keepRowsAsWritten('library_texts')}
  `,
} as const
