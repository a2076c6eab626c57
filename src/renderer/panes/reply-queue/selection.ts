// The selected person stays selected while the list changes under the hand: found again by id wherever they went,
// and when they left the list, the place they left is where J and K go on from.
import type { LineId, QueueLine } from '../../../shared/model.ts'

/** The rows that are loaded, by their place in the list. */
export type LoadedRows = ReadonlyMap<number, QueueLine>

export interface Selection {
  readonly index: number
  /** null = moved to a row that is not loaded yet. */
  readonly id: LineId | null
  /** The person ended or moved to another list: kept on screen until the hand moves on. */
  readonly gone: boolean
}

/** Called after each refresh: answers the same object when nothing moved. */
export const settle = (selection: Selection | null, rows: LoadedRows): Selection | null => {
  if (!selection) {
    const first = rows.get(0)
    return first ? { index: 0, id: first.id, gone: false } : null
  }
  const here = rows.get(selection.index)
  if (selection.id === null) return here ? { index: selection.index, id: here.id, gone: false } : selection
  if (here?.id === selection.id) return selection.gone ? { ...selection, gone: false } : selection
  for (const [index, row] of rows) if (row.id === selection.id) return { index, id: row.id, gone: false }
  // A page that is still on its way proves nothing: only a stranger in the person's place does.
  return here && !selection.gone ? { ...selection, gone: true } : selection
}

export const move = (selection: Selection | null, step: 1 | -1, rows: LoadedRows, total: number): Selection | null => {
  if (total === 0) return selection
  const from = selection === null ? -1 : selection.gone && step === 1 ? selection.index - 1 : selection.index
  return select(Math.min(Math.max(from + step, 0), total - 1), rows)
}

export const select = (index: number, rows: LoadedRows): Selection => ({
  index,
  id: rows.get(index)?.id ?? null,
  gone: false,
})

/**
 * Whom to answer after this one: the first in the order of the list whom nobody has, never who was just seen to. null =
 * nobody of those that are loaded.
 */
export const nextOpen = (
  selection: Selection | null,
  rows: LoadedRows,
  isFree: (line: QueueLine) => boolean,
): number | null => {
  const open = [...rows].filter(([, line]) => line.id !== selection?.id && isFree(line)).map(([index]) => index)
  return open.length === 0 ? null : Math.min(...open)
}
