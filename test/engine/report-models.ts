// Models of a report for the tests of its formats: an empty one, a full one, one in which everybody says the same. All
// names are made up.

import type { Fact } from '../../src/shared/facts.ts'
import type { Brand, Crisis, MemberId, Mention, MentionSeq, Statement, StoryEntry } from '../../src/shared/model.ts'
import type { KeyPost, ReportBehind, ReportModel } from '../../src/shared/report-model.ts'
import type { ReportPromise } from '../../src/shared/report-promises.ts'

export const AT = Date.UTC(2031, 3, 9, 7)
export const seq = (value: number) => value as MentionSeq

export const mention = (id: number, text: string | null, more: Partial<Mention> = {}): Mention => ({
  seq: seq(id),
  id: `x:${id}` as Mention['id'],
  platform: 'x',
  createdAt: AT,
  receivedAt: AT,
  author: { id, platform: 'x', handle: `person_${id}`, name: `Person ${id}`, followers: 12, followsUs: null },
  text,
  removedAt: null,
  lang: 'fr',
  matchReason: 'term',
  tone: null,
  toneConfidence: null,
  stance: null,
  stanceConfidence: null,
  corrected: [],
  inReplyToId: null,
  repostOfId: null,
  quoteOfId: null,
  url: `https://x.example/person_${id}/1`,
  visibility: 'public',
  likeCount: null,
  repostCount: null,
  ...more,
})

export const key = (post: Mention): KeyPost => ({ mention: post, why: 'marked' })

export const entry = (id: number, more: Partial<StoryEntry>): StoryEntry => ({
  mergedInto: null,
  ledgerSeq: id,
  attachments: [],
  id: id as StoryEntry['id'],
  crisisId: 1 as StoryEntry['crisisId'],
  kind: 'note',
  version: 1,
  phase: 'initial',
  happenedAt: AT,
  recordedAt: AT,
  memberId: 1 as MemberId,
  rewrittenBy: null,
  text: `entry ${id}`,
  facts: null,
  evidence: [],
  marked: false,
  hidden: false,
  why: null,
  ...more,
})

export const brand = {
  id: 1,
  name: 'Verdanou',
  watch: '',
  matchAll: false,
  ownHandles: ['verdanou_fictif'],
} as unknown as Brand
export const statement: Statement = {
  id: 1,
  crisisId: 1 as Crisis['id'],
  state: 'published',
  text: 'We stopped the line.',
  channel: 'site',
  url: null,
  publishedAt: AT,
  updatedAt: AT,
  memberId: 1 as MemberId,
}
export const crisis: Crisis = {
  id: 1 as Crisis['id'],
  brandId: brand.id,
  state: 'closed',
  openedBy: 'alert',
  title: null,
  onsetAt: AT,
  firstPostAt: null,
  alertAt: AT,
  firstStatementAt: null,
  openedAt: AT,
  closedAt: null,
}

export const fact: Fact = {
  id: 1 as Fact['id'],
  crisisId: crisis.id,
  version: 1,
  kind: 'denied',
  text: 'The soup was never recalled.',
  source: 'The plant',
  confirmedAt: AT,
  by: 1 as MemberId,
  withdrawnWhy: null,
  isWithdrawn: false,
}

export const promise: ReportPromise = {
  kind: 'update',
  span: 'more in 40 minutes',
  madeAt: AT,
  dueAt: AT + 2_400_000,
  statementId: 1,
  isToOnePerson: false,
  ownerId: 1 as MemberId,
  outcome: 'keptLate',
  endedAt: AT + 3_180_000,
  keptBy: 1,
  reason: null,
}

