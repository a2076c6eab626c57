// The look of a brand's reports, through the border of the page.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openRoom } from '../../../test/engine/room.ts'

const pngOf = (width: number, height: number): Buffer => {
  const png = Buffer.alloc(40)
  png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  return png
}

it('catches a logo that is lost with the next colour or swept away, and a colour that nobody can read', async () => {
  const room = await openRoom()
  const { must, ask, alice, brandId, store, engine, dir } = room
  const path = join(dir, 'logo.png')
  writeFileSync(path, pngOf(300, 100))
  const { fileId } = engine.files.grant(path)
  await must('looks.save', { brandId, colour: '#1f4f8f', logo: { kind: 'file', fileId } }, alice)
  await must('looks.save', { brandId, colour: '#7a1f1f', logo: { kind: 'keep' } }, alice)
  store.attachments.sweep()
  const look = await must('looks.get', { brandId })
  expect(look.colour).toBe('#7a1f1f')
  expect(readFileSync(join(dir, 'attachments', look.logo256 ?? ''))).toEqual(pngOf(300, 100))
  const pale = { brandId, colour: '#ffd400', logo: { kind: 'keep' as const } }
  expect(await ask('looks.save', pale, alice)).toMatchObject({ code: 'invalidInput' })
  writeFileSync(path, 'GIF89a, a picture of another kind')
  const gif = { kind: 'file' as const, fileId: engine.files.grant(path).fileId }
  expect(await ask('looks.save', { brandId, colour: null, logo: gif }, alice)).toMatchObject({ code: 'unreadable' })
  await must('looks.save', { brandId, colour: null, logo: { kind: 'none' } }, alice)
  expect(await must('looks.get', { brandId })).toEqual({ colour: null, logo256: null })
  expect(store.verifyRecord()).toMatchObject({ holds: true })
})
