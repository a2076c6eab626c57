// What members read otherwise than the machine, kept for ever: each correction of a post, each name of a claim. The latest
// wins; of a tone or a stance it is also what the post's own row says.
import type { Database } from 'better-sqlite3'
import type { BrandId, Correctable, CrisisId, MemberId, MentionSeq, Tone } from '../../../shared/model.ts'
import { NO_TALLY, withPost } from './minute-counts.ts'

export interface Correction {
  readonly seq: MentionSeq
  readonly noun: Correctable
  /** What stood there before. */
  readonly was: string | null
  /** null = this post makes none of the claims. */
  readonly value: string | null
}

export interface ClaimName {
  readonly crisisId: CrisisId
  readonly claimId: string
  readonly labelTextId: number
}

export const createCorrections = (db: Database) => {
  const insert = db.prepare(
    `INSERT INTO corrections (mention_seq, noun, was, value, member_id, happened_at)
     VALUES (@seq, @noun, @was, @value, @memberId, @at)`,
  )
  const setTone = db.prepare('UPDATE mentions SET tone = ?, tone_confidence = NULL WHERE seq = ?')
  // Only a minute that was counted: what came with a date that nobody believes never was.
  const retone = db.prepare(
    `UPDATE minute_counts SET read_count = max(0, read_count + @read), negative_count = max(0, negative_count + @negative),
       positive_count = max(0, positive_count + @positive) WHERE brand_id = @brandId AND minute_at = @minuteAt`,
  )
  const setStance = db.prepare(
    'UPDATE mentions SET stance = @value, stance_confidence = NULL, asks = @asks, actionable = @actionable WHERE seq = @seq',
  )
  const last = db
    .prepare<[number, string], string | null>(
      'SELECT value FROM corrections WHERE mention_seq = ? AND noun = ? ORDER BY id DESC LIMIT 1',
    )
    .pluck()
  const rename = db.prepare(
    `INSERT INTO claim_names (crisis_id, claim_id, label_text_id, member_id, happened_at)
     VALUES (@crisisId, @claimId, @labelTextId, @memberId, @at)`,
  )
  const names = db.prepare<[number], { labelTextId: number; label: string }>(
    `SELECT t.id AS labelTextId, t.body AS label FROM claim_names n JOIN crises c ON c.id = n.crisis_id
       JOIN texts t ON t.id = n.label_text_id WHERE c.brand_id = ? AND t.body IS NOT NULL`,
  )
  return {
    /** Answers its id. */
    add: (correction: Correction, memberId: MemberId, at: number): number =>
      Number(insert.run({ ...correction, memberId, at }).lastInsertRowid),
    setTone: (seq: MentionSeq, tone: Tone): void => void setTone.run(tone, seq),
    /** In the pulse a post of `at` that was counted as `was` sounds like `tone`. */
    retone: (brandId: BrandId, at: number, was: Tone | null, tone: Tone): void => {
      const [before, now] = [withPost(NO_TALLY, was), withPost(NO_TALLY, tone)]
      retone.run({
        brandId,
        minuteAt: at - (at % 60_000),
        read: now.readCount - before.readCount,
        negative: now.negativeCount - before.negativeCount,
        positive: now.positiveCount - before.positiveCount,
      })
    },
    setStance: (seq: MentionSeq, value: string, { asks, actionable }: { asks: boolean; actionable: boolean }): void =>
      void setStance.run({ seq, value, asks: Number(asks), actionable: Number(actionable) }),
    /** The latest word of a member on it; null = none, or that it makes no claim. */
    last: (seq: MentionSeq, noun: Correctable): string | null => last.get(seq, noun) ?? null,
    /** Answers the id of the name. */
    nameClaim: (name: ClaimName, memberId: MemberId, at: number): number =>
      Number(rename.run({ ...name, memberId, at }).lastInsertRowid),
    /** What members call claims of the brand, former names too. */
    names: (brandId: BrandId): { labelTextId: number; label: string }[] => names.all(brandId),
  }
}
