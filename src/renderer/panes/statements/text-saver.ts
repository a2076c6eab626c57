// Saves what is written, one save at a time: two at once would make two statements of one text.
import type { Result } from '../../../shared/result.ts'

export type SaveText = (statementId: number | null, text: string) => Promise<Result<{ readonly statementId: number }>>

export interface TextSaver {
  /** null = not saved yet. */
  readonly id: () => number | null
  /** The words that the workspace has. */
  readonly savedText: () => string
  /** Answers true when this text is in the workspace. */
  readonly flush: (text: string) => Promise<boolean>
}

export const createTextSaver = (save: SaveText, startId: number | null, startText: string): TextSaver => {
  let id = startId
  let saved = startText.trim()
  let last: Promise<boolean> = Promise.resolve(true)
  const saveNow = async (text: string): Promise<boolean> => {
    if (text === saved && id !== null) return true
    const result = await save(id, text)
    if (!result.ok) return false
    id = result.value.statementId
    saved = text
    return true
  }
  return {
    id: () => id,
    savedText: () => saved,
    flush: (text) => {
      const wanted = text.trim()
      if (wanted === '') return Promise.resolve(false)
      last = last.then(() => saveNow(wanted))
      return last
    },
  }
}
