// An alarm that nobody sees, on the real store with real requests on loopback; only time is driven.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { openHookServer } from '../../../../test/engine/hook-server.ts'
import { openMailServer } from '../../../../test/engine/mail-server.ts'
import { memoryServices } from '../../../../test/engine/memory-services.ts'
import { HOUR, MINUTE, STORM_AT, storm } from '../../../../test/engine/posts.ts'
import { openRoom } from '../../../../test/engine/room.ts'
import { rawDatabase, tempDir } from '../../../../test/engine/workspace.ts'
import type { RequestName } from '../../../shared/contract/contract.ts'
import type { BrandId, MemberId } from '../../../shared/model.ts'
import type { PublicPromise } from '../../../shared/promises.ts'
import { raiseAlert } from '../alerts/raise-alert.ts'
import { drivenClock } from '../clock.ts'
import { createEngine } from '../engine.ts'
import { openCallouts } from './open-callouts.ts'

const ALARM_AT = STORM_AT + 15 * MINUTE

const mailOf = (port: number) =>
  ({ host: '127.0.0.1', port, security: 'none', user: 'watch', from: 'watch@example.org' }) as const

/** A room in which an alarm can call. */
const callingRoom = async () => {
  const room = await openRoom()
  const services = memoryServices()
  const log: string[] = []
  const open = () =>
    openCallouts({
      store: room.store,
      services,
      now: room.clock.wall,
      changed: () => undefined,
      log: (line) => void log.push(line),
    })
  let callouts = open()
  onTestFinished(() => callouts.close())
  const by = (memberId: MemberId = room.alice) => ({
    memberId,
    happenedAt: room.clock.wall(),
    recordedAt: room.clock.wall(),
  })
  const [alice, bob] = [await openHookServer(), await openHookServer()]
  const mail = await openMailServer({ password: 's3cret' })
  const addHook = (memberId: MemberId, url: string) => callouts.desk.add({ memberId, way: 'webhook', url }, by())
  const addMail = async (memberId: MemberId, address: string) => {
    await callouts.desk.setMail({ ...mailOf(mail.port), password: 's3cret' }, by())
    return callouts.desk.add({ memberId, way: 'email', address }, by())
  }
  const passTo = async (at: number): Promise<void> => {
    room.clock.set(at)
    await callouts.tick()
  }
  const ring = async (): Promise<void> => {
    room.clock.set(ALARM_AT)
    room.takeIn(storm())
    await callouts.tick()
  }
  const kinds = (): string[] =>
    room.store.ledger
      .page(null, 500)
      .map(({ kind }) => kind)
      .filter((kind) => kind.startsWith('callout.') && kind !== 'callout.arranged')
      .reverse()
  return {
    room,
    services,
    log,
    alice,
    bob,
    mail,
    by,
    addHook,
    addMail,
    passTo,
    ring,
    kinds,
    desk: () => callouts.desk,
    callForPromise: (due: Parameters<typeof callouts.callForPromise>[0]) => callouts.callForPromise(due),
    tick: () => callouts.tick(),
    recent: () => room.must('callouts.recent', { count: 10 }),
    /** As a kill does it: nobody says goodbye; what was under way is not noted. */
    restart: (): void => {
      void callouts.close()
      callouts = open()
    },
  }
}

it('catches an alarm that calls nobody, everybody, the same person twice, or goes on after an answer', async () => {
  const { room, alice, bob, addHook, addMail, mail, passTo, ring, kinds, recent } = await callingRoom()
  await addHook(room.alice, alice.url)
  await addMail(room.alice, 'alice@example.org')
  await addHook(room.bob, bob.url)
  await ring()
  expect([alice.bodies.length, mail.mails.length, bob.bodies.length]).toEqual([1, 1, 0])
  expect(alice.bodies[0]).toMatchObject({ brand: 'Acme', isTest: false })
  await passTo(ALARM_AT + 4 * MINUTE)
  expect(bob.bodies).toHaveLength(0)
  expect((await recent())[0]?.next).toEqual({ memberId: room.bob, at: ALARM_AT + 5 * MINUTE })
  await passTo(ALARM_AT + 5 * MINUTE)
  expect([alice.bodies.length, mail.mails.length, bob.bodies.length]).toEqual([1, 1, 1])
  const [alarm] = await room.must('alerts.unseen', { count: 1 })
  await room.must('alerts.acknowledge', { alertId: alarm?.id ?? 0 }, room.bob)
  await passTo(ALARM_AT + 3 * HOUR)
  expect([alice.bodies.length, mail.mails.length, bob.bodies.length]).toEqual([1, 1, 1])
  expect((await recent())[0]).toMatchObject({ state: 'acknowledged', acknowledgedBy: room.bob, next: null })
  expect(kinds()).toEqual([
    'callout.started',
    'callout.called',
    'callout.sent',
    'callout.sent',
    'callout.handedOn',
    'callout.sent',
    'callout.acknowledged',
  ])
})

