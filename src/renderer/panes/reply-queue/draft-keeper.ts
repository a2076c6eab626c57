// No typed word is lost: text lives here per person from the first key until the workspace says it is saved, whatever
// is selected, refreshed, unmounted or refused meanwhile. What was typed during a save stays unsaved.
import type { LineId } from '../../../shared/model.ts'

export interface KeptText {
  readonly text: string
  /** What the workspace last confirmed; null = nothing of this text yet. */
  readonly savedText: string | null
  readonly saving: boolean
  /** Why the last save did not work, in the words of the desk. */
  readonly failure: string | null
}

export type SaveDraft = (lineId: LineId, text: string) => Promise<{ ok: true } | { ok: false; message: string }>

export interface DraftKeeper {
  get(lineId: LineId): KeptText | null
  type(lineId: LineId, text: string): void
  /** Answers true when everything typed so far is in the workspace (or there is nothing to save). */
  flush(lineId: LineId, save: SaveDraft): Promise<boolean>
  /** Lets go of the text: the person chose the saved version instead. */
  forget(lineId: LineId): void
  unsavedIds(): LineId[]
  subscribe(listener: () => void): () => void
}

export const isUnsaved = (kept: KeptText | null): boolean =>
  kept !== null && kept.text.trim() !== '' && kept.text.trim() !== kept.savedText?.trim()

export const createDraftKeeper = (): DraftKeeper => {
  const kept = new Map<LineId, KeptText>()
  const running = new Map<LineId, Promise<boolean>>()
  const listeners = new Set<() => void>()
  const set = (lineId: LineId, next: KeptText) => {
    kept.set(lineId, next)
    for (const listener of listeners) listener()
  }

  const saveOnce = async (lineId: LineId, sent: KeptText, save: SaveDraft): Promise<boolean> => {
    set(lineId, { ...sent, saving: true, failure: null })
    const answer = await save(lineId, sent.text).catch((error: unknown) => ({
      ok: false as const,
      message: String(error),
    }))
    const now = kept.get(lineId)
    // Forgotten meanwhile: nothing to bring back.
    if (!now) return answer.ok
    set(
      lineId,
      answer.ok ? { ...now, saving: false, savedText: sent.text } : { ...now, saving: false, failure: answer.message },
    )
    return answer.ok
  }

  const flush = async (lineId: LineId, save: SaveDraft): Promise<boolean> => {
    // One save at a time: two at once would write the same version twice.
    for (let ahead = running.get(lineId); ahead; ahead = running.get(lineId)) await ahead
    const current = kept.get(lineId) ?? null
    if (current === null || !isUnsaved(current)) return true
    const run = saveOnce(lineId, current, save)
    running.set(lineId, run)
    const saved = await run
    if (running.get(lineId) === run) running.delete(lineId)
    return saved
  }

  return {
    get: (lineId) => kept.get(lineId) ?? null,
    type: (lineId, text) => {
      const before = kept.get(lineId)
      set(lineId, { text, savedText: before?.savedText ?? null, saving: before?.saving ?? false, failure: null })
    },
    flush,
    forget: (lineId) => {
      kept.delete(lineId)
      for (const listener of listeners) listener()
    },
    unsavedIds: () => [...kept.keys()].filter((lineId) => isUnsaved(kept.get(lineId) ?? null)),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** One per window: outlives every pane. */
export const draftKeeper = createDraftKeeper()
