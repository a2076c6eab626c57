// Who is called when an alarm rings and nobody is at the desk, and what came of it (doctrine D7).
// Times end in `At` and are ms UTC of the machine's clock.
import type { Alert, Lang, MemberId } from './model.ts'

export const CALLOUT_WAYS = ['webhook', 'email'] as const
export type CalloutWay = (typeof CALLOUT_WAYS)[number]

/** Why a call did not get through. The first three are tried again; the others need a hand. */
export const CALLOUT_PROBLEMS = ['network', 'busy', 'untrusted', 'refused', 'signIn', 'needsSecret'] as const
export type CalloutProblem = (typeof CALLOUT_PROBLEMS)[number]

/** One way to one member. Those of one member that stand together are called together. */
export interface CalloutEntry {
  readonly id: number
  readonly memberId: MemberId
  readonly way: CalloutWay
  /** The mail address, or the host of the webhook: its address is a secret. */
  readonly label: string
  /** The webhook's address is not (any more) in the key store. */
  readonly needsSecret: boolean
}

export const MAIL_SECURITIES = ['tls', 'starttls', 'none'] as const
/** `none` only for a server on this machine. */
export type MailSecurity = (typeof MAIL_SECURITIES)[number]

export interface MailServer {
  readonly host: string
  readonly port: number
  readonly security: MailSecurity
  /** null = it asks for no name. */
  readonly user: string | null
  readonly from: string
  readonly needsSecret: boolean
}

export interface CalloutRules {
  /** Nobody answered for so long: the next on the list. */
  readonly handOverMs: number
  /** Of the messages. */
  readonly lang: Lang
}

export interface CalloutPlan extends CalloutRules {
  /** In the order of the calls. */
  readonly entries: readonly CalloutEntry[]
  readonly mail: MailServer | null
}

/** `dropped` = somebody answered before it could be made. */
export type CallState = 'waiting' | 'sent' | 'failed' | 'dropped'

export interface CalloutCall {
  readonly id: number
  readonly entryId: number
  readonly memberId: MemberId
  readonly way: CalloutWay
  readonly label: string
  /** 0 = the first who were called; one more at each handing on. */
  readonly rung: number
  readonly isBackup: boolean
  readonly state: CallState
  /** Their turn began. */
  readonly calledAt: number
  readonly sentAt: number | null
  readonly attemptCount: number
  /** The next attempt, while it waits. */
  readonly nextAt: number
  readonly problem: CalloutProblem | null
}

export type CalloutState = 'running' | 'unanswered' | 'acknowledged'

export interface Callout {
  readonly id: number
  /** The first of its event. */
  readonly alert: Alert
  readonly state: CalloutState
  readonly startedAt: number
  readonly acknowledgedAt: number | null
  readonly acknowledgedBy: MemberId | null
  readonly calls: readonly CalloutCall[]
  /** While it runs: who is called next, and when; null = nobody is left. */
  readonly next: { readonly memberId: MemberId; readonly at: number } | null
}
