// What a team learns from a crisis when it is over, and what it decides to do about it. Times end in `At` and are ms UTC.
import type { CrisisId, MemberId } from './model.ts'

/**
 * The questions of an after-action review (US Army TC 25-20, 1993: what was to happen, what happened, why, what next), with
 * what went well told before what did not.
 */
export const DEBRIEF_PROMPTS = ['expected', 'happened', 'worked', 'failed', 'surprised', 'change'] as const
export type DebriefPrompt = (typeof DEBRIEF_PROMPTS)[number]

/** The last version of an answer; prompts that nobody answered have none. */
export interface DebriefAnswer {
  readonly prompt: DebriefPrompt
  /** null = it was emptied again. */
  readonly text: string | null
  readonly version: number
  readonly memberId: MemberId
  readonly recordedAt: number
}

export const ACTION_STATES = ['open', 'done', 'dropped'] as const
export type ActionState = (typeof ACTION_STATES)[number]

/** The last version of it. */
export interface Action {
  readonly id: number
  readonly crisisId: CrisisId
  readonly text: string
  readonly ownerId: MemberId
  readonly dueAt: number
  readonly state: ActionState
  /** Since when it is so. */
  readonly stateAt: number
  /** Why it was dropped. */
  readonly why: string | null
  readonly version: number
  readonly memberId: MemberId
  readonly recordedAt: number
}

export const isLate = ({ state, dueAt }: Pick<Action, 'state' | 'dueAt'>, now: number): boolean =>
  state === 'open' && dueAt < now
