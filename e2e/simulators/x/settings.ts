// What a test may set about the platform while it runs. Faults are apart (faults.ts): those are things that go wrong.
export interface Settings {
  /** How late timelines, search and counts see a post. X: seconds, at times minutes. */
  readLagMs: number
  /** How late streams give a post. */
  streamLagMs: number
  /** A heartbeat on a quiet stream. X: every 20 s. */
  heartbeatMs: number
  /** What the Date header and created_at are wrong by. */
  clockSkewMs: number
  /** An enterprise account may answer anyone. */
  isEnterprise: boolean
  /** Whether a plain reply under an own post may be answered: X does not say. */
  replySummons: boolean
  /** Which of the two known texts a refused reply gets. */
  summonText: 'notEngaged' | 'notMentioned'
  /** Every post is refused with these words of X's; null = by the rules only. */
  refusalText: string | null
  /** The app belongs to the account: own posts and mentions are cheaper. */
  ownsApp: boolean
  /** Millionths of a dollar that may be spent; null = no limit. */
  spendLimitMicros: number | null
  accessLifeMs: number
  codeLifeMs: number
  /** Using a refresh token twice takes all tokens of that sign-in away. */
  reuseRevokesFamily: boolean
  /** The person says no on the consent page. */
  deniesConsent: boolean
  /** Who is signed in on the consent page, by handle. */
  consentingHandle: string
  redirectUris: string[]
  /** `asked`: answers in the words of the question (tweet.fields or post.fields); else always the same words. */
  vocabulary: 'asked' | 'posts' | 'tweets'
  /** Refusals with about:blank as seen live, or with one of the documented addresses, in both documented shapes at once. */
  problemTypes: 'seen' | 'documented'
  /** Ends of 15 min windows are not waited for; for tests of what is not about limits. */
  hasLimits: boolean
}

export const defaultSettings = (): Settings => ({
  readLagMs: 0,
  streamLagMs: 0,
  heartbeatMs: 20_000,
  clockSkewMs: 0,
  isEnterprise: false,
  replySummons: false,
  summonText: 'notEngaged',
  refusalText: null,
  ownsApp: true,
  spendLimitMicros: null,
  accessLifeMs: 7_200_000,
  codeLifeMs: 30_000,
  reuseRevokesFamily: false,
  deniesConsent: false,
  consentingHandle: 'orvalys',
  redirectUris: [41_739, 41_740, 41_741].map((port) => `http://127.0.0.1:${port}/callback`),
  vocabulary: 'asked',
  problemTypes: 'seen',
  hasLimits: true,
})