it('catches a second alert of the same event that calls again, or a list that nobody answered and that rings for ever', async () => {
  const { room, alice, addHook, passTo, ring, kinds, recent } = await callingRoom()
  await addHook(room.alice, alice.url)
  await ring()
  const [first] = room.store.alerts.newest(room.brandId, 1)
  if (!first) throw new Error('nothing rang')
  const { brandId, eventId, onsetAt } = first
  const why = { kind: 'redflag', word: 'recall', postCount: 3, authorCount: 3, windowMs: MINUTE } as const
  const finding = { kind: 'redflag', at: ALARM_AT, onsetAt, severity: 1, why, evidence: [] } as const
  room.store.transaction(() => raiseAlert(room.store, { brandId, eventId, crisisId: null }, finding, ALARM_AT))
  await passTo(ALARM_AT + 5 * MINUTE)
  await passTo(ALARM_AT + HOUR)
  expect(alice.bodies).toHaveLength(1)
  expect(kinds().at(-1)).toBe('callout.unanswered')
  expect((await recent()).map(({ state }) => state)).toEqual(['unanswered'])
  await room.must('alerts.acknowledge', { alertId: first.id })
  await passTo(ALARM_AT + 2 * HOUR)
  expect((await recent()).map(({ state }) => state)).toEqual(['acknowledged'])
})

it('catches a snooze that hands on, or after which nobody is called', async () => {
  const { room, alice, bob, addHook, passTo, ring } = await callingRoom()
  await addHook(room.alice, alice.url)
  await addHook(room.bob, bob.url)
  await ring()
  const [alarm] = await room.must('alerts.unseen', { count: 1 })
  await room.must('alerts.snooze', { alertId: alarm?.id ?? 0, untilAt: ALARM_AT + 30 * MINUTE })
  await passTo(ALARM_AT + 29 * MINUTE)
  expect(bob.bodies).toHaveLength(0)
  await passTo(ALARM_AT + 30 * MINUTE)
  expect([alice.bodies.length, bob.bodies.length]).toEqual([1, 1])
})

it('catches a call that is lost while the network is away, or a record that is filled with attempts', async () => {
  const { room, alice, bob, addHook, passTo, ring, kinds, recent } = await callingRoom()
  await addHook(room.alice, alice.url)
  await addHook(room.bob, bob.url)
  await Promise.all([alice.goAway(), bob.goAway()])
  await ring()
  for (let at = ALARM_AT; at <= ALARM_AT + HOUR; at += 10_000) await passTo(at)
  const calls = (await recent())[0]?.calls ?? []
  expect(calls.map(({ state, problem }) => [state, problem])).toEqual([
    ['waiting', 'network'],
    ['waiting', 'network'],
  ])
  // 15 s, 30 s, 1, 2, 4 min, then every five minutes.
  expect(calls[0]?.attemptCount).toBe(16)
  expect(kinds().filter((kind) => kind === 'callout.failed')).toHaveLength(2)
  await Promise.all([alice.comeBack(), bob.comeBack()])
  await passTo(ALARM_AT + HOUR + 5 * MINUTE)
  expect([alice.bodies.length, bob.bodies.length]).toEqual([1, 1])
  expect(kinds()).not.toContain('callout.unanswered')
})

it('catches a way that does not work and that costs the others five minutes', async () => {
  const { room, alice, bob, addHook, ring, kinds, recent } = await callingRoom()
  alice.answerWith(404)
  await addHook(room.alice, alice.url)
  await addHook(room.bob, bob.url)
  await ring()
  expect([alice.bodies.length, bob.bodies.length]).toEqual([1, 1])
  expect((await recent())[0]?.calls[0]).toMatchObject({ state: 'failed', problem: 'refused', attemptCount: 1 })
  expect(kinds()).toContain('callout.handedOn')
})

