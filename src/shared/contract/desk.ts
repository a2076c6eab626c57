// Who sits here, on what machine, and how they like the room.
import { z } from 'zod'
import type { Lang, Member, MemberId } from '../model.ts'
import { ask } from './ask.ts'
import { memberId, nothing, words } from './ids.ts'

export const SCENARIOS = [
  'product-harm',
  'food-hoax',
  'tone-deaf-post',
  'data-leak',
  'outage',
  'staff-misconduct',
  'boycott-hashtag',
  'executive-remark',
  'false-rumour',
  'supplier-scandal',
  'price-outrage',
  'accident',
] as const
export type ScenarioName = (typeof SCENARIOS)[number]

/** A storm to fly: the same seed gives the same storm. `speed` times real time. */
export interface DrillFlight {
  readonly scenario: ScenarioName
  readonly seed: number
  readonly speed: number
  readonly lang: Lang
}

/** Whether the red button can be pressed from anywhere: `taken` = the system did not give the shortcut. */
export type ShortcutState = 'on' | 'off' | 'taken'

export interface DeskStatus {
  readonly memberId: MemberId | null
  readonly osLang: 'fr' | 'en'
  readonly version: string
  /** `registry` = the stock runtime for development, not a release build of Electron. */
  readonly runtime: 'upstream' | 'registry'
  readonly sandboxed: boolean
  readonly secretsKept: boolean
  readonly drill: { readonly scenario: ScenarioName; readonly seed: number } | null
  readonly workspaceName: string
  readonly redShortcut: ShortcutState
}

export const settingsSchema = z.object({
  lang: z.enum(['system', 'fr', 'en']),
  theme: z.enum(['system', 'dark', 'light', 'contrast']),
  density: z.enum(['comfortable', 'compact']),
  /** The watch begins with the person's session on this machine. */
  startAtLogin: z.boolean().default(false),
  /** The red button from anywhere on this machine. */
  redShortcut: z.boolean().default(true),
})
export type Settings = z.infer<typeof settingsSchema>

const person = {
  name: words(120),
  roles: z.array(words(80)).max(12),
  reach: z.array(words(200)).max(12),
  backupId: memberId.nullable(),
}

export const desk = {
  'desk.status': ask<DeskStatus>()('shell', nothing),
  /** From a drill back to the real watch: its window comes to the front, or opens. */
  'desk.showWatch': ask<null>()('shell', nothing),
  'desk.sit': ask<null>()('writer', z.object({ memberId })),
  'members.list': ask<Member[]>()('reader', nothing),
  'members.add': ask<{ memberId: MemberId }>()('writer', z.object(person)),
  'members.change': ask<null>()('writer', z.object({ memberId, ...person })),
  'settings.get': ask<Settings>()('shell', nothing),
  'settings.set': ask<null>()('shell', settingsSchema),
  'links.open': ask<null>()('shell', z.object({ url: z.string().max(4000) })),
}

export const drills = {
  'drills.scenarios': ask<{ name: ScenarioName; ready: boolean }[]>()('shell', nothing),
  /** Opens a window of its own on a workspace of its own; the real watch goes on. */
  'drills.start': ask<null>()(
    'shell',
    z.object({
      scenario: z.enum(SCENARIOS),
      seed: z
        .number()
        .int()
        .min(0)
        .max(2 ** 31 - 1),
      speed: z.number().min(1).max(1000),
    }),
  ),
}
