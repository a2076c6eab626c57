// How the reports of a brand look: a change is a new version, the former ones stay.
import { keepRowsAsWritten } from './kept-rows.ts'

export const addBrandLooks = {
  id: 34,
  name: 'add-brand-looks',
  sql: `
    CREATE TABLE brand_looks (
      brand_id INTEGER NOT NULL REFERENCES brands (id),
      version INTEGER NOT NULL,
      colour TEXT CHECK (colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
      logo256 TEXT CHECK (length(logo256) = 64 AND logo256 NOT GLOB '*[^0-9a-f]*'),
      member_id INTEGER NOT NULL REFERENCES members (id),
      recorded_at INTEGER NOT NULL,
      PRIMARY KEY (brand_id, version)
    ) STRICT, WITHOUT ROWID;
    ${keepRowsAsWritten('brand_looks')}
  `,
} as const
