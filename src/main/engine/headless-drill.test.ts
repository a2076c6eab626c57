import { expect, it } from 'vitest'
import { tempDir } from '../../../test/engine/workspace.ts'
import type { DrillTeam } from './drills/flight.ts'
import { runHeadless } from './headless.ts'
import { openReadOnlyStore } from './store/store.ts'

const fly = async (seed: number, team: DrillTeam) => {
  const workspaceDir = tempDir()
  const job = { kind: 'drill', workspaceDir, scenario: 'food-hoax', seed, team, lang: 'en' } as const
  const outcome = await runHeadless(job, { log: () => undefined, onProgress: () => undefined })
  const analysis = outcome.analysisJson()
  const [model] = outcome.reportModels()
  await outcome.close()
  const store = openReadOnlyStore(workspaceDir)
  const ledger = store.ledger.page(null, 100_000).map(({ seq, happenedAt, recordedAt, memberId, kind, payload }) => ({
    seq,
    happenedAt,
    recordedAt,
    memberId,
    kind,
    // Commitments are salted: the one thing in a drill that must differ.
    payload: payload.replace(/"[\w-]{43}"/g, '"commitment"'),
  }))
  const verdict = store.verifyRecord()
  store.close()
  return { analysis, ledger, verdict, model }
}

it('catches a drill that differs for the same seed, ends before the crisis does, or whose team acts as nobody', async () => {
  const [one, two] = [await fly(7, 'quick'), await fly(7, 'quick')]
  expect(two.ledger).toEqual(one.ledger)
  expect(two.analysis).toBe(one.analysis)
  const { ledger, model, verdict } = one
  expect(verdict.holds).toBe(true)
  const kinds = new Set(ledger.map(({ kind }) => kind))
  for (const kind of ['alert.raised', 'crisis.opened', 'statement.published', 'line.unreachable', 'entry.added'])
    expect(kinds, kind).toContain(kind)
  expect(model?.crisis).toMatchObject({ state: 'closed' })
  expect(model?.isDrill).toBe(true)
  expect(model?.statements.some(({ publishedAt }) => publishedAt !== null)).toBe(true)
  const acts = ledger.filter(({ kind }) => /^(statement|entry|line\.(claimed|drafted|unreachable))/.test(kind))
  expect(acts.filter(({ memberId }) => memberId === 0)).toEqual([])
}, 60_000)

it('catches an unattended drill that never ends, is closed by a person or at the time of this machine', async () => {
  const [one, two, other] = [await fly(7, 'none'), await fly(7, 'none'), await fly(8, 'none')]
  expect(two.ledger).toEqual(one.ledger)
  expect(other.analysis).not.toBe(one.analysis)
  expect(one.model?.crisis?.closedAt).not.toBeNull()
  expect(one.ledger.every(({ memberId }) => memberId === 0)).toBe(true)
}, 60_000)

it('catches a French analysis whose masked accounts are numbered in English', async () => {
  const job = {
    kind: 'drill',
    workspaceDir: tempDir(),
    scenario: 'food-hoax',
    seed: 7,
    team: 'none',
    lang: 'fr',
  } as const
  const outcome = await runHeadless(job, { log: () => undefined, onProgress: () => undefined })
  const { queue } = JSON.parse(outcome.analysisJson(false)) as { queue: { handle: string }[] }
  await outcome.close()
  expect(queue.length).toBeGreaterThan(0)
  expect(queue.filter(({ handle }) => !/^compte \d+$/.test(handle))).toEqual([])
}, 60_000)

it('catches a second drill in a workspace that falls into the first, or is heard by nobody', async () => {
  const workspaceDir = tempDir()
  const flyHere = async (seed: number) => {
    const job = { kind: 'drill', workspaceDir, scenario: 'food-hoax', seed, team: 'quick', lang: 'en' } as const
    const outcome = await runHeadless(job, { log: () => undefined, onProgress: () => undefined })
    const models = outcome.reportModels()
    await outcome.close()
    return models
  }
  await flyHere(7)
  for (const seed of [7, 9]) {
    const [former, latest] = (await flyHere(seed)).slice(-2)
    if (!former || !latest) throw new Error('a drill left no crisis')
    expect(latest.fromAt).toBeGreaterThan(former.toAt)
    expect(latest.numbers.mentionCount).toBeGreaterThan(500)
    expect(latest.numbers.detectionLagMs).toBeLessThan(10 * 60_000)
    expect(latest.compared[1]).toMatchObject({ kind: 'crisis', crisisId: former.crisis?.id })
  }
}, 60_000)
