// The typed hop between the main thread and an engine thread: one question, one answer; events one way; and what the
// writer asks of its host.

import type { DrillFlight } from '../../../shared/contract/desk.ts'
import type { EngineRoom, EventName, Events } from '../../../shared/contract/events.ts'
import type { Lang, MemberId } from '../../../shared/model.ts'
import type { FailureCode, Result } from '../../../shared/result.ts'
import type { Words } from '../../../shared/words.ts'
import type { AnswerOfHost, AskOfHost } from './host-asks.ts'

export type ThreadRoom = EngineRoom

export interface ThreadStart {
  readonly room: ThreadRoom
  readonly workspaceDir: string
  /** Whether the workspace is a drill's, flying or only looked at. */
  readonly isDrill: boolean
  /** Set for the writer of a drill that is to be flown. */
  readonly drill: DrillFlight | null
  /** Whether the host answers what this thread asks of it: never for a drill, nor for a thread that only reads. */
  readonly hasServices: boolean
  /** Becomes 1 when the workspace may be opened: until then the thread only loads its code. */
  readonly gate: Int32Array
}

export interface Question {
  readonly kind: 'question'
  readonly id: number
  /** A request of the contract; from the shell also `file.grant`, `report.render`, `brief.html`, `proof.page`, `proof.keep`, `bundle.write`, `machine.slept`, `machine.woke`, `thread.close`. */
  readonly name: string
  readonly input: unknown
  readonly memberId: MemberId | null
  readonly lang: Lang
}

export type ToThread = Question | AnswerOfHost

export type Told = { [E in EventName]: { readonly event: E; readonly payload: Events[E] } }[EventName]

export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'log'; readonly line: string }
  | { readonly kind: 'refused'; readonly code: FailureCode; readonly words: Words<string> }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | ({ readonly kind: 'event' } & Told)
  | AskOfHost
