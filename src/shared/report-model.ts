// What a report says, as data: every figure and sentence carries the posts it rests on. No words in any language here.
import type { AlertWhy } from './alert-why.ts'
import type { Coordination, OriginWhy } from './anatomy.ts'
import type { StatementAnswers } from './answers.ts'
import type { BrandLook } from './brand-look.ts'
import type { Compared } from './compared-crises.ts'
import type { Action, DebriefAnswer } from './debrief.ts'
import type { StatementEffect } from './effects.ts'
import type { Fact } from './facts.ts'
import type { Alert, Brand, Crisis, Member, Mention, MentionSeq, Stance, Statement, StoryEntry } from './model.ts'
import type { ReportMeasures } from './report-measures.ts'
import type { ReportPromises } from './report-promises.ts'
import type { LineState, Phase } from './states.ts'

export interface ReportModel {
  readonly brand: Brand
  readonly look: BrandLook
  /** null = no crisis in the period: the report covers the period. */
  readonly crisis: Crisis | null
  readonly fromAt: number
  readonly toAt: number
  /** When this was made. */
  readonly madeAt: number
  readonly isDrill: boolean
  readonly alerts: readonly Alert[]
  readonly members: readonly Member[]
  readonly story: readonly StoryEntry[]
  readonly statements: readonly Statement[]
  /** The facts table as it stands; null = there was no crisis. */
  readonly facts: readonly Fact[] | null
  /** What was learnt, and what is done about it. */
  readonly debrief: { readonly answers: readonly DebriefAnswer[]; readonly actions: readonly Action[] }
  /** null as above. */
  readonly promises: ReportPromises | null
  readonly pulse: {
    readonly binMs: number
    readonly bins: readonly { readonly at: number; readonly count: number; readonly upper: number | null }[]
  }
  readonly numbers: ReportNumbers
  readonly measures: ReportMeasures
  readonly chapters: ReportChapters
  readonly keyPosts: readonly KeyPost[]
  /** Of whoever spoke in public: covered in what others wrote. None in a preview. */
  readonly handles: readonly string[]
  /** This crisis first, then the earlier ones, the latest first; none without a crisis. */
  readonly compared: readonly Compared[]
  readonly ledger: ReportLedger
}

export interface Evidenced<T> {
  readonly value: T
  readonly evidence: readonly MentionSeq[]
}

/** null = unknown, and the report says so. */
export interface ReportNumbers {
  readonly mentionCount: number
  readonly authorCount: number
  readonly repostCount: number
  readonly topTenShare: number | null
  readonly peakPerHour: { readonly at: number; readonly count: number } | null
  readonly halfLifeMs: number | null
  /** alert - onset of the rise */
  readonly detectionLagMs: number | null
  /** first statement - alert */
  readonly acknowledgementLagMs: number | null
  readonly potentialReach: number | null
  readonly peopleByState: Readonly<Partial<Record<LineState, number>>>
  readonly unreachableByReason: Readonly<Record<string, number>>
  /** Left without an answer on purpose: by the words of whoever decided; '' = they were removed. */
  readonly silentByReason: Readonly<Record<string, number>>
  readonly byLang: Readonly<Record<string, number>>
  readonly byPlatform: Readonly<Record<string, number>>
}

export interface ReportChapters {
  readonly origin: {
    /** The first since the onset, else of the period. */
    readonly firstPost: Evidenced<{ readonly at: number; readonly handle: string }> | null
    /** Since when it rose, as the first alarm tells. */
    readonly onsetAt: number | null
    readonly alarm: AlertWhy | null
  }
  readonly amplification: {
    readonly mostReposted: readonly Evidenced<{ readonly handle: string; readonly repostCount: number }>[]
  }
  readonly interveners: {
    readonly mostActive: readonly Evidenced<{
      readonly handle: string
      readonly followers: number | null
      readonly postCount: number
    }>[]
  }
  /** null = unknown: there was no crisis to read. */
  readonly defenders: readonly Evidenced<Defender>[] | null
  /** What is behind the peak; null as above. */
  readonly behind: ReportBehind | null
  readonly reactions:
    | readonly { readonly statement: Statement; readonly before: number; readonly after: number }[]
    | null
  /** What each published statement changed. */
  readonly effects: readonly StatementEffect[]
  /** What people said in answer to each. */
  readonly answers: readonly StatementAnswers[]
}

/** What somebody did here, and nothing else. */
export interface PersonActs {
  readonly handle: string
  readonly followsUs: boolean | null
  /** Original posts that did it. */
  readonly postCount: number
}

/** Somebody to be thanked: the first of the posts is the first that spoke for us. */
export interface Defender extends PersonActs {
  readonly followers: number | null
  readonly firstAt: number
}

export interface ReportPhase {
  readonly phase: Phase
  readonly postCount: number
  /** Of them, those that make none of the claims. */
  readonly unclaimedCount: number
}

export interface ReportAnswer {
  /** What it answers; null = whatever is said. */
  readonly claim: string | null
  readonly lang: string
  /** null = it was removed. */
  readonly text: string | null
  /** People whose answer began with it. */
  readonly usedCount: number
}

export interface ReportBehind {
  /** Posts that were read for it. */
  readonly postCount: number
  /** null = nothing supports an answer. */
  readonly origin: Evidenced<{
    readonly at: number
    readonly handle: string
    /** 0..1 */
    readonly confidence: number
    readonly why: OriginWhy
  }> | null
  /** The most that came through first. */
  readonly amplifiers: readonly Evidenced<{
    readonly handle: string
    readonly followers: number | null
    /** The first that they said or passed on in the period, or what carried most, where it is older. */
    readonly first: { readonly at: number; readonly seq: MentionSeq }
    /** The post of theirs that carried most. */
    readonly at: number
    readonly reach: number | null
    readonly causedCount: number
    /** False = told by the same words only. */
    readonly isLinked: boolean
  }>[]
  /** Those that the crisis went through. */
  readonly phases: readonly ReportPhase[]
  /** The biggest first. */
  readonly claims: readonly Evidenced<{
    readonly label: string
    readonly lang: string | null
    readonly size: number
    readonly firstAt: number
    /** Its posts in each of the phases, in their order. */
    readonly byPhase: readonly number[]
  }>[]
  /** What was kept ready for those who say it. */
  readonly answers: readonly ReportAnswer[]
  readonly claimCount: number
  readonly unclaimedCount: number
  readonly coordination: readonly Evidenced<Omit<Coordination, 'id' | 'evidence'>>[]
  readonly byStance: Readonly<Record<Stance, number>>
  readonly attackers: readonly Evidenced<PersonActs>[]
  readonly attackerCount: number
  readonly defenderCount: number
  /** Of the defenders, those who follow us. */
  readonly defendingFollowerCount: number
}

export interface KeyPost {
  readonly mention: Mention
  readonly why: 'origin' | 'first' | 'alertEvidence' | 'amplifier' | 'claim' | 'mostReposted' | 'widestReach' | 'marked'
}

export interface ReportLedger {
  readonly count: number
  readonly head: string
  /** null = not verified for this one. */
  readonly holds: boolean | null
  /** Signature of the head by this device's key, and the key; null = no key could be kept. */
  readonly signature: string | null
  readonly publicKey: string | null
}
