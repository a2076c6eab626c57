// The numbers that an alert's sentence is made of, by kind; page and report word them in their own language.
// Keeps true: no text of a post and no name of a person; who and what is behind the posts of the evidence.

export interface VolumeWhy {
  readonly kind: 'volume'
  readonly observedCount: number
  readonly expectedCount: number
  readonly windowMs: number
  readonly authorCount: number
  readonly onsetAt: number
}

/** More of what is said is negative than is usual for this brand. */
export interface ToneWhy {
  readonly kind: 'tone'
  readonly negativeCount: number
  /** Posts whose tone is known. */
  readonly readCount: number
  /** 0..1, of the brand's own past. */
  readonly usualShare: number
  readonly windowMs: number
}

export interface AuthorWhy {
  readonly kind: 'author'
  readonly followers: number
  /** What an author who names this brand usually has; null = too few were seen. */
  readonly usualFollowers: number | null
}

export interface RedFlagWhy {
  readonly kind: 'redflag'
  /** As the team's list has it. */
  readonly word: string
  readonly postCount: number
  readonly authorCount: number
  readonly windowMs: number
}

export interface CoordinationWhy {
  readonly kind: 'coordination'
  readonly postCount: number
  readonly authorCount: number
  readonly textCount: number
  readonly windowMs: number
}

export interface SourceWhy {
  readonly kind: 'source'
  readonly sourceId: number
  readonly silentMs: number
  readonly normalMs: number
  /** Absent = it is silent, nobody knows why. */
  readonly trouble?: SourceTroubleTold
}

/** What a person must see to, or what is read less than before to save money. */
export type SourceTroubleTold = 'signIn' | 'refused' | 'unpaid' | 'sampled' | 'mentionsOnly' | 'countsOnly'

export type AlertWhy = VolumeWhy | ToneWhy | AuthorWhy | RedFlagWhy | CoordinationWhy | SourceWhy
export type AlertKind = AlertWhy['kind']
