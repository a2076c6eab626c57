// Accounts' keys: kept only where the system can encrypt them, else for this session only, and the page is told which.
// They live in the shell; the engine gets them in memory. Nothing here is ever written in plain text.
import { existsSync, readFileSync } from 'node:fs'
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
  /** It is on disk, but this keyring does not open it (another user's, a locked one, a restored folder): not the same as absent. */
  isUnreadable(name: string): boolean
  set(name: string, secret: string): Promise<void>
  /** What lies on disk stays as it is. */
  setForSession(name: string, secret: string): void
  forget(name: string): Promise<void>
}

/** On Linux without a keyring Chromium "encrypts" with a key that everyone has: that does not count. */
const canKeep = (vault: Vault, platform: string): boolean => {
  if (!vault.isEncryptionAvailable()) return false
  if (platform !== 'linux') return true
  return !['basic_text', 'unknown'].includes(vault.getSelectedStorageBackend?.() ?? 'unknown')
}

/** null = there is a file, but not one of ours, or it may not be read. */
const read = (file: string): Record<string, string> | null => {
  if (!existsSync(file)) return {}
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const entries = Object.entries(found as object).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    )
    return Object.fromEntries(entries)
  } catch {
    return null
  }
}

export const openSecrets = (file: string, vault: Vault, platform: string): Secrets => {
  const areKept = canKeep(vault, platform)
  const session = new Map<string, string>()
  const found = areKept ? read(file) : {}
  const kept = new Map(Object.entries(found ?? {}))
  let saving = Promise.resolve()
  /** One after the other: two at once would write the same temporary file. */
  const save = (): Promise<void> => {
    const next = saving.then(async () => {
      // A file that could not be read may still be mended: it is not overwritten.
      if (areKept && found !== null) await writeWhole(file, JSON.stringify(Object.fromEntries(kept)), 0o600)
    })
    saving = next.catch(() => undefined)
    return next
  }
  const open = (name: string): string | null => {
    const encrypted = kept.get(name)
    if (encrypted === undefined) return null
    try {
      return vault.decryptString(Buffer.from(encrypted, 'base64'))
    } catch {
      return null
    }
  }
  return {
    areKept: areKept && found !== null,
    get: (name) => session.get(name) ?? open(name),
    isUnreadable: (name) => found === null || (kept.has(name) && open(name) === null),
    setForSession: (name, secret) => void session.set(name, secret),
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
