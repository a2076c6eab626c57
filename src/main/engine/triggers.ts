// What rings besides the count: a tone that turns, an author who is heard far, red flags, texts that are made together.
// Keeps true: only what is public is heard (L10), each post once and in its time; where the triggers stand is kept in
// the transaction of what they heard, and what acts together is gathered again from the last day after a start.
import type { BrandId, Post } from '../../shared/model.ts'
import { isDismissed } from './alerts/dismissed.ts'
import { type Coordination, createCoordination } from './analysis/coordination.ts'
import type { CoordinationGroup } from './analysis/coordination-circle.ts'
import { coordinationFinding } from './analysis/coordination-finding.ts'
import { createEchoGate, type EchoGate } from './analysis/echo-gate.ts'
import type { Heard } from './analysis/heard.ts'
import {
  createInfluentialAuthor,
  type InfluentialAuthor,
  type InfluentialAuthorSnapshot,
  restoreInfluentialAuthor,
} from './analysis/influential-author.ts'
import { createNearDuplicates, type NearDuplicates } from './analysis/near-duplicates.ts'
import { createRedFlags, type RedFlags, type RedFlagsSnapshot, restoreRedFlags } from './analysis/red-flags.ts'
import { createToneTurn, restoreToneTurn, type ToneTurn, type ToneTurnSnapshot } from './analysis/tone-turn.ts'
import type { IsWanted, Rest, TriggerFinding } from './analysis/trigger.ts'
import { compileFlagWords, type FlagWords } from './ingest/flag-words.ts'
import { idOn } from './store/mention-row.ts'
import type { SavedMention } from './store/mentions.ts'
import type { Store } from './store/store.ts'

const DAY_MS = 24 * 3_600_000
/** Texts that are compared with each other: a day of an ordinary brand, an hour of a storm. */
const MOST_TEXTS = 20_000

interface TriggerSnapshot {
  readonly tone: ToneTurnSnapshot
  readonly author: InfluentialAuthorSnapshot
  readonly flags: RedFlagsSnapshot
  readonly together: Rest
}

interface Ears {
  readonly tone: ToneTurn
  readonly author: InfluentialAuthor
  readonly flags: RedFlags
  readonly flagWords: FlagWords
  /** Without their texts: those that an echo brings back are read again, if they are still there (L5). */
  readonly echoes: EchoGate<Heard>
  readonly near: NearDuplicates
  readonly coordination: Coordination
  together: Rest
}

const heardOf = (mention: SavedMention, post: Post): Heard => ({
  seq: mention.seq,
  id: mention.id,
  at: mention.createdAt,
  authorId: mention.authorId,
  followers: mention.followers,
  accountCreatedAt: post.authorCreatedAt,
  followsUs: mention.followsUs,
  text: post.deletedAt === null ? post.text : null,
  lang: post.lang,
  inReplyToId: idOn(post.platform, post.inReplyToId),
  repostOfId: idOn(post.platform, post.repostOfId),
  quoteOfId: idOn(post.platform, post.quoteOfId),
  isOwn: false,
  tone: mention.tone,
  stance: mention.stance,
})

export const createTriggers = (store: Store) => {
  const earsByBrand = new Map<BrandId, Ears>()

  const keptOf = (brandId: BrandId): TriggerSnapshot | null => {
    const text = store.detectors.read(brandId)
    return text === null ? null : ((JSON.parse(text) as { triggers?: TriggerSnapshot }).triggers ?? null)
  }

  /** The group that the post completed. What echoes nothing is kept aside until something echoes it. */
  const together = ({ echoes, near, coordination }: Ears, heard: Heard): CoordinationGroup | null => {
    if (heard.text === null || heard.repostOfId !== null) return null
    let group: CoordinationGroup | null = null
    for (const alike of echoes.pass(heard.text, { ...heard, text: null })) {
      const text = alike.seq === heard.seq ? heard.text : store.mentions.textOf(alike.seq)
      if (text === null) continue
      near.add({ seq: alike.seq, text })
      group = coordination.add({ ...alike, text }) ?? group
    }
    return group
  }

  /** What the day before `mention` said, without telling again what was found in it. */
  const gather = (ears: Ears, brandId: BrandId, { seq, createdAt }: SavedMention): void => {
    const period = { fromAt: createdAt - DAY_MS, toAt: createdAt + 1 }
    const { firstKey, lastKey } = store.heard.keys(brandId, period.fromAt, period.toAt)
    const afterKey = Math.max(firstKey - 1, lastKey - MOST_TEXTS)
    for (const heard of store.heard.page(brandId, period, afterKey, lastKey, MOST_TEXTS))
      if (heard.seq !== seq && !heard.isOwn) together(ears, heard)
  }

  const open = (brandId: BrandId, mention: SavedMention): Ears => {
    const brand = store.brands.get(brandId)
    const kept = keptOf(brandId)
    const flagWords = compileFlagWords(brand?.redFlags ?? null)
    const influence = brand?.influentialFollowers ? { influentialFrom: brand.influentialFollowers } : {}
    const near = createNearDuplicates({ horizonCount: MOST_TEXTS })
    const ears: Ears = {
      tone: kept ? restoreToneTurn(kept.tone) : createToneTurn(),
      author: kept ? restoreInfluentialAuthor(kept.author, influence) : createInfluentialAuthor(influence),
      flags: kept ? restoreRedFlags(flagWords.words, kept.flags) : createRedFlags(flagWords.words),
      flagWords,
      echoes: createEchoGate(MOST_TEXTS),
      near,
      coordination: createCoordination(near),
      together: kept?.together ?? null,
    }
    gather(ears, brandId, mention)
    return ears
  }

  const earsOf = (brandId: BrandId, mention: SavedMention): Ears => {
    const known = earsByBrand.get(brandId)
    if (known) return known
    const ears = open(brandId, mention)
    earsByBrand.set(brandId, ears)
    return ears
  }

  const repostedAt = (brandId: BrandId, { platform, repostOfId }: SavedMention): number | null =>
    repostOfId === null ? null : (store.readings.of(brandId, platform, repostOfId)?.at ?? null)

  const hearTogether = (ears: Ears, heard: Heard, isWanted: IsWanted): TriggerFinding | null => {
    const group = together(ears, heard)
    if (group === null) return null
    const told = coordinationFinding(group, heard.at, ears.together, isWanted)
    ears.together = told.rest
    return told.finding
  }

  return {
    /** A public, matched post that is not ours and not late; what it makes ring. */
    hear: (brandId: BrandId, mention: SavedMention, post: Post): TriggerFinding[] => {
      const ears = earsOf(brandId, mention)
      const heard = heardOf(mention, post)
      const isWanted: IsWanted = (finding) => !isDismissed(store, brandId, finding)
      return [
        hearTogether(ears, heard, isWanted),
        ears.flags.push(heard, heard.text === null ? [] : ears.flagWords.find(heard.text), isWanted),
        ears.author.push(heard, repostedAt(brandId, mention), isWanted),
        ears.tone.push(heard, isWanted),
      ].filter((finding) => finding !== null)
    },
    /** To be kept with the detector; null = nothing was heard yet since the start. */
    snapshot: (brandId: BrandId): TriggerSnapshot | null => {
      const ears = earsByBrand.get(brandId)
      if (!ears) return keptOf(brandId)
      const { tone, author, flags } = ears
      return {
        tone: tone.snapshot(),
        author: author.snapshot(),
        flags: flags.snapshot(),
        together: ears.together,
      }
    },
    /** After a rolled back transaction, or new settings of the brand. */
    forget: (brandId: BrandId): void => void earsByBrand.delete(brandId),
  }
}
