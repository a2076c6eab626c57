// The storm of storm-peer.test.ts for ten minutes.
import { expect, it } from 'vitest'
import { weatherStorm } from '../../../../../test/engine/x-storm.ts'

it('catches a post that is lost or doubled in ten minutes of storm', { timeout: 900_000 }, async () => {
  const { madeCount, lost, rowCount, idCount, struck } = await weatherStorm({
    perSecond: 250,
    durationMs: 600_000,
    patienceMs: 120_000,
  })
  console.log(`${madeCount} made, ${lost.length} lost, ${rowCount} rows; struck: ${JSON.stringify(struck)}`)
  expect(madeCount).toBeGreaterThan(140_000)
  expect(lost.length).toBe(0)
  expect(rowCount).toBe(idCount)
})