export const emptyModel: ReportModel = {
  brand,
  crisis,
  fromAt: AT,
  toAt: AT + 3_600_000,
  madeAt: AT + 7_200_000,
  isDrill: false,
  alerts: [],
  members: [],
  story: [],
  statements: [],
  look: { colour: null, logo256: null },
  debrief: { answers: [], actions: [] },
  facts: [],
  promises: { items: [], privateCount: 0 },
  pulse: { binMs: 600_000, bins: [] },
  numbers: {
    mentionCount: 0,
    authorCount: 0,
    repostCount: 0,
    topTenShare: null,
    peakPerHour: null,
    halfLifeMs: null,
    detectionLagMs: null,
    acknowledgementLagMs: null,
    potentialReach: null,
    peopleByState: {},
    unreachableByReason: {},
    silentByReason: {},
    byLang: {},
    byPlatform: {},
  },
  measures: {
    repostsPerOriginal: null,
    answering: null,
    tone: { usualShare: null, worstShare: null, returnMs: null },
    stances: { binMs: 3_600_000, bins: [] },
    spendMicroDollars: null,
  },
  chapters: {
    origin: { firstPost: null, onsetAt: null, alarm: null },
    amplification: { mostReposted: [] },
    interveners: { mostActive: [] },
    defenders: null,
    behind: null,
    reactions: null,
    effects: [],
    answers: [],
  },
  keyPosts: [],
  handles: [],
  compared: [],
  ledger: { count: 3, head: 'abc', holds: true, signature: null, publicKey: null },
}

export const seen = { fromAt: AT, toAt: AT + 3_600_000, medianGapMs: 40_000, youngAccountShare: null } as const
export const behind: ReportBehind = {
  postCount: 90,
  origin: {
    value: {
      at: AT,
      handle: 'person_1',
      confidence: 0.62,
      why: { basis: 'links', shareOfEvent: 0.7, eventPostCount: 90, leadMs: 7_200_000 },
    },
    evidence: [seq(1)],
  },
  amplifiers: [
    {
      value: {
        handle: 'person_2',
        followers: 3_307,
        first: { at: AT - 540_000, seq: seq(9) },
        at: AT,
        reach: null,
        causedCount: 31,
        isLinked: true,
      },
      evidence: [seq(2)],
    },
  ],
  claims: [
    { value: { label: 'the soup is bad', lang: 'en', size: 44, firstAt: AT, byPhase: [26, 18] }, evidence: [seq(3)] },
  ],
  phases: [
    { phase: 'initial', postCount: 61, unclaimedCount: 7 },
    { phase: 'resolution', postCount: 29, unclaimedCount: 5 },
  ],
  answers: [],
  claimCount: 3,
  unclaimedCount: 12,
  coordination: [
    { value: { ...seen, accountCount: 6, postCount: 20, textCount: 2, signs: ['sameText'] }, evidence: [seq(4)] },
  ],
  byStance: { attack: 50, defend: 5, ask: 10, neutral: 5 },
  attackers: [{ value: { handle: 'person_5', followsUs: null, postCount: 9 }, evidence: [seq(5)] }],
  attackerCount: 40,
  defenderCount: 0,
  defendingFollowerCount: 0,
}
export const withBehind = (more: Partial<ReportBehind> = {}): ReportModel => ({
  ...emptyModel,
  chapters: { ...emptyModel.chapters, defenders: [], behind: { ...behind, ...more } },
})

export const french = { lang: 'fr', showHandles: false, zone: 'Europe/Paris' } as const
export const english = { ...french, lang: 'en' } as const
export const keyPostsOf = (...posts: Mention[]) => ({ keyPosts: posts.map(key) })
export const withPosts = (...posts: Mention[]): ReportModel => ({ ...emptyModel, ...keyPostsOf(...posts) })

/** Every text that people can put into a report is this one. */
export const modelSaying = (text: string): ReportModel => ({
  ...withBehind({
    claims: [{ value: { label: text, lang: text, size: 2, firstAt: AT, byPhase: [2, 0] }, evidence: [] }],
  }),
  ...keyPostsOf(mention(1, text, { author: { ...mention(1, '').author, handle: text || 'x' }, lang: text })),
  crisis: { ...crisis, title: text },
  brand: { ...brand, name: text },
  story: [entry(1, { text, why: text })],
  statements: [{ ...statement, text, channel: text }],
  members: [{ id: 1 as MemberId, name: text, roles: [text], reach: [], backupId: null }],
  numbers: {
    ...emptyModel.numbers,
    byLang: { [text]: 2 },
    unreachableByReason: { [text]: 1 },
    silentByReason: { [text]: 1 },
  },
})

