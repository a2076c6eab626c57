// The plan that lies ready before a crisis: what it is made of, how old each part is, and what is missing in it
// (doctrine A4, A6, T10). Times end in `At` and are ms UTC of the machine's clock.
import { CRISIS_TYPES, type CrisisType } from './library.ts'
import type { ConnectionId, CrisisId, MemberId } from './model.ts'
import type { Words } from './words.ts'

export const PLAN_SECTIONS = ['definitions', 'redFlags', 'checklists', 'team', 'statements', 'channels'] as const
export type PlanSection = (typeof PLAN_SECTIONS)[number]

/** What the red button asks; every team draws the line between them for itself. */
export const VERDICTS = ['issue', 'crisis'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Whom to call, what to hold back, what to pause elsewhere, what to find out. */
export const CHECK_GROUPS = ['call', 'hold', 'pause', 'gather'] as const
export type CheckGroup = (typeof CHECK_GROUPS)[number]

/** One text of the plan; a list has one item a line. */
export type PlanPart = `definition.${Verdict}` | `checklist.${CrisisType}.${CheckGroup}`

export const definitionPart = (verdict: Verdict): PlanPart => `definition.${verdict}`
export const checklistPart = (type: CrisisType, group: CheckGroup): PlanPart => `checklist.${type}.${group}`
export const PLAN_PARTS: readonly PlanPart[] = [
  ...VERDICTS.map(definitionPart),
  ...CRISIS_TYPES.flatMap((type) => CHECK_GROUPS.map((group) => checklistPart(type, group))),
]

/** The items of a list, as they are typed: one a line. */
export const itemsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export interface PlanText {
  /** What came is in the reader's language; what the team wrote is as they wrote it, in both. */
  readonly text: Words<string>
  /** null = as it came with the application. */
  readonly editedAt: number | null
  readonly editedBy: MemberId | null
}

export interface PlanList extends PlanText {
  readonly type: CrisisType
  readonly group: CheckGroup
}

/** Where most brands speak besides their accounts; one that a team has not got is set aside. */
export const COMMON_CHANNELS = ['siteBanner', 'pressList', 'callCentre', 'intranet'] as const
export type CommonChannel = (typeof COMMON_CHANNELS)[number]

export type ChannelRef =
  | { readonly kind: 'connection'; readonly connectionId: ConnectionId }
  | { readonly kind: 'common'; readonly common: CommonChannel }
  | { readonly kind: 'own'; readonly channelId: number }

export interface PlanChannel {
  readonly channel: ChannelRef
  /** null = a common one, or a name that was removed. */
  readonly name: string | null
  /** Who speaks there; null = nobody yet. */
  readonly ownerId: MemberId | null
  readonly backupId: MemberId | null
  /** The team has not got it. */
  readonly isSetAside: boolean
}

export type PlanGap =
  | { readonly code: 'neverReviewed' }
  /** Neither changed nor reviewed for a year. */
  | { readonly code: 'old'; readonly sinceAt: number }
  | { readonly code: 'notSinceCrisis'; readonly crisisId: CrisisId }
  /** Words in brackets that only the team can fill in. */
  | { readonly code: 'blanks'; readonly type: CrisisType; readonly count: number }
  | { readonly code: 'noRedFlags' }
  | { readonly code: 'noMembers' }
  | { readonly code: 'noApprover' }
  | { readonly code: 'noReach' | 'noBackup'; readonly memberId: MemberId }
  /** Their stand-ins lead back to them before a third person: when both are away nobody is left. */
  | { readonly code: 'backupLoop'; readonly memberIds: readonly MemberId[] }
  | { readonly code: 'emptyTexts' | 'tooLongTexts'; readonly count: number }
  | { readonly code: 'noOwner' | 'noChannelBackup'; readonly channel: PlanChannel }

/** What is missing; the others say what is old. */
export const isOldness = ({ code }: PlanGap): boolean =>
  code === 'neverReviewed' || code === 'old' || code === 'notSinceCrisis'

export interface PlanSectionState {
  readonly section: PlanSection
  /** null = as it came. */
  readonly updatedAt: number | null
  /** A member said that they had read it through; null = never. */
  readonly reviewedAt: number | null
  readonly reviewedBy: MemberId | null
  readonly gaps: readonly PlanGap[]
}

export interface Plan {
  readonly sections: readonly PlanSectionState[]
  readonly definitions: Readonly<Record<Verdict, PlanText>>
  readonly checklists: readonly PlanList[]
  readonly channels: readonly PlanChannel[]
  readonly statements: { readonly editedCount: number; readonly emptyCount: number; readonly tooLongCount: number }
}
