import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createEchoGate } from './echo-gate.ts'

const words = fc.array(fc.string({ minLength: 2, maxLength: 9, unit: fc.constantFrom(...'abcdefghij') }), {
  minLength: 10,
  maxLength: 30,
})

it('catches a text with a few words changed that is not compared', () => {
  let missed = 0
  const runs = 500
  fc.assert(
    fc.property(words, fc.nat(), (text, place) => {
      const gate = createEchoGate<number>(100)
      gate.pass(text.join(' '), 1)
      const changed = text.map((word, at) => (at === place % text.length ? 'otherwise' : word))
      if (gate.pass(changed.join(' '), 2).length === 0) missed += 1
    }),
    { numRuns: runs, seed: 7 },
  )
  expect(missed / runs).toBeLessThan(0.1)
})

it('catches case, names, links or punctuation that make a copy another text', () => {
  const gate = createEchoGate<number>(100)
  expect(gate.pass('Acme poured its waste into our river', 1)).toEqual([])
  expect(gate.pass('@mayor: acme POURED its waste into our river! https://x.example/a?b=c', 2)).toEqual([1, 2])
  expect(gate.pass('acme poured its waste, into our river', 3)).toEqual([3])
  expect(gate.pass('马洛公司把废水倒进河里', 4)).toEqual([])
  expect(gate.pass('马洛公司把废水倒进河里！', 5)).toEqual([4, 5])
})

it('catches every post compared at length, a text that is kept for ever, and one without words', () => {
  const gate = createEchoGate<number>(2)
  expect(gate.pass('', 0)).toEqual([])
  expect(gate.pass('one two three four five', 1)).toEqual([])
  expect(gate.pass('six seven eight nine ten', 2)).toEqual([])
  for (const text of ['a b c d e', 'f g h i j', 'k l m n o', 'p q r s t']) expect(gate.pass(text, 9)).toEqual([])
  expect(gate.pass('one two three four five', 3)).toEqual([])
})
