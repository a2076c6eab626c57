import { expect, it } from 'vitest'
import { bigFile, distinct, killOften, stateOf, undisturbed } from '../../../test/engine/kill-import.ts'
import { writePosts } from '../../../test/engine/posts.ts'
import { tempDir } from '../../../test/engine/workspace.ts'
import { seeded } from './analysis/spike.fixture.ts'

it('catches rows lost, doubled or torn, an alarm that rings again, or a broken chain, after kill -9', async () => {
  const posts = bigFile(6000)
  const file = writePosts(tempDir(), 'big.jsonl', posts)
  const reference = tempDir()
  const tookMs = await undisturbed(reference, file)
  const dir = tempDir()
  const seed = Date.now() % 2 ** 31
  const kills = await killOften(dir, file, 6, seeded(seed), tookMs * 0.6)
  const after = stateOf(dir)
  expect(kills, `seed ${seed}`).toBeGreaterThan(0)
  expect(after.ids.length, `seed ${seed}`).toBe(distinct(posts))
  expect(new Set(after.alerts.map(({ eventId }) => eventId)).size, `seed ${seed}`).toBe(1)
  expect(after.verdict, `seed ${seed}`).toBe(true)
  expect(after, `seed ${seed}`).toEqual(stateOf(reference))
}, 60_000)