it('catches a kill in the middle after which nobody is called, or everybody once more', async () => {
  const { room, alice, bob, addHook, passTo, ring, restart, tick, recent } = await callingRoom()
  await addHook(room.alice, alice.url)
  await addHook(room.bob, bob.url)
  alice.answerWith('hang')
  void ring()
  await vi.waitFor(() => expect(alice.bodies).toHaveLength(1))
  restart()
  alice.answerWith(200)
  await tick()
  // It may have come twice: nobody knows what became of the first.
  expect(alice.bodies).toHaveLength(2)
  restart()
  await tick()
  expect([alice.bodies.length, bob.bodies.length]).toEqual([2, 0])
  restart()
  await passTo(ALARM_AT + 5 * MINUTE)
  restart()
  await tick()
  expect([alice.bodies.length, bob.bodies.length]).toEqual([2, 1])
  expect((await recent())[0]?.calls.map(({ state, rung }) => [rung, state])).toEqual([
    [0, 'sent'],
    [1, 'sent'],
  ])
})

it('catches an alarm of an old file, or of before there was a list, that wakes somebody', async () => {
  const { room, alice, addHook, passTo, ring, recent } = await callingRoom()
  await ring()
  await addHook(room.alice, alice.url)
  await passTo(ALARM_AT + MINUTE)
  expect(await recent()).toEqual([])
  const other = await callingRoom()
  await other.addHook(other.room.alice, alice.url)
  other.room.clock.set(ALARM_AT + 400 * 24 * HOUR)
  other.room.takeIn(storm())
  await other.tick()
  expect(other.room.rung).not.toEqual([])
  expect(alice.bodies).toEqual([])
})

it('catches a source that is blind and calls nobody', async () => {
  const { room, alice, addHook, passTo } = await callingRoom()
  await addHook(room.alice, alice.url)
  const id = room.store.sources.add('x', 'our account')
  room.store.sources.expect(id, 5 * MINUTE, room.brandId)
  room.store.sources.move(id, 'live')
  room.store.sources.gave(id, 3, room.clock.wall())
  room.clock.set(room.clock.wall() + 11 * MINUTE)
  room.engine.wallWatch.tick()
  await passTo(room.clock.wall())
  expect(alice.bodies).toMatchObject([{ sentence: expect.stringContaining('silent') }])
})

it('catches keys that are gone unnoticed, or that cannot be given again', async () => {
  const { room, services, alice, bob, addHook, addMail, mail, ring, desk, by, restart } = await callingRoom()
  const { entryId } = await addHook(room.alice, alice.url)
  const letter = await addMail(room.alice, 'alice@example.org')
  await addHook(room.bob, bob.url)
  services.kept.clear()
  restart()
  await vi.waitFor(async () => {
    const { entries, mail: server } = await room.must('callouts.plan', {})
    expect([...entries.map(({ needsSecret }) => needsSecret), server?.needsSecret]).toEqual([true, false, true, true])
  })
  await desk().giveUrl({ entryId, url: alice.url }, by())
  await ring()
  expect([alice.bodies.length, mail.mails.length, bob.bodies.length]).toEqual([1, 0, 0])
  expect(await desk().test(letter.entryId, by())).toEqual({ problem: 'needsSecret' })
  await desk().setMail({ ...mailOf(mail.port), password: 's3cret' }, by())
  expect(await desk().test(letter.entryId, by())).toEqual({ problem: null })
  expect(mail.mails).toHaveLength(1)
})

