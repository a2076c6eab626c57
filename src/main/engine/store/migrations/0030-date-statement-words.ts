// When the words of a statement were written, in the brand's time: what was confirmed after that is not in them, however late
// they were published.
export const dateStatementWords = {
  id: 30,
  name: 'date-statement-words',
  sql: `
    ALTER TABLE statements ADD COLUMN written_at INTEGER;
    UPDATE statements SET written_at = (
      SELECT max(l.happened_at) FROM ledger l
      WHERE l.kind = 'statement.drafted' AND json_extract(l.payload, '$.statementId') = statements.id
    );
  `,
} as const
