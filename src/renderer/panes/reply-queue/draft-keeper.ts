// No typed word is lost: text lives here per person from the first key until the workspace says it is saved, whatever
// is selected, refreshed, unmounted or refused meanwhile. What was typed during a save stays unsaved.
import type { LineId } from '../../../shared/model.ts'
import { type Failure, fail } from '../../../shared/result.ts'

export interface KeptText {
  readonly text: string
  /** What the workspace last confirmed, and as which version (0 = nothing yet). */
  readonly savedText: string
  readonly savedVersion: number
  readonly isSaving: boolean
  readonly failure: Failure | null
}

/** What the person saw when they began to type. */
export interface Base {
  readonly text: string
  readonly version: number
}

export type SaveDraft = (lineId: LineId, text: string) => Promise<{ ok: true; value: { version: number } } | Failure>

export interface DraftKeeper {
  get(lineId: LineId): KeptText | null
  type(lineId: LineId, text: string, base: Base): void
  /** Answers true when everything typed so far is in the workspace (or there is nothing to save). */
  flush(lineId: LineId, save: SaveDraft): Promise<boolean>
  /** Lets go of the text: the person chose the saved version instead. */
  forget(lineId: LineId): void
  unsavedIds(): LineId[]
  subscribe(listener: () => void): () => void
}

/** An emptied text is not a version. */
export const isUnsaved = (kept: KeptText | null): boolean =>
  kept !== null && kept.text.trim() !== '' && kept.text.trim() !== kept.savedText.trim()

export const createDraftKeeper = (): DraftKeeper => {
  const kept = new Map<LineId, KeptText>()
  const running = new Map<LineId, Promise<boolean>>()
  const listeners = new Set<() => void>()
  const tellAll = (): void => {
    for (const listener of listeners) listener()
  }
  const set = (lineId: LineId, next: KeptText): void => {
    kept.set(lineId, next)
    tellAll()
  }

  const saveOnce = async (lineId: LineId, sent: KeptText, save: SaveDraft): Promise<boolean> => {
    set(lineId, { ...sent, isSaving: true, failure: null })
    const answer = await save(lineId, sent.text).catch((error: unknown) => fail('unavailable', String(error)))
    running.delete(lineId)
    const now = kept.get(lineId)
    // Forgotten meanwhile: nothing to bring back.
    if (!now) return answer.ok
    if (answer.ok) set(lineId, { ...now, isSaving: false, savedText: sent.text, savedVersion: answer.value.version })
    else set(lineId, { ...now, isSaving: false, failure: answer })
    return answer.ok
  }

  return {
    get: (lineId) => kept.get(lineId) ?? null,
    type: (lineId, text, base) => {
      const before = kept.get(lineId)
      set(lineId, {
        text,
        savedText: before?.savedText ?? base.text,
        savedVersion: before?.savedVersion ?? base.version,
        isSaving: before?.isSaving ?? false,
        failure: null,
      })
    },
    flush: async (lineId, save) => {
      // One save at a time: two at once would write the same version twice.
      for (let ahead = running.get(lineId); ahead; ahead = running.get(lineId)) await ahead
      const current = kept.get(lineId) ?? null
      if (current === null || !isUnsaved(current)) return true
      const run = saveOnce(lineId, current, save)
      running.set(lineId, run)
      return run
    },
    forget: (lineId) => {
      kept.delete(lineId)
      tellAll()
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

/** What an approver changes in a draft that waits: saved with the approval, never before, since saving takes it back. */
export const approvalKeeper = createDraftKeeper()
