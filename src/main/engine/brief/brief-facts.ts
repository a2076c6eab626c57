// What a brief says, as data. Nothing that is not public enters (L10), no name of a stranger, and what is not known is null.
import type { BriefKind, Check } from '../../../shared/brief.ts'
import type { Fact } from '../../../shared/facts.ts'
import type { Alert, Crisis, Member, MentionSeq, Statement } from '../../../shared/model.ts'
import type { NextUpdate, PublicPromise } from '../../../shared/promises.ts'
import type { LineState } from '../../../shared/states.ts'

export interface BriefFacts {
  readonly kind: BriefKind
  readonly brandName: string
  readonly crisis: Crisis
  /** The brand's own time. */
  readonly nowAt: number
  readonly isDrill: boolean
  readonly members: readonly Member[]
  readonly mentionCount: number
  readonly authorCount: number
  readonly lastHourCount: number
  readonly peak: { readonly at: number; readonly count: number } | null
  /** The biggest first. */
  readonly claims: readonly {
    readonly label: string
    readonly size: number
    readonly evidence: readonly MentionSeq[]
  }[]
  readonly facts: readonly Fact[]
  /** Published, the latest first. */
  readonly statements: readonly Statement[]
  readonly next: NextUpdate | null
  readonly promises: readonly PublicPromise[]
  readonly people: Readonly<Partial<Record<LineState, number>>>
  readonly checks: readonly Check[]
  readonly decisions: readonly { readonly at: number; readonly memberId: number; readonly text: string | null }[]
  readonly outbox: {
    readonly waiting: number
    readonly held: number
    readonly needsHand: number
    readonly isStopped: boolean
  }
  readonly unseenAlerts: readonly Alert[]
  readonly deafSources: readonly string[]
}
