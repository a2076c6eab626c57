import { expect, test } from 'vitest'
import { mergePages, windowOf } from './row-pages.ts'

test('a screen that straddles two pages asks both, or half of it stays grey', () => {
  expect(windowOf(180, 220)).toEqual({ near: 100, far: 200 })
})

test('the first page is never asked twice', () => {
  expect(windowOf(0, 40)).toEqual({ near: null, far: null })
  expect(windowOf(80, 120)).toEqual({ near: null, far: 100 })
})

test('rows keep their place in the whole list, not in their page', () => {
  const rows = mergePages([
    { from: 0, items: ['a'] },
    { from: 200, items: ['b', 'c'] },
    { from: null, items: ['not asked'] },
    { from: 300, items: undefined },
  ])
  expect([...rows]).toEqual([
    [0, 'a'],
    [200, 'b'],
    [201, 'c'],
  ])
})
