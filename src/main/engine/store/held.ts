// What an act says of a row: the fields it tells, in a form that compares with what a column holds.
import type { LedgerEntry } from '../../../shared/model.ts'

export type Value = string | number | null

export interface Held {
  /** The last act that made it so. */
  seq: number
  readonly fields: Record<string, Value>
}

export type Table = Map<string, Held>

export type Act = Pick<LedgerEntry, 'seq' | 'happenedAt' | 'recordedAt' | 'memberId' | 'kind'> & {
  readonly payload: Readonly<Record<string, unknown>>
}

export const asValue = (found: unknown): Value =>
  found === undefined || found === null
    ? null
    : typeof found === 'string' || typeof found === 'number'
      ? found
      : JSON.stringify(found)

/** Tells these fields of a row; those told before stay. */
export const set = (table: Table, key: unknown, seq: number, fields: Record<string, unknown>): void => {
  const id = String(key)
  const held = table.get(id) ?? { seq, fields: {} }
  held.seq = seq
  for (const [name, found] of Object.entries(fields)) held.fields[name] = asValue(found)
  table.set(id, held)
}
