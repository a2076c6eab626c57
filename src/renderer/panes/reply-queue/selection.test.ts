import { expect, test } from 'vitest'
import type { LineId, QueueLine } from '../../../shared/model.ts'
import { move, select, settle } from './selection.ts'

const row = (id: number) => ({ id: id as LineId }) as QueueLine
const rowsOf = (ids: readonly number[], from = 0) => new Map(ids.map((id, index) => [from + index, row(id)]))
const at = (index: number, id: number | null, gone = false) => ({ index, id: id as LineId | null, gone })

test('an empty selection takes the first person, or the keys would have nothing to start from', () => {
  expect(settle(null, rowsOf([7, 8]))).toEqual(at(0, 7))
  expect(settle(null, new Map())).toBeNull()
})

test('a refresh that puts new people above never swaps the person under the hand', () => {
  expect(settle(at(1, 8), rowsOf([20, 21, 7, 8]))).toEqual(at(3, 8))
})

test('a refresh that changes nothing answers the same object, or every hint would render the list again', () => {
  const selection = at(1, 8)
  expect(settle(selection, rowsOf([7, 8]))).toBe(selection)
})

test('an ended person stays on screen and J goes to the one who took their place, skipping nobody', () => {
  const settled = settle(at(1, 8), rowsOf([7, 9, 10]))
  expect(settled).toEqual(at(1, 8, true))
  expect(move(settled, 1, rowsOf([7, 9, 10]), 3)).toEqual(at(1, 9))
  expect(move(settled, -1, rowsOf([7, 9, 10]), 3)).toEqual(at(0, 7))
})

test('a page that is still loading does not declare the selected person gone', () => {
  expect(settle(at(250, 8), rowsOf([1, 2, 3]))).toEqual(at(250, 8))
})

test('moving onto a row that is not loaded waits for it instead of selecting the wrong person', () => {
  const moved = move(at(99, 8), 1, rowsOf([8], 99), 200)
  expect(moved).toEqual(at(100, null))
  expect(settle(moved, rowsOf([55], 100))).toEqual(at(100, 55))
})

test('J on the last and K on the first person stay put', () => {
  const rows = rowsOf([7, 8])
  expect(move(at(1, 8), 1, rows, 2)).toEqual(at(1, 8))
  expect(move(at(0, 7), -1, rows, 2)).toEqual(at(0, 7))
  expect(select(1, rows)).toEqual(at(1, 8))
})
