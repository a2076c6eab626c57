// How the person likes the room, in userData/settings.json: checked when read, whole when written, never in the way of
// a start: a file that cannot be read counts as none.
import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Settings, settingsSchema } from '../../shared/contract/desk.ts'
import { writeWhole } from './write-file.ts'

const DEFAULTS: Settings = {
  lang: 'system',
  theme: 'system',
  density: 'comfortable',
  startAtLogin: false,
  redShortcut: true,
}

export interface SettingsFile {
  get(): Settings
  set(settings: Settings): Promise<void>
}

const read = (file: string): Settings => {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'))
    // A setting of a later version must not cost the others.
    const parsed = settingsSchema.safeParse({ ...DEFAULTS, ...(found as object) })
    return parsed.success ? parsed.data : DEFAULTS
  } catch {
    return DEFAULTS
  }
}

export const openSettings = (file: string): SettingsFile => {
  let current = read(file)
  let writing = Promise.resolve()
  return {
    get: () => current,
    set: (settings) => {
      // One after the other, so that the last choice is the one on disk.
      const next = writing.then(async () => {
        await mkdir(dirname(file), { recursive: true })
        await writeWhole(file, `${JSON.stringify(settings, null, 2)}\n`)
        current = settings
      })
      writing = next.catch(() => undefined)
      return next
    },
  }
}
