// What a drill is made of: a storm that is the same bytes for the same seed, and what a scripted team does in it.
import type { ScenarioName } from '../../../shared/contract/desk.ts'
import type { DebriefPrompt } from '../../../shared/debrief.ts'
import type { Lang, MentionId, Platform, Post } from '../../../shared/model.ts'
import type { CrisisState, Phase } from '../../../shared/states.ts'

/** What a post was written to be: the truth a drill's score may use, never shown to the detection. */
export type DrillVoice = 'ordinary' | 'own' | 'attack' | 'copied' | 'ask' | 'defend' | 'press' | 'neutral' | 'repost'

export interface DrillMember {
  readonly name: string
  readonly roles: readonly string[]
  readonly reach: readonly string[]
}

export interface FlightOptions {
  readonly scenario: ScenarioName
  /** Any integer from 0 to 2^31 - 1. */
  readonly seed: number
  readonly lang: Lang
  /** It begins on the first morning after this, ms UTC, so that no flight of a workspace falls into another. */
  readonly afterAt?: number
}

export interface Flight extends FlightOptions {
  readonly brandName: string
  /** Watch terms, comma-separated, as a person would type them. */
  readonly watch: string
  readonly ownHandles: readonly string[]
  readonly startAt: number
  /** What the ids of its posts begin with. */
  readonly idStart: string
  /** Sorted by createdAt; ids are distinct; every reply, quote and repost points to an earlier post of the flight. */
  readonly posts: readonly Post[]
  readonly voices: ReadonlyMap<MentionId, DrillVoice>
  readonly firstHostilePostAt: number
  readonly members: readonly DrillMember[]
}

export type DrillTeam = 'none' | 'slow' | 'quick'

interface ActBase {
  /** Replay time, ms UTC. */
  readonly at: number
  /** Name of one of the flight's members: every act has a person. */
  readonly member: string
}

/** In order of `at`. An act that the state of the room forbids (a crisis already open) is skipped by who wires it. */
export type DrillAct = ActBase &
  (
    | { readonly act: 'openCrisis'; readonly as: 'crisis' | 'issue'; readonly why: string }
    | { readonly act: 'moveTo'; readonly to: CrisisState; readonly why: string }
    /** Drafted, approved and published by hand; `ownPost` is how the platform then shows it in our own timeline. */
    | { readonly act: 'statement'; readonly text: string; readonly channel: string; readonly ownPost: Post }
    | {
        readonly act: 'note'
        readonly kind: 'note' | 'decision' | 'fact'
        readonly phase: Phase
        readonly text: string
        readonly evidence: readonly MentionId[]
        /** Of a decision. */
        readonly why: string | null
      }
    /** Drafted in the reply queue for the line of this person, and posted by hand where the brand has an account: `ownPost`
     * is how it then shows in our own timeline. null = it has none there, and the line is planned to no avail. */
    | {
        readonly act: 'reply'
        readonly platform: Platform
        readonly handle: string
        readonly mentionId: MentionId
        readonly text: string
        readonly ownPost: Post | null
      }
    /** What is learnt, under a prompt of the debrief. */
    | { readonly act: 'debrief'; readonly prompt: DebriefPrompt; readonly text: string }
    /** What the same member does about it. */
    | { readonly act: 'action'; readonly text: string; readonly dueAt: number }
    | { readonly act: 'close'; readonly why: string }
  )
