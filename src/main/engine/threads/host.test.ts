// The real threads of the real worker, bundled for the test.
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { buildProgram, type Program } from '../../../../test/engine/build-program.ts'
import { tempDir, tempStore } from '../../../../test/engine/workspace.ts'
import type { MemberId } from '../../../shared/model.ts'
import type { HostServices } from '../connectors/host-services.ts'
import { startEngine } from './host.ts'

let worker: Program
beforeAll(async () => {
  worker = await buildProgram('thread')
}, 30_000)
afterAll(() => worker.remove())

const someone = { memberId: 1 as MemberId, lang: 'en' } as const
const nobody = { memberId: null, lang: 'en' } as const
const person = { name: 'Alice', roles: [], reach: [], backupId: null }

const start = async (workspaceDir = tempDir()) => {
  const said: string[] = []
  const restarted: string[] = []
  const failed: string[] = []
  const changed: string[] = []
  const log = (line: string): void => void said.push(line)
  const engine = await startEngine({ workspaceDir, drill: null, deviceKey: null, log, workerUrl: worker.url })
  onTestFinished(() => engine.close())
  engine.on((event, payload) => {
    if (event === 'engine.restarted') restarted.push((payload as { room: string }).room)
    if (event === 'engine.failed') failed.push((payload as { room: string }).room)
    if (event === 'changed') changed.push(...(payload as { topics: string[] }).topics)
  })
  /** A question that ends the thread of that room: test/engine/thread.ts understands it. */
  const kill = (room: 'writer' | 'reader') =>
    engine.request(room === 'writer' ? 'desk.sit' : 'members.list', { die: true }, someone)
  return { engine, said, restarted, failed, changed, kill }
}

it('catches threads that do not answer, or a writer whose work the reader does not see', async () => {
  const { engine, changed } = await start()
  expect(await engine.request('members.add', person, nobody)).toEqual({ ok: true, value: { memberId: 1 } })
  expect(await engine.request('members.list', {}, nobody)).toEqual({ ok: true, value: [{ id: 1, ...person }] })
  expect(await engine.request('ledger.verify', {}, nobody)).toMatchObject({
    ok: true,
    value: { holds: true, count: 1 },
  })
  expect(
    await engine.request(
      'brands.save',
      { brandId: null, name: 'Acme', watch: 'acme', matchAll: false, ownHandles: [] },
      nobody,
    ),
  ).toMatchObject({ ok: false, code: 'noMember' })
  expect(await engine.request('desk.status', {}, nobody)).toMatchObject({ ok: false, code: 'invalidInput' })
  await vi.waitFor(() => expect(changed).toContain('members'))
})

it.each(['writer', 'reader'] as const)(
  'catches a %s thread that dies for good, or takes its questions with it unanswered',
  async (room) => {
    const { engine, said, restarted, kill } = await start()
    await engine.request('members.add', person, nobody)
    const ask = () =>
      room === 'writer'
        ? engine.request('members.add', { ...person, name: 'Bob' }, someone)
        : engine.request('members.list', {}, someone)
    const inFlight = [kill(room), ask(), ask()]
    for (const result of await Promise.all(inFlight))
      expect(result).toMatchObject({ ok: false, code: 'unavailable', message: expect.stringMatching(/ .+\./) })
    await vi.waitFor(() => expect(restarted).toEqual([room]), { timeout: 5000 })
    expect(said.join('\n')).toContain('dies as the test asked')
    expect(await ask()).toMatchObject({ ok: true })
  },
)

it('catches a workspace that another engine holds and that is opened, or a start that never answers', async () => {
  const { dir } = tempStore()
  await expect(start(dir)).rejects.toMatchObject({ code: 'unavailable' })
})

it('catches a thread that ends before it is ready, and a start that waits for it for ever', async () => {
  const dead = new URL('data:text/javascript,process.exit(0)')
  const options = { workspaceDir: tempDir(), drill: null, deviceKey: null, log: () => undefined, workerUrl: dead }
  await expect(startEngine(options)).rejects.toMatchObject({ code: 'internal' })
})

it('catches a thread that keeps dying and is left down without a word', async () => {
  const { engine, restarted, failed, kill } = await start()
  for (let times = 1; times <= 3; times += 1) {
    await kill('reader')
    await vi.waitFor(() => expect(restarted).toHaveLength(times), { timeout: 5000 })
  }
  expect(failed).toEqual([])
  await kill('reader')
  await vi.waitFor(() => expect(failed).toEqual(['reader']), { timeout: 5000 })
  const asked = await engine.request('members.list', {}, someone)
  expect(asked).toMatchObject({ ok: false, code: 'unavailable', message: expect.stringContaining('start it again') })
}, 30_000)

const spiedServices = () => {
  const taken: string[] = []
  const services: HostServices = {
    secrets: {
      get: async (name) => {
        taken.push(name)
        return null
      },
      set: async () => undefined,
      forget: async () => undefined,
    },
    openInBrowser: async () => undefined,
    proxyFor: async () => null,
  }
  return { services, taken }
}

it('catches a drill, or a thread that only reads, that is given keys and a way out', async () => {
  const options = { deviceKey: null, log: () => undefined, workerUrl: worker.url }
  const takeFrom = async (isDrill: boolean, name: 'desk.sit' | 'members.list') => {
    const { services, taken } = spiedServices()
    const engine = await startEngine({ ...options, workspaceDir: tempDir(), drill: null, isDrill, services })
    await engine.request(name, { take: 'connection-1' }, someone)
    // Whatever it asked came before this answer.
    await engine.request(name, {}, someone)
    await engine.close()
    return taken
  }
  expect(await takeFrom(false, 'desk.sit')).toEqual(['connection-1'])
  expect(await takeFrom(false, 'members.list')).toEqual([])
  expect(await takeFrom(true, 'desk.sit')).toEqual([])
}, 30_000)
