// Which text stands in the composer: the hand's own while it is not saved, else the newest version of the team.
import type { Draft, MemberId } from '../../../shared/model.ts'
import { isUnsaved, type KeptText } from './draft-keeper.ts'

export type SaveStatus = 'empty' | 'unsaved' | 'saving' | 'failed' | 'saved'

export interface ComposedText {
  readonly text: string
  readonly status: SaveStatus
  /** The newest version in the workspace whose text is still there. */
  readonly latest: Draft | null
  /** What `text` began from; 0 = nothing is saved. */
  readonly version: number
  /** A colleague's version, newer than what this hand began from. */
  readonly newer: Draft | null
}

export const composeText = (kept: KeptText | null, drafts: readonly Draft[], me: MemberId | null): ComposedText => {
  const latest = drafts.reduce<Draft | null>(
    (best, draft) => (draft.text !== null && draft.version > (best?.version ?? 0) ? draft : best),
    null,
  )
  const isAhead = latest !== null && kept !== null && latest.version > kept.savedVersion
  const isOwn = kept !== null && (isUnsaved(kept) || kept.isSaving || !isAhead)
  const text = isOwn ? kept.text : (latest?.text ?? '')
  const newer = isOwn && isAhead && latest.memberId !== me && latest.text?.trim() !== text.trim() ? latest : null
  const version = isOwn ? kept.savedVersion : (latest?.version ?? 0)
  return { text, status: statusOf(isOwn ? kept : null, text), latest, version, newer }
}

const statusOf = (kept: KeptText | null, text: string): SaveStatus => {
  if (kept?.isSaving) return 'saving'
  if (kept?.failure && isUnsaved(kept)) return 'failed'
  if (isUnsaved(kept)) return 'unsaved'
  return text.trim() === '' ? 'empty' : 'saved'
}
