// kill -9 of a program that answers people, at random points around the calls, again and again; then what the platform, which
// outlives it, has of it.

import { setTimeout as sleep } from 'node:timers/promises'
import { createEngine } from '../../src/main/engine/engine.ts'
import { openStore } from '../../src/main/engine/store/store.ts'
import type { RequestName } from '../../src/shared/contract/contract.ts'
import { buildProgram } from './build-program.ts'
import { serveKeyed } from './keyed-platform.ts'
import { runOnce } from './kill-child.ts'
import { postAt } from './posts.ts'

/** A call takes so long at most before it is taken, and as long before it is answered: most of the time one is on its way. */
const LONGEST_MS = 60
/** A program is killed at the latest so long after its first call: in one of its next ones, or between two. */
const KILLED_WITHIN_MS = 200

/** A workspace in which so many answers are due. Nothing leaves yet: this engine has no way to the network. */
const prepare = async (dir: string, sendCount: number): Promise<void> => {
  const { store, pipeline, command, close } = createEngine({ workspaceDir: dir })
  const must = async (name: RequestName, input: unknown): Promise<void> => {
    const memberId = store.members.list()[0]?.id ?? null
    const result = await command(name, input, { memberId, lang: 'en' })
    if (!result.ok) throw new Error(`${name}: ${result.message}`)
  }
  await must('members.add', { name: 'Alice', roles: [], reach: [], backupId: null })
  const brand = { name: 'Acme', watch: 'acme', matchAll: false, ownHandles: ['acme'] }
  await must('brands.save', { brandId: null, ...brand, redFlags: '', influentialFollowers: null })
  const brandId = store.brands.byName('Acme')?.id
  if (brandId === undefined) throw new Error('no brand')
  const urls = { serviceUrl: 'https://example.org', jetstreamUrl: 'wss://example.org' }
  const account = { label: '@acme', handle: 'acme', accountId: 'acme', addedAt: 0 }
  store.connections.add({ brandId, settings: { kind: 'bluesky', ...urls }, ...account })
  store.outboxes.set(brandId, { undoMs: 0 })
  const posts = Array.from({ length: sendCount }, (_, n) =>
    postAt(Date.now() - sendCount + n, n, { platform: 'bluesky', text: `@acme number ${n}` }),
  )
  pipeline.takeIn({ brandId, posts, isLive: true, acknowledge: () => undefined })
  await must('crises.open', { brandId, as: 'crisis', why: 'it is one' })
  const crisisId = store.crises.open(brandId)?.id
  if (crisisId === undefined) throw new Error('no crisis')
  const unread = { version: null, absentApprover: null }
  for (const { id: lineId } of store.queueLines.page(crisisId, 'all', 0, sendCount)) {
    await must('queue.draft', { lineId, text: 'we are sorry' })
    await must('queue.plan', { lineId, connectionId: null, isTrial: false, pictures: [], ...unread })
  }
  await close()
}

/** Ends when everything has left: after so many kills, or before. */
export const killOften = async (
  dir: string,
  {
    sendCount,
    killCount,
    random,
  }: { readonly sendCount: number; readonly killCount: number; readonly random: () => number },
) => {
  await prepare(dir, sendCount)
  const platform = await serveKeyed(LONGEST_MS, random)
  const child = await buildProgram('send-child')
  const run = (killAfter: (() => Promise<unknown>) | null) => runOnce(child.url, [dir, platform.url], killAfter)
  const aroundACall = () => platform.nextCall().then(() => sleep(random() * KILLED_WITHIN_MS))
  let kills = 0
  try {
    while (kills < killCount && !(await run(aroundACall))) kills += 1
    await run(null)
  } finally {
    child.remove()
    await platform.close()
  }
  const store = openStore(dir)
  const [brand] = store.brands.list()
  const states = brand ? store.sends.countByState(brand.id) : {}
  const { firstBreak } = store.verifyRecord()
  store.close()
  const answered = platform.taken().map(({ replyToId }) => replyToId)
  return { kills, cutCount: platform.cutCount(), states, answered, firstBreak }
}
