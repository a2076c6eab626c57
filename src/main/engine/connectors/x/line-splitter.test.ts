import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLineSplitter, LineTooLong, MAX_LINE_LENGTH } from './line-splitter.ts'
import { readLine } from './stream-line.ts'

describe('lines of a stream', () => {
  it('catches a character, a line end or a line that breaks at a chunk border', () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, ' '))
    fc.assert(
      fc.property(fc.array(line), fc.array(fc.nat()), (lines, cuts) => {
        const bytes = Buffer.from(lines.map((text) => `${text}\r\n`).join(''))
        const split = createLineSplitter()
        const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b)
        const got = [...places, bytes.length].flatMap((end, k) => split(bytes.subarray(places[k - 1] ?? 0, end)))
        expect(got).toEqual(lines)
      }),
    )
  })

  it('catches a line without an end that fills the memory', () => {
    const split = createLineSplitter()
    expect(() => split(Buffer.alloc(MAX_LINE_LENGTH + 1, 'a'))).toThrow(LineTooLong)
  })
})

describe('what a line is', () => {
  it.each([
    ['a heartbeat taken for data', '', 'heartbeat'],
    ['a post', '{"data":{"id":"1"}}', 'item'],
    ['a partial error that hides its post', '{"data":{"id":"1"},"errors":[{"title":"Not Found Error"}]}', 'item'],
    ['an end taken for a post', '{"errors":[{"title":"operational-disconnect"}]}', 'problem'],
    ['noise', '<html>', 'unknown'],
    ['a bare value', '7', 'unknown'],
  ])('catches %s', (_, text, kind) => {
    expect(readLine(text).kind).toBe(kind)
  })

  it('catches too many connections, given as data in a 200', () => {
    const line = readLine('{"title":"ConnectionException","connection_issue":"TooManyConnections"}')
    expect(line).toMatchObject({ kind: 'problem', problem: { trouble: 'server' } })
  })
})
