// The story as far as it was read, and then only what changed: a mark on one entry of 20,000 brings one entry. Where texts or
// files were taken away it is read anew: what was read may hold them.
import { useEffect, useState } from 'react'
import type { CrisisId, StoryEntry, StoryEntryId } from '../../../shared/model.ts'
import { type Answer, useAsk, useEvent } from '../../bridge.ts'
import { type Told, UNTOLD_STORY, withMore } from './told-story.ts'

/** So many at once that the page stays quick while a long story comes in. */
const PAGE_SIZE = 1000

/** An answer is taken up at once and is of no more use. */
const forgetMs = 0

export interface Story {
  readonly entries: ReadonlyMap<StoryEntryId, StoryEntry>
  /** Nothing to show yet. */
  readonly isLoading: boolean
  readonly answer: Answer<StoryEntry[]>
}

/** Of one crisis: whoever shows another mounts anew. */
export const useStory = (crisisId: CrisisId): Story => {
  const [told, setTold] = useState<Told>(UNTOLD_STORY)
  const answer = useAsk('timeline.story', { crisisId, after: told.after, count: PAGE_SIZE }, { forgetMs })
  const more = answer.value
  useEvent('changed', ({ topics }) => {
    if (topics.includes('removals')) setTold(UNTOLD_STORY)
  })
  useEffect(() => {
    if (more && more.length > 0) setTold((so) => withMore(so, more))
  }, [more])
  return { entries: told.entries, isLoading: answer.isLoading && told.entries.size === 0, answer }
}
