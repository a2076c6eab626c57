// The hand's text for one person, tied to the keeper: saved when the hand rests, leaves the field, changes person or
// closes the window; and at once when asked.
import { useEffect, useSyncExternalStore } from 'react'
import type { QueueLineDetail } from '../../../shared/contract/replies.ts'
import type { LineId } from '../../../shared/model.ts'
import { useOwnId } from '../../asks/member-names.ts'
import { request } from '../../bridge.ts'
import { composeText } from './composed-text.ts'
import { type DraftKeeper, draftKeeper, isUnsaved, type SaveDraft } from './draft-keeper.ts'

const REST_MS = 4000

const save: SaveDraft = (lineId, text) => request('queue.draft', { lineId, text })

export const useComposed = (lineId: LineId, drafts: QueueLineDetail['drafts'], keeper: DraftKeeper = draftKeeper) => {
  const me = useOwnId()
  const kept = useSyncExternalStore(keeper.subscribe, () => keeper.get(lineId))
  const composed = composeText(kept, drafts, me)
  const isWaiting = isUnsaved(kept) && !kept?.failure
  const typed = kept?.text

  // biome-ignore lint/correctness/useExhaustiveDependencies: every key starts the rest anew
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(() => void keeper.flush(lineId, save), REST_MS)
    return () => clearTimeout(timer)
  }, [keeper, lineId, isWaiting, typed])

  useEffect(() => {
    const flushAll = () => {
      for (const id of keeper.unsavedIds()) void keeper.flush(id, save)
    }
    window.addEventListener('pagehide', flushAll)
    return () => {
      window.removeEventListener('pagehide', flushAll)
      void keeper.flush(lineId, save)
    }
  }, [keeper, lineId])

  return {
    ...composed,
    failure: kept?.failure ?? null,
    type: (text: string) =>
      keeper.type(lineId, text, { text: composed.latest?.text ?? '', version: composed.latest?.version ?? 0 }),
    flush: () => keeper.flush(lineId, save),
    takeTheirs: () => keeper.forget(lineId),
  }
}

export type Composed = ReturnType<typeof useComposed>
