import { expect, it } from 'vitest'
import type { StoryEntry } from '../../../shared/model.ts'
import { UNTOLD_STORY, withMore } from './told-story.ts'

const version = (id: number, ledgerSeq: number, text: string) => ({ id, ledgerSeq, text }) as StoryEntry

it('catches a newer version that stands beside the older one, or a place to read on from that is not the last', () => {
  const read = withMore(UNTOLD_STORY, [version(1, 4, 'one'), version(2, 5, 'two')])
  const told = withMore(read, [version(1, 9, 'one, corrected'), version(3, 9, 'three')])
  expect([...told.entries.values()].map(({ text }) => text)).toEqual(['one, corrected', 'two', 'three'])
  expect(told.after).toEqual({ ledgerSeq: 9, entryId: 3 })
  expect(withMore(told, [])).toBe(told)
})
