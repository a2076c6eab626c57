import { expect, it } from 'vitest'
import { killOften } from '../../../../test/engine/kill-record.ts'
import { tempDir } from '../../../../test/engine/workspace.ts'
import { seeded } from '../analysis/spike.fixture.ts'

it('catches a confirmed entry that a kill -9 takes out of the ledger, or a chain that it breaks', async () => {
  const seed = Date.now() % 2 ** 31
  const after = await killOften(tempDir(), 8, seeded(seed))
  expect(after.confirmedCount, `seed ${seed}`).toBeGreaterThan(0)
  expect(after, `seed ${seed}`).toMatchObject({ lost: [], firstBreak: null })
}, 60_000)
