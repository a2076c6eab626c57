// The hand's text for one person, tied to the keeper: saved when the hand rests, leaves the field, changes person or
// closes the window; and at once when asked. What an approver changes is only kept: it is saved with the approval.
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { QueueLineDetail } from '../../../shared/contract/replies.ts'
import type { LineId, SnippetId } from '../../../shared/model.ts'
import { useOwnId } from '../../asks/member-names.ts'
import { request } from '../../bridge.ts'
import { composeText } from './composed-text.ts'
import { approvalKeeper, draftKeeper, isUnsaved, type SaveDraft } from './draft-keeper.ts'

const REST_MS = 4000

export const useComposed = (lineId: LineId, drafts: QueueLineDetail['drafts'], isApproving: boolean) => {
  const me = useOwnId()
  const keeper = isApproving ? approvalKeeper : draftKeeper
  const kept = useSyncExternalStore(keeper.subscribe, () => keeper.get(lineId))
  const composed = composeText(kept, drafts, me)
  const isWaiting = !isApproving && isUnsaved(kept) && !kept?.failure
  const typed = kept?.text
  /** The ready answer that the text began with: told with its first save. */
  const begunWith = useRef<SnippetId | null>(null)
  const save = useRef<SaveDraft>(async (id, text) => {
    const snippetId = begunWith.current
    const saved = await request('queue.draft', { lineId: id, text, snippetId })
    if (saved.ok && begunWith.current === snippetId) begunWith.current = null
    return saved
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: every key starts the rest anew
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(() => void keeper.flush(lineId, save.current), REST_MS)
    return () => clearTimeout(timer)
  }, [keeper, lineId, isWaiting, typed])

  useEffect(() => {
    if (isApproving) return
    const flushAll = () => {
      for (const id of draftKeeper.unsavedIds()) void draftKeeper.flush(id, save.current)
    }
    window.addEventListener('pagehide', flushAll)
    return () => {
      window.removeEventListener('pagehide', flushAll)
      void draftKeeper.flush(lineId, save.current)
    }
  }, [isApproving, lineId])

  const type = (text: string): void =>
    keeper.type(lineId, text, { text: composed.latest?.text ?? '', version: composed.latest?.version ?? 0 })

  return {
    ...composed,
    isApproving,
    failure: kept?.failure ?? null,
    type,
    begin: (text: string, snippetId: SnippetId): void => {
      begunWith.current = snippetId
      type(text)
    },
    /** Answers the version in which it now stands in the workspace; null = it could not be saved. */
    flush: async (): Promise<number | null> => {
      const before = keeper.get(lineId)
      if (isApproving || !(isUnsaved(before) || before?.isSaving)) return composed.version
      return (await keeper.flush(lineId, save.current)) ? (keeper.get(lineId)?.savedVersion ?? null) : null
    },
    takeTheirs: () => keeper.forget(lineId),
  }
}

export type Composed = ReturnType<typeof useComposed>
