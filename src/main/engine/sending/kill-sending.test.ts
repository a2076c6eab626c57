import { expect, it } from 'vitest'
import { killOften } from '../../../../test/engine/kill-sending.ts'
import { tempDir } from '../../../../test/engine/workspace.ts'
import { seeded } from '../analysis/spike.fixture.ts'

it('catches an answer sent twice, or never, by a program that is killed around the call', async () => {
  const seed = Date.now() % 2 ** 31
  const order = { sendCount: 40, killCount: 8, random: seeded(seed) }
  const { kills, cutCount, states, answered, firstBreak } = await killOften(tempDir(), order)
  expect([kills > 0, cutCount > 0], `seed ${seed}`).toEqual([true, true])
  expect([states, firstBreak], `seed ${seed}`).toEqual([{ sent: order.sendCount }, null])
  expect([answered.length, new Set(answered).size], `seed ${seed}`).toEqual([order.sendCount, order.sendCount])
}, 60_000)
