// Triggers for what the record rests on: rows that are never deleted, and those that are never changed either. REPLACE
// deletes as well: recursive_triggers lets the same trigger see it.

const never = (tableName: string, act: 'DELETE' | 'UPDATE', what: string): string => `
  CREATE TRIGGER ${tableName}_never_${act.toLowerCase()}d BEFORE ${act} ON ${tableName}
  BEGIN SELECT RAISE(ABORT, '${what}'); END;
`

/** Rows that change with the acts of the ledger, and stay. */
export const keepRows = (...tableNames: readonly string[]): string =>
  tableNames.map((name) => never(name, 'DELETE', `${name}: the record rests on it, nothing is deleted`)).join('')

/** Rows that are written once. */
export const keepRowsAsWritten = (...tableNames: readonly string[]): string =>
  keepRows(...tableNames) +
  tableNames.map((name) => never(name, 'UPDATE', `${name}: written once, never changed`)).join('')
