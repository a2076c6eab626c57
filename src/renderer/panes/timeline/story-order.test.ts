import { expect, test } from 'vitest'
import type { StoryEntry } from '../../../shared/model.ts'
import { findEntries, lateBy, phaseOf, tellStory, whyText } from './story-order.ts'

const entry = (id: number, more: Partial<StoryEntry>) =>
  ({ id, phase: 'initial', happenedAt: 0, recordedAt: 0, hidden: false, ...more }) as StoryEntry

test('a note written late stands where it happened, not where it was written', () => {
  const story = tellStory(
    [entry(1, { happenedAt: 20 }), entry(2, { happenedAt: 10, recordedAt: 99 })],
    'initial',
    false,
  )
  expect(story[0]?.entries.map(({ id }) => id)).toEqual([2, 1])
})

test('chapters come in the doctrine’s order even when the crisis went back and forth', () => {
  const story = tellStory([entry(1, { phase: 'resolution' }), entry(2, { phase: 'initial' })], 'initial', false)
  expect(story.map(({ phase }) => phase)).toEqual(['initial', 'resolution'])
})

test('the present phase has a place on the rail before anything happened in it', () => {
  expect(tellStory([], 'maintenance', false)).toEqual([{ phase: 'maintenance', isNow: true, entries: [] }])
  expect(tellStory([], 'closed', false)).toEqual([])
})

test('a hidden entry leaves the story and comes back on demand', () => {
  const entries = [entry(1, { hidden: true })]
  expect(tellStory(entries, 'closed', false)).toEqual([])
  expect(tellStory(entries, 'closed', true)[0]?.entries).toHaveLength(1)
})

test('a crisis that is only suspected writes into the first chapter, not into none', () => {
  expect(phaseOf('suspected')).toBe('initial')
  expect(phaseOf('evaluation')).toBe('evaluation')
})

test('an entry of the moment is not called late', () => {
  expect(lateBy({ happenedAt: 0, recordedAt: 59_000 })).toBeNull()
  expect(lateBy({ happenedAt: 0, recordedAt: 600_000 })).toBe(600_000)
})

test('catches a reason that is put in the mouth of whoever marked the entry later', () => {
  const words = { whyWas: (why: string) => why, whyBy: (who: string, why: string) => `${who}: ${why}` }
  expect(whyText({ version: 1 }, 'burns', 'Bob', words)).toBe('Bob: burns')
  expect(whyText({ version: 2 }, 'burns', 'Alice', words)).toBe('burns')
})

test('catches an entry that is not found by its words in any order, case or accent, or in another kind', () => {
  const entries = [
    entry(1, { kind: 'decision', text: 'Rappel du lot décidé par Zoé' }),
    entry(2, { kind: 'note', text: 'appel de la préfecture' }),
  ]
  const found = (text: string, kind: StoryEntry['kind'] | null = null) =>
    findEntries(entries, { text, kind }, (one) => one.text ?? '').map(({ id }) => id)
  expect(found('')).toEqual([1, 2])
  expect(found('zoe DECIDE')).toEqual([1])
  expect(found('appel')).toEqual([1, 2])
  expect(found('appel', 'note')).toEqual([2])
  expect(found('appel zoe', 'note')).toEqual([])
})
