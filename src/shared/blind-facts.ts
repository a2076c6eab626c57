// What a source did not hear, as data: the page and the report word it.

/** Why nothing was heard. */
export type BlindCause =
  | 'silent'
  | 'network'
  | 'server'
  | 'limited'
  | 'unpaid'
  | 'signIn'
  | 'refused'
  | 'ours'
  | 'asleep' // the machine slept, or the application was closed
  | 'off' // a person switched it off

export interface BlindFacts {
  readonly source: string
  readonly cause: BlindCause
  readonly fromAt: number
  /** null = still blind. */
  readonly toAt: number | null
  /** What cannot be read any more, ms; null = not yet known, 0 = everything was read afterwards. */
  readonly lostMs: number | null
}
