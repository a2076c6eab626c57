// The figures of how we answered and how it turned (doctrine T5), beside those of how much was said. null = unknown.

/** How long people waited: so many of them, and the waits that half and nine tenths of them did not exceed (nearest rank). */
export interface Waits {
  readonly count: number
  readonly medianMs: number | null
  readonly p90Ms: number | null
}

/** People who spoke in public and want an answer to something that they said there. */
export interface Answering {
  readonly wantCount: number
  readonly answeredCount: number
  /** In a state in which nobody has to do anything more. */
  readonly settledCount: number
  /** From what they first asked to our first answer. */
  readonly followers: Waits
  readonly others: Waits
  /** From asking an approver until the answer left their desk, approved or not. */
  readonly approval: Waits
}

/** Shares of what has a tone; 0..1. */
export interface ToneTurn {
  /** Negative before the rise. */
  readonly usualShare: number | null
  /** Negative at the worst. */
  readonly worstShare: number | null
  /** From the worst until it was as usual again; 0 = it never turned. */
  readonly returnMs: number | null
}

export interface StanceBin {
  readonly at: number
  readonly attack: number
  readonly ask: number
  readonly defend: number
  readonly neutral: number
  readonly unread: number
}

export interface ReportMeasures {
  readonly repostsPerOriginal: number | null
  /** null = there was no crisis, so no queue. */
  readonly answering: Answering | null
  readonly tone: ToneTurn
  readonly stances: { readonly binMs: number; readonly bins: readonly StanceBin[] }
  /** Paid to platforms; null = no account is connected. */
  readonly spendMicroDollars: number | null
}
