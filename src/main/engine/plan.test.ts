// The plan through the border, on a real workspace; when a test ends, the whole record is verified (test/engine/room.ts).
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openRoom, type Room } from '../../../test/engine/room.ts'
import type { PlanSection } from '../../shared/plan.ts'
import type { PlanFile } from '../../shared/plan-file.ts'
import { definitionsOf } from './plan/plan-texts.ts'

const sectionOf = async (room: Room, section: PlanSection) => {
  const plan = await room.must('plan.get', { brandId: room.brandId })
  const found = plan.sections.find((one) => one.section === section)
  if (!found) throw new Error(`no section ${section}`)
  return { ...found, codes: found.gaps.map(({ code }) => code) }
}

it('catches a definition that the red button does not show, or a former one that is lost', async () => {
  const room = await openRoom()
  const { brandId } = room
  const part = 'definition.crisis'
  const came = definitionsOf(room.store, brandId).crisis
  expect(came.fr).not.toBe(came.en)
  expect(await sectionOf(room, 'definitions')).toMatchObject({ updatedAt: null, codes: ['neverReviewed'] })
  await room.must('plan.save', { brandId, part, text: 'A child may be hurt.' })
  expect(definitionsOf(room.store, brandId).crisis).toEqual({ en: 'A child may be hurt.', fr: 'A child may be hurt.' })
  expect(await sectionOf(room, 'definitions')).toMatchObject({ updatedAt: room.clock.wall(), codes: [] })
  await room.must('plan.restore', { brandId, part }, room.bob)
  expect(definitionsOf(room.store, brandId).crisis).toEqual(came)
  expect(await room.must('plan.history', { brandId, part })).toMatchObject([
    { version: 2, isRestored: true, memberId: room.bob },
    { version: 1, text: 'A child may be hurt.', memberId: room.alice },
  ])
})

it('catches a review without a name, or one that does not last', async () => {
  const room = await openRoom()
  await room.must('plan.review', { brandId: room.brandId, section: 'channels' }, room.bob)
  expect(await sectionOf(room, 'channels')).toMatchObject({ reviewedAt: room.clock.wall(), reviewedBy: room.bob })
  expect((await sectionOf(room, 'channels')).codes).not.toContain('neverReviewed')
  expect((await sectionOf(room, 'redFlags')).codes).toEqual(['neverReviewed'])
})

it('catches a crisis after which nobody is told to read the plan again', async () => {
  const room = await openRoom()
  const { brandId } = room
  await room.must('plan.review', { brandId, section: 'redFlags' })
  room.clock.set(room.clock.wall() + 1000)
  const { crisisId } = await room.must('crises.open', { brandId, as: 'crisis', why: 'it burns' })
  if (crisisId === null) throw new Error('no crisis')
  for (const to of ['maintenance', 'resolution', 'evaluation', 'closed'] as const)
    await room.must('crises.move', { crisisId, to, why: 'so it goes' })
  expect((await sectionOf(room, 'redFlags')).gaps).toEqual([{ code: 'notSinceCrisis', crisisId }])
  room.clock.set(room.clock.wall() + 1000)
  await room.must('plan.review', { brandId, section: 'redFlags' })
  expect((await sectionOf(room, 'redFlags')).gaps).toEqual([])
})

it('catches a channel that nobody owns, one that is set aside and still asked for, or one of another brand', async () => {
  const room = await openRoom()
  const { brandId, alice, bob } = room
  const duty = { ownerId: alice, backupId: bob, isSetAside: false }
  await room.must('plan.addChannel', { brandId, name: 'Shop window' })
  const channels = async () => (await room.must('plan.get', { brandId })).channels
  const own = (await channels()).find(({ name }) => name === 'Shop window')
  if (!own) throw new Error('no channel')
  expect((await sectionOf(room, 'channels')).gaps.filter(({ code }) => code === 'noOwner')).toHaveLength(5)
  await room.must('plan.setChannel', { brandId, channel: own.channel, ...duty })
  await room.must('plan.setChannel', {
    brandId,
    channel: { kind: 'common', common: 'pressList' },
    ...duty,
    backupId: alice,
  })
  for (const common of ['siteBanner', 'callCentre', 'intranet'] as const)
    await room.must('plan.setChannel', { brandId, channel: { kind: 'common', common }, ...duty, isSetAside: true })
  expect((await sectionOf(room, 'channels')).gaps).toMatchObject([
    { code: 'noChannelBackup', channel: { channel: { common: 'pressList' } } },
  ])
  const wrong = await room.ask('plan.setChannel', { brandId, channel: { kind: 'own', channelId: 99 }, ...duty }, alice)
  expect(wrong).toMatchObject({ ok: false, code: 'notFound' })
})

