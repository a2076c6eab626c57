import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createMedia, locatePicture } from './media.ts'

const dir = mkdtempSync(join(tmpdir(), 'sangfroid-media-'))
afterAll(() => rmSync(dir, { recursive: true }))
const [picture, page] = ['a'.repeat(64), 'b'.repeat(64)]
mkdirSync(join(dir, 'attachments'))
writeFileSync(join(dir, 'attachments', picture), Buffer.from('GIF89a'))
writeFileSync(join(dir, 'attachments', page), '<html><script>alert(1)</script>')
writeFileSync(join(dir, 'workspace.db'), 'GIF89a')

describe('app://media', () => {
  it.each([
    '',
    '/',
    '/..',
    `/../${picture}`,
    `/${picture}/`,
    `/${picture}.gif`,
    `/${'A'.repeat(64)}`,
    '/../workspace.db',
  ])('catches a path that leaves the pictures: %s', (pathname) => {
    expect(locatePicture(dir, pathname)).toBe(null)
  })

  it('catches a picture of a closed workspace, and a page that is served as one', async () => {
    const media = createMedia()
    expect(await media.serve(`/${picture}`)).toBe(null)
    media.open(dir)
    expect(await media.serve(`/${page}`)).toBe(null)
    const response = await media.serve(`/${picture}`)
    expect(response?.headers.get('content-type')).toBe('image/gif')
    expect(response?.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response?.headers.get('content-security-policy')).toContain('sandbox')
    media.close(dir)
    expect(await media.serve(`/${picture}`)).toBe(null)
  })
})
