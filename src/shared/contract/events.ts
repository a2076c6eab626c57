// What the engine tells the page unasked. Mostly hints: the page asks again for what it shows.
import type { Alert, BrandId, ImportId, ImportState } from '../model.ts'
import type { Presence } from '../presence.ts'
import type { PublicPromise } from '../promises.ts'

export const TOPICS = [
  'mentions',
  'pulse',
  'alerts',
  'crises',
  'queue',
  'care',
  'snippets',
  'timeline',
  'statements',
  'imports',
  'members',
  'brands',
  'sources',
  'connections',
  'callouts',
  'outbox',
  'facts',
  'promises',
  'library',
  'plan',
  'debrief',
  /** Texts and files that were shown went away: whoever keeps what it read forgets it. */
  'removals',
] as const
export type Topic = (typeof TOPICS)[number]

export interface ImportProgress {
  readonly importId: ImportId
  readonly state: ImportState
  readonly phase: 'reading' | 'replaying'
  readonly doneCount: number
  readonly totalCount: number
  /** Replay time reached. */
  readonly nowAt: number | null
  /** null = cannot be foretold yet. */
  readonly leftMs: number | null
}

/** The threads that an engine lives on. */
export type EngineRoom = 'writer' | 'reader' | 'analyst'

export interface Events {
  readonly changed: { readonly topics: readonly Topic[] }
  readonly 'alert.raised': { readonly alert: Alert }
  /** The red button was pressed outside the room: its sheet opens in this window. */
  readonly 'red.pressed': Record<string, never>
  /** To every drill: the real watch rang meanwhile. `brandName` null = not known. */
  readonly 'watch.rang': { readonly alert: Alert; readonly brandName: string | null }
  /** A promise is due within minutes, or its time has passed. */
  readonly 'promise.due': { readonly promise: PublicPromise; readonly brandId: BrandId; readonly is: 'soon' | 'late' }
  /** Somebody reads or writes another line, or none any more: everybody's, anew. */
  readonly 'presence.changed': { readonly present: readonly Presence[] }
  readonly 'import.progressed': ImportProgress
  /** A thread died and was started again: work in flight was answered `unavailable`. */
  readonly 'engine.restarted': { readonly room: EngineRoom }
  /** A thread kept dying and is left down: only a new start of the application brings it back. */
  readonly 'engine.failed': { readonly room: EngineRoom }
}

export type EventName = keyof Events
