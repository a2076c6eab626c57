// What the machine read in a post: columns of its row beside what was said, and outside what the ledger commits to.
// Keeps true: where a member read otherwise, theirs stays.
import type { Database } from 'better-sqlite3'
import type { BrandId, MatchReason, MentionSeq, Platform, Stance, Tone } from '../../../shared/model.ts'
import { bit } from './mention-row.ts'

export interface Reading {
  /** Detected, ISO 639-1; null = the platform told it, or nothing tells. */
  readonly lang: string | null
  /** null = not read, as everywhere below. */
  readonly tone: Tone | null
  readonly toneConfidence: number | null
  readonly stance: Stance | null
  readonly stanceConfidence: number | null
  /** 0..1 */
  readonly harm: number | null
  readonly asks: boolean | null
  readonly actionable: boolean | null
}

export const UNREAD: Reading = {
  lang: null,
  tone: null,
  toneConfidence: null,
  stance: null,
  stanceConfidence: null,
  harm: null,
  asks: null,
  actionable: null,
}

interface BoundReading {
  readonly readLang: string | null
  readonly tone: Tone | null
  readonly toneConfidence: number | null
  readonly stance: Stance | null
  readonly stanceConfidence: number | null
  readonly harm: number | null
  readonly asks: number | null
  readonly actionable: number | null
}

/** As the columns of a row take it. */
const bindReading = ({ lang, asks, actionable, ...rest }: Reading): BoundReading => ({
  ...rest,
  readLang: lang,
  asks: bit(asks),
  actionable: bit(actionable),
})

/** What a post that answers, quotes or repeats another needs to know of it. */
export interface KnownReading {
  readonly seq: MentionSeq
  /** When it was said, ms UTC. */
  readonly at: number
  readonly reason: MatchReason | null
  readonly tone: Tone | null
  readonly toneConfidence: number | null
  readonly stance: Stance | null
  readonly stanceConfidence: number | null
  readonly harm: number | null
}

const mineUnlessCorrected = (noun: 'tone' | 'stance', columns: readonly string[]): string =>
  columns
    .map(
      (column) => `${column} = CASE WHEN EXISTS
         (SELECT 1 FROM corrections WHERE mention_seq = @seq AND noun = '${noun}')
         THEN ${column} ELSE @${column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())} END`,
    )
    .join(', ')

export const createReadings = (db: Database) => {
  const of = db.prepare<[number, string, string], KnownReading>(
    `SELECT seq, created_at AS at, match_reason AS reason, tone, tone_confidence AS toneConfidence, stance,
       stance_confidence AS stanceConfidence, harm
     FROM mentions WHERE brand_id = ? AND platform = ? AND external_id = ?`,
  )
  const again = db.prepare(
    `UPDATE mentions SET read_lang = @readLang, harm = @harm, asks = @asks, actionable = @actionable,
       ${mineUnlessCorrected('tone', ['tone', 'tone_confidence'])},
       ${mineUnlessCorrected('stance', ['stance', 'stance_confidence'])} WHERE seq = @seq`,
  )
  return {
    of: (brandId: BrandId, platform: Platform, externalId: string): KnownReading | null =>
      of.get(brandId, platform, externalId) ?? null,
    /** A post that is read anew. */
    set: (seq: MentionSeq, reading: Reading): void => void again.run({ seq, ...bindReading(reading) }),
  }
}