it('catches a key, or a way to reach somebody, in the workspace, the ledger, the log or what the page sees', async () => {
  const { room, log, alice, addHook, addMail, mail, ring, recent, desk, by } = await callingRoom()
  await addHook(room.alice, alice.url)
  const { entryId } = await addMail(room.alice, 'alice@example.org')
  await ring()
  await desk().test(entryId, by())
  expect([alice.bodies.length, mail.mails.length]).toEqual([1, 2])
  const seen = JSON.stringify([await room.must('callouts.plan', {}), await recent(), log])
  const files = readdirSync(room.dir, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'))
  expect(files.length).toBeGreaterThan(0)
  for (const secret of ['T0PSECRETpath', 's3cret'])
    for (const text of [seen, ...files]) expect(text).not.toContain(secret)
  const ledger = JSON.stringify(room.store.ledger.page(null, 1000))
  expect(ledger).not.toContain('alice@example.org')
  // Nor what anybody wrote, in what was sent.
  const post = room.store.mentions.feed(room.brandId, 1, 1)[0]
  const sent = JSON.stringify([alice.bodies, mail.mails])
  expect(post?.text).toBeTruthy()
  expect(sent).not.toContain(post?.text ?? '')
  expect(sent).not.toContain(post?.author.handle ?? '')
})

it('catches an engine that waits for its next look, that needs to be asked, or that calls without services', async () => {
  const hook = await openHookServer()
  const clock = drivenClock(ALARM_AT)
  const engine = createEngine({ workspaceDir: tempDir(), clock, services: memoryServices() })
  onTestFinished(() => engine.close())
  const tell = async (name: RequestName, input: unknown, memberId: MemberId | null): Promise<never> => {
    const result = await engine.command(name, input, { memberId, lang: 'en' })
    if (!result.ok) throw new Error(result.message)
    return result.value as never
  }
  const person = { name: 'Alice', roles: [], reach: [], backupId: null }
  const { memberId }: { memberId: MemberId } = await tell('members.add', person, null)
  const brand = {
    name: 'Acme',
    watch: 'acme',
    matchAll: false,
    ownHandles: [],
    redFlags: '',
    influentialFollowers: null,
  }
  const { brandId }: { brandId: BrandId } = await tell('brands.save', { brandId: null, ...brand }, memberId)
  await tell('callouts.add', { memberId, way: 'webhook', url: hook.url }, memberId)
  engine.pipeline.takeIn({ brandId, posts: storm(), acknowledge: () => undefined })
  await vi.waitFor(() => expect(hook.bodies).toHaveLength(1))
  await tell('alerts.acknowledge', { alertId: engine.store.alerts.newest(brandId, 1)[0]?.id }, memberId)
  await vi.waitFor(() => expect(engine.store.callouts.recent(1)[0]?.state).toBe('acknowledged'))

  const drill = await openRoom()
  const refused = await drill.ask('callouts.add', { memberId: drill.alice, way: 'webhook', url: hook.url }, drill.alice)
  expect(refused).toMatchObject({ ok: false, code: 'notAllowed' })
})

it('catches a call that is changed in the file after it was made, and a record that still holds', async () => {
  const { room, alice, addHook, ring } = await callingRoom()
  await addHook(room.alice, alice.url)
  await ring()
  const holds = () => room.store.verifyRecord().holds
  expect(holds()).toBe(true)
  const db = rawDatabase(room.dir)
  for (const [there, back] of [
    ['UPDATE callout_calls SET sent_at = sent_at - 60000', 'UPDATE callout_calls SET sent_at = sent_at + 60000'],
    ["UPDATE callout_calls SET state = 'failed'", "UPDATE callout_calls SET state = 'sent'"],
    ["UPDATE callouts SET state = 'unanswered'", "UPDATE callouts SET state = 'running'"],
    ['UPDATE callouts SET started_at = started_at - 1', 'UPDATE callouts SET started_at = started_at + 1'],
  ] as const) {
    db.exec(there)
    expect(holds(), there).toBe(false)
    db.exec(back)
    expect(holds(), back).toBe(true)
  }
})

it('catches a promise that falls due while nobody looks, or whose late hour only its owner hears of', async () => {
  const { room, alice, bob, addHook, callForPromise, kinds } = await callingRoom()
  await addHook(room.alice, alice.url)
  await addHook(room.bob, bob.url)
  const person = { name: 'Alice', roles: [], reach: [], backupId: room.bob }
  await room.must('members.change', { memberId: room.alice, ...person })
  const promise = { id: 3, ownerId: room.alice, span: 'more at six', dueAt: ALARM_AT } as PublicPromise
  await callForPromise({ promise, brandId: room.brandId, is: 'soon' })
  expect([alice.bodies.length, bob.bodies.length]).toEqual([1, 0])
  await callForPromise({ promise, brandId: room.brandId, is: 'late' })
  expect([alice.bodies.length, bob.bodies.length]).toEqual([2, 1])
  expect(bob.bodies[0]).toMatchObject({ isTest: false, text: expect.stringContaining('more at six') })
  expect(kinds()).toEqual(Array.from({ length: 3 }, () => 'callout.promiseTold'))
})
