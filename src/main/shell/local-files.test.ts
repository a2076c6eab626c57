// What the shell keeps on disk: log, settings, secrets. On real files.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deviceKey } from './device-key.ts'
import { createLog, mask } from './log.ts'
import { openSecrets, type Vault } from './secrets.ts'
import { openSettings } from './settings.ts'
import { replaceFile, writeWhole } from './write-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sangfroid-shell-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const TOKEN = 'AAAAtoken1234567890'

describe('log', () => {
  it.each([
    `Authorization: Bearer ${TOKEN}`,
    `{"access_token":"${TOKEN}","x":1}`,
    `https://api.example/?api_key=${TOKEN}&x=1`,
    `refreshToken: '${TOKEN}'`,
    `password=${TOKEN}`,
    `GET https://user:${TOKEN}@example.org/`,
    `appSecret="${TOKEN}"`,
  ])('a token that slips into a message does not reach the disk: %s', (text) => {
    expect(mask(text)).not.toContain(TOKEN)
    createLog(folder, 'test').error('failed', new Error(text))
    expect(readFileSync(join(folder, 'test.log'), 'utf8')).not.toContain(TOKEN)
  })

  it('plain messages stay readable', () => {
    expect(mask('import of kochfarms.jsonl: 3 lines refused')).toBe('import of kochfarms.jsonl: 3 lines refused')
  })

  it.each(['x', 'token', 'https://a:', 'eyJ', 'bearer '])('a long line does not hold the main thread: %s', (part) => {
    const text = part.repeat(16_000 / part.length)
    const startedAt = performance.now()
    mask(text)
    expect(performance.now() - startedAt).toBeLessThan(200)
  })

  it('a storm of messages does not fill the disk', () => {
    const log = createLog(folder, 'test')
    for (let index = 0; index < 600; index += 1) log.warn('x'.repeat(7000))
    expect(readdirSync(folder).sort()).toEqual(['test.log', 'test.log.1'])
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(1_100_000)
  })

  it('a folder that cannot be written does not stop the application', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => createLog(join(folder, 'file', 'logs'), 'test').error('x')).not.toThrow()
  })
})

describe('files', () => {
  it('a write that fails leaves the former file and no scrap', async () => {
    const path = join(folder, 'report.pdf')
    await writeWhole(path, 'former')
    const failing = replaceFile(path, async (part) => {
      writeFileSync(part, 'half')
      throw new Error('disk full')
    })
    await expect(failing).rejects.toThrow('disk full')
    expect(readFileSync(path, 'utf8')).toBe('former')
    expect(readdirSync(folder)).toEqual(['report.pdf'])
  })
})

describe('settings', () => {
  const mine = { lang: 'fr', theme: 'light', density: 'compact', startAtLogin: true, redShortcut: false } as const

  it('are there again after a restart', async () => {
    const file = join(folder, 'deeper', 'settings.json')
    await openSettings(file).set(mine)
    expect(openSettings(file).get()).toEqual(mine)
  })

  it('the last of two quick choices wins', async () => {
    const file = join(folder, 'settings.json')
    const settings = openSettings(file)
    await Promise.all([settings.set(mine), settings.set({ ...mine, lang: 'en' })])
    expect(openSettings(file).get().lang).toBe('en')
  })

  it.each(['', 'null', '[]', '{"lang":"klingon"}', '{"theme":', '"text"'])(
    'a broken file does not stop a start: %s',
    (text) => {
      const file = join(folder, 'settings.json')
      writeFileSync(file, text)
      expect(openSettings(file).get()).toMatchObject({
        lang: 'system',
        theme: 'system',
        density: 'comfortable',
        startAtLogin: false,
        redShortcut: true,
      })
    },
  )
})

