// kill -9 at random points of a full-speed import, again and again until one run comes through; then what is in the
// workspace is compared with what an undisturbed import leaves.
import { setTimeout as sleep } from 'node:timers/promises'
import { createEngine } from '../../src/main/engine/engine.ts'
import { openReadOnlyStore } from '../../src/main/engine/store/store.ts'
import type { Post } from '../../src/shared/model.ts'
import { buildProgram } from './build-program.ts'
import { runOnce } from './kill-child.ts'
import { evenly, HOUR, MINUTE, START } from './posts.ts'

/** `calmCount` posts over thirty hours, an attack of fifteen minutes, and every fifth post a second time, at once or later. */
export const bigFile = (calmCount: number): Post[] => {
  const calm = evenly('calm', START, 30 * 60, calmCount / (30 * 60))
  const attack = evenly('attack', START + 30 * HOUR, 15, (calmCount / (30 * 60)) * 8)
  const reposts = attack
    .slice(0, 500)
    .map((post, n) => ({ ...post, externalId: `rt-${n}`, authorHandle: `fan${n}`, repostOfId: 'attack-0' }))
  return [...calm, ...attack, ...reposts]
    .flatMap((post, n) =>
      n % 5 === 0 ? [post, n % 2 === 0 ? post : { ...post, createdAt: post.createdAt + 3 * MINUTE }] : [post],
    )
    .sort((a, b) => a.createdAt - b.createdAt)
}

export const distinct = (posts: readonly Post[]): number => new Set(posts.map(({ externalId }) => externalId)).size

/** Answers how many kills hit a running import. */
export const killOften = async (
  dir: string,
  file: string,
  mostKills: number,
  random: () => number,
  longestMs: number,
): Promise<number> => {
  const child = await buildProgram('import-child')
  let kills = 0
  try {
    while (kills < mostKills) {
      const mode = random() < 0.5 ? 'again' : 'resume'
      if (await runOnce(child.url, [dir, file, mode], () => sleep(random() * longestMs))) break
      kills += 1
    }
    await runOnce(child.url, [dir, file, 'again'], null)
  } finally {
    child.remove()
  }
  return kills
}

/** Everything that an import leaves but its own row, wall-clock times and salts. */
export const stateOf = (dir: string) => {
  const store = openReadOnlyStore(dir)
  const brandId = store.brands.byName('Acme')?.id
  if (brandId === undefined) throw new Error('no brand')
  const crises = store.crises.list(brandId)
  const state = {
    ids: [...store.mentions.all(brandId)].map(({ id, matchReason }) => `${id} ${matchReason}`),
    feed: store.mentions.lastKey(brandId),
    counts: store.minuteCounts.bins(brandId, MINUTE, 0, Number.MAX_SAFE_INTEGER),
    alerts: store.alerts.newest(brandId, 1000),
    crises,
    queue: crises.map(({ id }) => store.queueLines.page(id, 'all', 0, 100_000)),
    // Every new start is an act of its own: the acts after it have other numbers.
    story: crises.map(({ id }) =>
      store.story.ofCrisis(id).map(({ recordedAt: _at, ledgerSeq: _seq, ...entry }) => entry),
    ),
    verdict: store.ledger.verify().holds,
  }
  store.close()
  return state
}

/** The same file, imported by one engine that nobody disturbs. Answers how long it took, in ms. */
export const undisturbed = async (dir: string, file: string): Promise<number> => {
  const engine = createEngine({ workspaceDir: dir })
  const brand = { name: 'Acme', watch: 'acme', matchAll: false, ownHandles: ['acme_care'] }
  const brandId = engine.store.brands.add(brand, 0)
  const memberId = engine.store.members.add({ name: 'A', roles: [], reach: [], backupId: null }, 0)
  const startedAt = performance.now()
  await engine.imports.ended(await engine.imports.start({ path: file, brandId, speed: null, memberId, mapping: null }))
  const tookMs = performance.now() - startedAt
  await engine.close()
  return tookMs
}
