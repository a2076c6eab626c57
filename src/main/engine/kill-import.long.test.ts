import { expect, it } from 'vitest'
import { bigFile, distinct, killOften, stateOf, undisturbed } from '../../../test/engine/kill-import.ts'
import { writePosts } from '../../../test/engine/posts.ts'
import { tempDir } from '../../../test/engine/workspace.ts'
import { seeded } from './analysis/spike.fixture.ts'

it('catches what only one kill -9 in fifty breaks', async () => {
  const posts = bigFile(40_000)
  const file = writePosts(tempDir(), 'big.jsonl', posts)
  const reference = tempDir()
  const tookMs = await undisturbed(reference, file)
  const wanted = stateOf(reference)
  const seed = Date.now() % 2 ** 31
  const random = seeded(seed)
  let kills = 0
  let rounds = 0
  while (kills < 50) {
    const dir = tempDir()
    kills += await killOften(dir, file, Math.min(15, 50 - kills), random, tookMs)
    rounds += 1
    const after = stateOf(dir)
    expect(after.ids.length, `seed ${seed}`).toBe(distinct(posts))
    expect(after, `seed ${seed}`).toEqual(wanted)
  }
  console.info(`${kills} kills in ${rounds} workspaces of ${posts.length} lines, seed ${seed}: all whole`)
}, 900_000)
