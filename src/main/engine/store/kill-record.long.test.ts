import { expect, it } from 'vitest'
import { killOften } from '../../../../test/engine/kill-record.ts'
import { tempDir } from '../../../../test/engine/workspace.ts'
import { seeded } from '../analysis/spike.fixture.ts'

const KILLS = 200

it('catches what only one kill -9 in two hundred takes out of the ledger', async () => {
  const seed = Date.now() % 2 ** 31
  const after = await killOften(tempDir(), KILLS, seeded(seed))
  expect(after, `seed ${seed}`).toMatchObject({ lost: [], firstBreak: null })
  expect(after.confirmedCount, `seed ${seed}`).toBeGreaterThan(KILLS)
  console.info(`${KILLS} kills, ${after.confirmedCount} confirmed entries, seed ${seed}: all there`)
}, 900_000)
