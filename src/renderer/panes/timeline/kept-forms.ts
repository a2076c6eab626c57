// What is being written in the place of an entry. Keeps true: it outlives the pane, the filter and the scrolling that take the
// form off the screen, until it is saved or left.
import { useState } from 'react'
import type { StoryEntryId } from '../../../shared/model.ts'

/** What is being done with an entry, in its place. */
export type Editing = 'correct' | 'merge' | 'split'

interface KeptForm {
  readonly editing: Editing
  /** By the name of the field. */
  readonly typed: Map<string, unknown>
}

const keptForms = new Map<StoryEntryId, KeptForm>()

/** null = nothing is being done with it. */
export const useEditing = (id: StoryEntryId): [Editing | null, (next: Editing | null) => void] => {
  const [editing, setEditing] = useState(keptForms.get(id)?.editing ?? null)
  const edit = (next: Editing | null): void => {
    if (next === null) keptForms.delete(id)
    else keptForms.set(id, { editing: next, typed: new Map() })
    setEditing(next)
  }
  return [editing, edit]
}

/** A field of the form of an entry; `initial` where nothing was typed yet. */
export const useTyped = <T>(id: StoryEntryId, field: string, initial: T): [T, (next: T) => void] => {
  const typed = keptForms.get(id)?.typed
  const [value, setValue] = useState<T>(() => (typed?.has(field) ? (typed.get(field) as T) : initial))
  const type = (next: T): void => {
    typed?.set(field, next)
    setValue(() => next)
  }
  return [value, type]
}

/** Whether the form has just been opened: it takes the focus then, and not when it comes back on the screen. */
export const useIsFresh = (id: StoryEntryId): boolean => useState(() => keptForms.get(id)?.typed.size === 0)[0]
