// Heads of tables, as words and as columns.
import type { Column } from './document.ts'

/** Heads of a table as words: as many in each language. */
export const heads = <T extends readonly string[]>(...names: T): { readonly [K in keyof T]: string } =>
  names as { readonly [K in keyof T]: string }

export const columnsOf = (heads: readonly string[], more: readonly Omit<Column, 'head'>[] = []): Column[] =>
  heads.map((head, index) => ({ head, ...more[index] }))
