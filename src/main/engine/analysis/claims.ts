// What people say happened: texts that say the same, under a label in their own words.
//
// Keeps true: a claim keeps its id and its posts while it grows; what members said of a post (`pinned`) wins over what follows;
// no word of a removed post stays in a label (L5); our own posts make no claim about us. The caller leaves out what is not
// public (L10). The same posts in the same order give the same claims, however often they are asked for. Memory grows
// with the posts, so this is made for a crisis or a period, not for years.

import type { MentionSeq } from '../../../shared/model.ts'
import { createClusters } from './claim-clusters.ts'
import { createClaimIds, founderOf } from './claim-ids.ts'
import { createTeller, type FoundClaim } from './claim-teller.ts'
import { type ClaimText, createClaimTexts } from './claim-texts.ts'
import type { Heard } from './heard.ts'

export type { FoundClaim }

export interface ClaimsOptions {
  /** What members said: the claim of a post and of all that say the same, null = of none. */
  readonly pinned?: ReadonlyMap<MentionSeq, string | null>
}

export interface Claims {
  /** Posts in order of arrival; a post known already changes nothing. A tombstone removes. */
  add(heard: Heard): void
  /** The biggest first. */
  all(): readonly FoundClaim[]
  /** null = in none. */
  claimOf(seq: MentionSeq): string | null
  /** The text of this post is gone. */
  remove(seq: MentionSeq): void
}

/** Clusters are looked for when so many texts fit none, and again after so large a share more. */
const FIRST_LOOK = 12
const LOOK_SHARE = 0.1
/** A text of so many posts is a claim even when no other text says it. */
const HEAVY_POSTS = 10

/** Says something, and neither a cluster nor a member has taken it. */
const isAlone = (text: ClaimText): boolean =>
  text.cluster === null && text.pinnedTo === undefined && text.signs.length > 0

const groupBy = <Key>(texts: readonly ClaimText[], keyOf: (text: ClaimText) => Key | null): Map<Key, ClaimText[]> => {
  const groups = new Map<Key, ClaimText[]>()
  for (const text of texts) {
    const key = text.posts.length > 0 ? keyOf(text) : null
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(text)
    else groups.set(key, [text])
  }
  return groups
}

export const createClaims = (options: ClaimsOptions = {}): Claims => {
  const texts = createClaimTexts()
  const clusters = createClusters()
  const ids = createClaimIds()
  const teller = createTeller(clusters.evidenceOf)
  const { pinned } = options
  let unplacedCount = 0
  /** null = what was told last is old. */
  let told: readonly FoundClaim[] | null = null

  /** A claim that a member named before the machine found it starts with its first post. */
  const clusterFor = (claimId: string): number | null => {
    const known = ids.clusterOf(claimId)
    if (known !== null) return known
    const founder = texts.textOfId(founderOf(claimId))
    if (!founder || founder.pinnedTo === null) return null
    if (founder.cluster === null) clusters.open(founder)
    if (founder.cluster !== null) ids.give(founder.cluster, claimId)
    return founder.cluster
  }

  const follow = (text: ClaimText, claimId: string | null): void => {
    text.pinnedTo = claimId
    clusters.move(text, claimId === null ? null : clusterFor(claimId))
  }

  const look = (): void => {
    clusters.rebuild(texts.all())
    for (const text of texts.all()) {
      if (text.cluster === null && text.pinnedTo) follow(text, text.pinnedTo)
      if (isAlone(text) && text.posts.length >= HEAVY_POSTS) clusters.open(text)
    }
    ids.settle(groupBy(texts.all(), ({ cluster }) => cluster))
    unplacedCount = 0
  }

  const place = (text: ClaimText, isNew: boolean): void => {
    if (isNew && isAlone(text)) {
      clusters.place(text)
      if (text.cluster === null) unplacedCount += 1
    }
    if (isAlone(text) && text.posts.length === HEAVY_POSTS) {
      clusters.open(text)
      if (text.cluster !== null) ids.name(text.cluster, [text])
    }
    if (unplacedCount >= FIRST_LOOK + LOOK_SHARE * texts.all().length) look()
  }

  const remove = (seq: MentionSeq): void => {
    const text = texts.textOf(seq)
    if (!text) return
    told = null
    teller.forget(seq)
    const { cluster } = text
    clusters.forget(text)
    texts.remove(seq)
    if (text.posts.length > 0) clusters.move(text, cluster)
  }

  return {
    add: (heard) => {
      if (heard.text === null) remove(heard.seq)
      const added = heard.isOwn ? null : texts.add(heard)
      if (!added) return
      told = null
      const claimId = pinned?.get(heard.seq)
      if (claimId !== undefined) follow(added.text, claimId)
      place(added.text, added.isNew)
    },
    all: () => {
      told ??= teller.tell(
        groupBy(texts.all(), ({ cluster }) => ids.idOf(cluster)),
        texts.all(),
      )
      return told
    },
    claimOf: (seq) => ids.idOf(texts.textOf(seq)?.cluster ?? null),
    remove,
  }
}
