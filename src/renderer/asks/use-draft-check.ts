// Asks what is to say of a draft: at once when it comes on screen, then when the hand rests, never at every key. The last
// answer stays until the next.
import { useEffect, useState } from 'react'
import type { DraftCheck } from '../../shared/draft-check.ts'
import type { CrisisId, Lang, LineId } from '../../shared/model.ts'
import { type Answer, useAsk } from '../bridge.ts'

/** Longer than between two keys of somebody who writes, short enough to read along. */
const REST_MS = 350
/** What was typed on the way is not asked again. */
const FORGET_MS = 5000

export interface DraftToCheck {
  readonly crisisId: CrisisId
  readonly text: string
  /** null = read from the text. */
  readonly lang: Lang | null
  readonly for: 'reply' | 'statement'
  /** Whom it answers. */
  readonly lineId: LineId | null
}

export const useDraftCheck = ({ text, ...where }: DraftToCheck): Answer<DraftCheck> => {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS)
    return () => clearTimeout(timer)
  }, [text])
  return useAsk('drafts.check', { ...where, text: rested }, { keep: true, forgetMs: FORGET_MS })
}