const grant = (room: Room, content: unknown): string => {
  const path = join(room.dir, 'plan.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return room.engine.files.grant(path).fileId
}
const exported = (room: Room): Promise<PlanFile> => room.must('plan.file', { brandId: room.brandId, lang: 'fr' })

it('catches a plan that does not come back from its own file, or an import that writes what stands already', async () => {
  const room = await openRoom()
  const { brandId, alice, bob } = room
  const { memberId: carol } = await room.must('members.add', {
    name: 'Carol',
    roles: ['approver'],
    reach: ['42'],
    backupId: alice,
  })
  await room.must('plan.save', { brandId, part: 'checklist.outage.call', text: 'Alice calls Bob\nBob calls Carol' })
  const cell = { type: 'outage', stage: 'holding', lang: 'en', length: 'short' } as const
  await room.must('library.save', { brandId, ...cell, text: '{brand} is down. More at {next}.' })
  await room.must('plan.addChannel', { brandId, name: 'Shop window' })
  const [channel] = (await room.must('plan.get', { brandId })).channels.filter(({ name }) => name !== null)
  if (!channel) throw new Error('no channel')
  await room.must('plan.setChannel', {
    brandId,
    channel: channel.channel,
    ownerId: carol,
    backupId: bob,
    isSetAside: false,
  })
  const file = await exported(room)
  expect(await room.must('plan.import', { brandId, fileId: grant(room, file) })).toEqual({
    textCount: 0,
    statementCount: 0,
    peopleCount: 0,
    channelCount: 0,
  })

  const other = await openRoom()
  expect(await other.must('plan.import', { brandId: other.brandId, fileId: grant(other, file) })).toEqual({
    textCount: 1,
    statementCount: 1,
    peopleCount: 1,
    channelCount: 1,
  })
  const { exportedAt: _then, ...sent } = file
  expect(await exported(other)).toMatchObject(sent)
})

it('catches an import that takes a number, a right or a former text away', async () => {
  const room = await openRoom()
  const { brandId, alice } = room
  await room.must('members.change', {
    memberId: alice,
    name: 'Alice',
    roles: ['approver'],
    reach: ['1', '2'],
    backupId: null,
  })
  await room.must('plan.save', { brandId, part: 'definition.issue', text: 'ours' })
  const file: PlanFile = {
    format: 'sangfroid-plan',
    version: 1,
    exportedAt: 0,
    brand: 'Acme',
    definitions: { issue: 'theirs', crisis: 'theirs too' },
    redFlags: 'meltdown',
    team: [{ name: 'Alice', roles: ['writes'], reach: ['3', '1'], backup: 'Bob' }],
  }
  await room.must('plan.import', { brandId, fileId: grant(room, file) })
  const members = await room.must('members.list', {})
  expect(members[0]).toMatchObject({ roles: ['writes', 'approver'], reach: ['3', '1', '2'], backupId: room.bob })
  expect(members).toHaveLength(2)
  expect((await room.must('brands.list', {}))[0]?.redFlags).toBe('meltdown')
  expect(await room.must('plan.history', { brandId, part: 'definition.issue' })).toMatchObject([
    { text: 'theirs' },
    { text: 'ours' },
  ])
})

const head = { format: 'sangfroid-plan', version: 1, exportedAt: 0, brand: 'Acme' }
const line = { type: 'outage', stage: 'holding', lang: 'en', length: 'short' }

it.each<[unknown, string]>([
  ['{ "format": ', 'not JSON'],
  [{ ...head, format: 'other' }, 'format is not one of the names'],
  [{ ...head, brand: undefined }, 'brand is missing'],
  [{ ...head, ceo: 1 }, 'ceo is not part of a plan'],
  [
    {
      ...head,
      team: [
        { name: 'A', roles: [], reach: [], backup: null },
        { name: '', roles: [], reach: [] },
      ],
    },
    'team[1].name is empty',
  ],
  [{ ...head, team: [{ name: 'A', roles: [], reach: [], backup: 'Zed' }] }, 'team[0].backup is the name of nobody'],
  [{ ...head, statements: [{ ...line, text: 'Ask {ceo}' }] }, 'statements[0].text holds a variable'],
  [{ ...head, checklists: [{ type: 'outage', group: 'call', items: 'x' }] }, 'checklists[0].items is not of the kind'],
  [
    { ...head, definitions: { issue: 'new', crisis: 'new' }, channels: [{ name: 'X', owner: 'Zed' }] },
    'channels[0].owner is the name of nobody',
  ],
])('catches a file that is taken in by half, or refused without its field: %j', async (content, message) => {
  const room = await openRoom()
  const { brandId } = room
  const before = await exported(room)
  const answer = await room.ask('plan.import', { brandId, fileId: grant(room, content) }, room.alice)
  expect(answer).toMatchObject({ ok: false, code: 'unreadable', message: expect.stringContaining(message) })
  expect(await exported(room)).toEqual(before)
})