describe('secrets', () => {
  const vault = (backend: string, isAvailable = true): Vault => ({
    isEncryptionAvailable: () => isAvailable,
    getSelectedStorageBackend: () => backend,
    encryptString: (text) => Buffer.from([...text].reverse().join(''), 'utf8'),
    decryptString: (encrypted) => [...encrypted.toString('utf8')].reverse().join(''),
  })

  it.each([
    ['linux', vault('basic_text'), false],
    ['linux', vault('unknown'), false],
    ['linux', vault('gnome_libsecret', false), false],
    ['linux', vault('gnome_libsecret'), true],
    ['darwin', vault(''), true],
    ['win32', vault('', false), false],
  ] as const)('a vault with a key that everyone has does not count as one: %s', async (platform, used, isKept) => {
    const file = join(folder, 'secrets.json')
    const secrets = openSecrets(file, used, platform)
    await secrets.set('x', TOKEN)
    expect(secrets.areKept).toBe(isKept)
    expect(secrets.get('x')).toBe(TOKEN)
    expect(existsSync(file)).toBe(isKept)
    expect(openSecrets(file, used, platform).get('x')).toBe(isKept ? TOKEN : null)
  })

  it('no secret lies on disk in plain text, nor for others to read', async () => {
    const file = join(folder, 'secrets.json')
    await openSecrets(file, vault('kwallet6'), 'linux').set('x', TOKEN)
    expect(readFileSync(file, 'utf8')).not.toContain(TOKEN)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
  })

  it('a secret that was forgotten does not come back', async () => {
    const file = join(folder, 'secrets.json')
    const secrets = openSecrets(file, vault('kwallet6'), 'linux')
    await secrets.set('x', TOKEN)
    await secrets.forget('x')
    expect(secrets.get('x')).toBeNull()
    expect(openSecrets(file, vault('kwallet6'), 'linux').get('x')).toBeNull()
  })

  it('catches keys that are set at the same time and cost each other the file', async () => {
    const file = join(folder, 'secrets.json')
    const secrets = openSecrets(file, vault('kwallet6'), 'linux')
    const names = Array.from({ length: 20 }, (_, index) => `connection-${index}`)
    await Promise.all(names.map((name) => secrets.set(name, `${TOKEN}-${name}`)))
    const reopened = openSecrets(file, vault('kwallet6'), 'linux')
    for (const name of names) expect(reopened.get(name)).toBe(`${TOKEN}-${name}`)
  })

  it('a device key that this keyring does not open is overwritten, and lost for good', async () => {
    const file = join(folder, 'secrets.json')
    const warn = vi.fn()
    const own = vault('kwallet6')
    const first = await deviceKey(openSecrets(file, own, 'linux'), { warn })
    expect(await deviceKey(openSecrets(file, own, 'linux'), { warn })).toBe(first)
    expect(warn).not.toHaveBeenCalled()
    const locked: Vault = {
      ...own,
      decryptString: () => {
        throw new Error('locked')
      },
    }
    const meanwhile = openSecrets(file, locked, 'linux')
    const other = await deviceKey(meanwhile, { warn })
    expect(other).not.toBe(first)
    expect(await deviceKey(meanwhile, { warn })).toBe(other)
    expect(warn).toHaveBeenCalledOnce()
    await meanwhile.set('token', 'x')
    expect(await deviceKey(openSecrets(file, own, 'linux'), { warn })).toBe(first)
  })

  it('a file of secrets that cannot be read is overwritten instead of left to be mended', async () => {
    const file = join(folder, 'secrets.json')
    writeFileSync(file, '{"device-key": "ab')
    const secrets = openSecrets(file, vault('kwallet6'), 'linux')
    await deviceKey(secrets, { warn: vi.fn() })
    await secrets.set('x', TOKEN)
    expect(secrets.get('x')).toBe(TOKEN)
    expect(secrets.areKept).toBe(false)
    expect(readFileSync(file, 'utf8')).toBe('{"device-key": "ab')
  })

  it('a keyring of another user is as good as none, not a crash', async () => {
    const file = join(folder, 'secrets.json')
    await openSecrets(file, vault('kwallet6'), 'linux').set('x', TOKEN)
    const other: Vault = {
      ...vault('kwallet6'),
      decryptString: () => {
        throw new Error('bad key')
      },
    }
    expect(openSecrets(file, other, 'linux').get('x')).toBeNull()
  })
})
