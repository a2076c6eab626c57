// What is being prepared for each account and has not left: it outlives the pane, because a tab is not a bin.
import { useState } from 'react'
import type { AccountDraft } from './publish-draft.ts'

interface Kept {
  /** The approved words that it started from: others would not be what was approved. */
  readonly from: string
  readonly drafts: readonly AccountDraft[]
}

const kept = new Map<number, Kept>()

export const isBeingPublished = (statementId: number, from: string): boolean => kept.get(statementId)?.from === from

export const usePublishing = (statementId: number, from: string) => {
  const [drafts, setDrafts] = useState(() =>
    isBeingPublished(statementId, from) ? (kept.get(statementId)?.drafts ?? []) : [],
  )
  return {
    drafts,
    setDrafts: (next: readonly AccountDraft[]): void => {
      kept.set(statementId, { from, drafts: next })
      setDrafts(next)
    },
    forget: (): void => void kept.delete(statementId),
  }
}
