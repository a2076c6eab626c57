// 250 posts a second are the most that X's stream gives; here each of its known faults strikes meanwhile.
import { expect, it } from 'vitest'
import { KINDS, weatherStorm } from '../../../../../test/engine/x-storm.ts'

it('catches a post that is lost or doubled in a storm with every fault in turn', { timeout: 240_000 }, async () => {
  const { madeCount, lost, rowCount, idCount, struck } = await weatherStorm({
    perSecond: 250,
    durationMs: 20_000,
    patienceMs: 60_000,
  })
  console.log(`${madeCount} made, ${lost.length} lost, ${rowCount} rows; struck: ${JSON.stringify(struck)}`)
  expect(madeCount).toBeGreaterThan(4_500)
  expect(lost.length).toBe(0)
  expect(rowCount).toBe(idCount)
  expect(KINDS.filter((kind) => !struck[kind])).toEqual([])
})
