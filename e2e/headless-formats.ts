// What outsiders read (formats.md), written down once more on this side: strict, so that a field too many shows as well.
import { z } from 'zod'

const iso = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
const mentionId = z.string().regex(/^(x|bluesky|mastodon|weibo|reddit|youtube|news|other):./)
const count = z.int().nonnegative()
const counts = z.record(z.string(), count)
const person = z.strictObject({ handle: z.string(), followsUs: z.boolean().nullable(), posts: count })

const alert = z.strictObject({
  id: z.string(),
  eventId: z.string(),
  kind: z.enum(['volume', 'tone', 'coordination', 'author', 'redflag', 'source']),
  at: iso,
  onsetAt: iso,
  severity: z.number().min(0).max(1),
  why: z.string().min(1),
  // A silent source has no posts to show.
  evidence: z.array(mentionId),
  expected: z.number(),
  observed: z.number(),
})

const crisis = z.strictObject({
  id: z.string(),
  openedAt: iso,
  closedAt: iso.nullable(),
  origin: z.strictObject({ mentionId, confidence: z.number().min(0).max(1), why: z.string() }).nullable(),
  amplifiers: z.array(z.strictObject({ handle: z.string(), mentionId, at: iso, reach: count, caused: count })),
  peak: z.strictObject({ at: iso, perHour: z.number() }),
  halfLifeMin: z.number().nullable(),
  claims: z.array(z.strictObject({ id: z.string(), label: z.string(), size: count, firstMentionId: mentionId })),
  coordination: z.array(
    z.strictObject({ why: z.string(), accounts: z.array(z.string()), mentionIds: z.array(mentionId) }),
  ),
  defenders: z.array(person),
  attackers: z.array(person),
})

export const analysisFile = z.strictObject({
  schema: z.literal(1),
  import: z.strictObject({
    lines: count,
    accepted: count,
    duplicates: count,
    rejectedCount: count,
    rejected: z.array(z.strictObject({ file: z.string().optional(), line: count, reason: z.string().min(1) })),
  }),
  alerts: z.array(alert),
  crises: z.array(crisis),
  queue: z.array(
    z.strictObject({
      handle: z.string(),
      mentionIds: z.array(mentionId).min(1),
      followsUs: z.boolean().nullable(),
      actionable: z.boolean(),
      rank: z.number(),
      why: z.string(),
    }),
  ),
  mentions: z.strictObject({ count, matched: count, byTone: counts, byLang: counts, byStance: counts }),
})

export const mentionLine = z.strictObject({
  id: mentionId,
  matched: z.boolean(),
  why: z.enum(['term', 'handle', 'thread', 'own', 'all']).nullable(),
  tone: z.enum(['negative', 'neutral', 'positive']),
  toneConfidence: z.number().min(0).max(1),
  lang: z.string().nullable(),
  stance: z.enum(['attack', 'defend', 'ask', 'neutral']),
  claimId: z.string().nullable(),
  coordinated: z.boolean(),
  parentId: mentionId.nullable(),
  actionable: z.boolean(),
})