/** Every figure is known, and no two are the same. */
export const fullModel: ReportModel = {
  ...withBehind(),
  ...keyPostsOf(mention(1, 'one'), mention(2, 'two')),
  crisis: { ...crisis, firstStatementAt: AT, closedAt: AT + 3_600_000 },
  statements: [statement],
  look: { colour: '#1f4f8f', logo256: 'l'.repeat(64) },
  debrief: {
    answers: [
      { prompt: 'worked', text: 'We called the depot first.', version: 1, memberId: 1 as MemberId, recordedAt: AT },
      { prompt: 'failed', text: null, version: 2, memberId: 1 as MemberId, recordedAt: AT },
    ],
    actions: [],
  },
  facts: [fact],
  promises: { items: [promise], privateCount: 14 },
  alerts: [
    {
      id: 1 as ReportModel['alerts'][number]['id'],
      brandId: brand.id,
      eventId: 'e1',
      crisisId: crisis.id,
      kind: 'author',
      at: AT,
      onsetAt: AT - 600_000,
      severity: 0.9,
      why: { kind: 'author', followers: 61_017, usualFollowers: 409 },
      evidence: [seq(1)],
      acknowledgedAt: null,
      acknowledgedBy: null,
      snoozedUntilAt: null,
      dismissedAt: null,
    },
  ],
  pulse: {
    binMs: 600_000,
    bins: [3, 71, 29, 13].map((count, index) => ({ at: AT + index * 600_000, count, upper: 8 + index })),
  },
  numbers: {
    mentionCount: 1_973,
    authorCount: 881,
    repostCount: 607,
    topTenShare: 0.17,
    peakPerHour: { at: AT + 600_000, count: 116 },
    halfLifeMs: 47 * 60_000,
    detectionLagMs: 11 * 60_000,
    acknowledgementLagMs: 37 * 60_000,
    potentialReach: 5_903_119,
    peopleByState: { answered: 211, unreachable: 19 },
    unreachableByReason: { noAccount: 19 },
    silentByReason: { 'says nothing that asks': 7 },
    byLang: { fr: 1_501, en: 472 },
    byPlatform: { x: 1_702, bluesky: 271 },
  },
  measures: {
    repostsPerOriginal: 0.44,
    answering: {
      wantCount: 233,
      answeredCount: 197,
      settledCount: 221,
      followers: { count: 87, medianMs: 13 * 60_000, p90Ms: 43 * 60_000 },
      others: { count: 109, medianMs: 31 * 60_000, p90Ms: 53 * 60_000 },
      approval: { count: 21, medianMs: 2 * 60_000, p90Ms: 7 * 60_000 },
    },
    tone: { usualShare: 0.12, worstShare: 0.57, returnMs: 3 * 3_600_000 },
    stances: { binMs: 3_600_000, bins: [{ at: AT, attack: 347, ask: 103, defend: 67, neutral: 241, unread: 59 }] },
    spendMicroDollars: 18_250_000,
  },
  chapters: {
    ...withBehind().chapters,
    amplification: { mostReposted: [{ value: { handle: 'person_2', repostCount: 83 }, evidence: [seq(2)] }] },
    interveners: {
      mostActive: [{ value: { handle: 'person_6', followers: 7_451, postCount: 53 }, evidence: [seq(6)] }],
    },
    defenders: [
      {
        value: { handle: 'person_7', followsUs: true, postCount: 23, followers: 4_409, firstAt: AT + 1_380_000 },
        evidence: [seq(7)],
      },
    ],
    behind: { ...behind, defenderCount: 1, defendingFollowerCount: 1 },
    reactions: [{ statement, before: 149, after: 97 }],
  },
}
