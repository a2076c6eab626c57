// Accounts' keys: kept only where the system can encrypt them, else for this session only, and the page is told which.
// They live in the shell; the engine gets them in memory. Nothing here is ever written in plain text.
import { readFileSync } from 'node:fs'
import { writeWhole } from './write-file.ts'

/** What is used of Electron's safeStorage. */
export interface Vault {
  isEncryptionAvailable(): boolean
  /** Linux only. */
  getSelectedStorageBackend?(): string
  encryptString(text: string): Buffer
  decryptString(encrypted: Buffer): string
}

export interface Secrets {
  /** false = gone when the application ends. */
  readonly areKept: boolean
  get(name: string): string | null
  set(name: string, secret: string): Promise<void>
  forget(name: string): Promise<void>
}

/** On Linux without a keyring Chromium "encrypts" with a key that everyone has: that does not count. */
const canKeep = (vault: Vault, platform: string): boolean => {
  if (!vault.isEncryptionAvailable()) return false
  if (platform !== 'linux') return true
  return !['basic_text', 'unknown'].includes(vault.getSelectedStorageBackend?.() ?? 'unknown')
}

const read = (file: string): Record<string, string> => {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const entries = Object.entries(found as object).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    )
    return Object.fromEntries(entries)
  } catch {
    return {}
  }
}

export const openSecrets = (file: string, vault: Vault, platform: string): Secrets => {
  const areKept = canKeep(vault, platform)
  const session = new Map<string, string>()
  const kept = new Map(Object.entries(areKept ? read(file) : {}))
  const save = async (): Promise<void> => {
    if (areKept) await writeWhole(file, JSON.stringify(Object.fromEntries(kept)), 0o600)
  }
  return {
    areKept,
    get: (name) => {
      const known = session.get(name)
      if (known !== undefined) return known
      const encrypted = kept.get(name)
      if (encrypted === undefined) return null
      try {
        return vault.decryptString(Buffer.from(encrypted, 'base64'))
      } catch {
        // Another user's keyring, or a restored folder: as good as not there.
        return null
      }
    },
    set: async (name, secret) => {
      session.set(name, secret)
      if (areKept) kept.set(name, vault.encryptString(secret).toString('base64'))
      await save()
    },
    forget: async (name) => {
      session.delete(name)
      kept.delete(name)
      await save()
    },
  }
}
