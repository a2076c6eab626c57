// What people say happened: texts that say the same, under a label in their own words.
//
// Keeps true: a claim keeps its id and its posts while it grows; a member's word (pin, rename) wins over what follows;
// no word of a removed post stays in a label (L5); our own posts make no claim about us. The caller leaves out what is not
// public (L10). The same posts in the same order give the same claims, whenever they are asked for. Time per post is
// bounded; memory grows with the posts (about 1 KB each), so it is made for a crisis or a period, not for years.

import type { Claim } from '../../../shared/anatomy.ts'
import type { MentionSeq } from '../../../shared/model.ts'
import { countSigns } from './claim-bags.ts'
import { createClusters } from './claim-clusters.ts'
import { createClaimIds, founderOf, postCountOf } from './claim-ids.ts'
import { type ClaimLabel, labelOf, type ShareOf } from './claim-label.ts'
import { type ClaimText, createClaimTexts } from './claim-texts.ts'
import type { Heard } from './heard.ts'

export interface FoundClaim extends Claim {
  /** All of its posts, in order of arrival. */
  readonly seqs: readonly MentionSeq[]
}

export interface ClaimsOptions {
  /** What members said before: the claim of a post, null = of none. */
  readonly pinned?: ReadonlyMap<MentionSeq, string | null>
  /** Members' labels by claim. */
  readonly labels?: ReadonlyMap<string, string>
}

export interface Claims {
  /** Posts in order of arrival; a post known already changes nothing. A tombstone removes. */
  add(heard: Heard): void
  /** The biggest first. */
  all(): readonly FoundClaim[]
  /** null = in none. */
  claimOf(seq: MentionSeq): string | null
  /** This post and all that say the same belong to that claim, null = to none. */
  pin(seq: MentionSeq, claimId: string | null): void
  rename(claimId: string, label: string): void
  /** The text of this post is gone. */
  remove(seq: MentionSeq): void
}

/** Clusters are looked for when so many texts fit none, and again after so large a share more. */
const FIRST_LOOK = 12
const LOOK_SHARE = 0.1
/** A text of so many posts is a claim even when no other text says it. */
const HEAVY_POSTS = 10
const MOST_TYPICAL = 20
/** A label is thought over when the claim has grown by half. */
const LABEL_GROWTH = 1.5

const byCluster = (texts: readonly ClaimText[]): ReadonlyMap<number, readonly ClaimText[]> => {
  const found = new Map<number, ClaimText[]>()
  for (const text of texts) {
    if (text.cluster === null || text.posts.length === 0) continue
    const known = found.get(text.cluster)
    if (known) known.push(text)
    else found.set(text.cluster, [text])
  }
  return found
}

const commonest = (langs: readonly (string | null)[]): string | null => {
  const counts = new Map<string | null, number>()
  for (const lang of langs) counts.set(lang, (counts.get(lang) ?? 0) + 1)
  return [...counts].reduce<[string | null, number]>((most, entry) => (entry[1] > most[1] ? entry : most), [null, 0])[0]
}

const sharesAmong = (texts: readonly ClaimText[]): ShareOf => {
  const counts = countSigns(texts)
  return (sign) => (counts.get(sign) ?? 0) / texts.length
}

/** Says something, and neither a cluster nor a member has taken it. */
const isAlone = (text: ClaimText): boolean =>
  text.cluster === null && text.pinnedTo === undefined && text.signs.length > 0

export const createClaims = (options: ClaimsOptions = {}): Claims => {
  const texts = createClaimTexts()
  const clusters = createClusters()
  const ids = createClaimIds()
  const pinned = new Map(options.pinned)
  const renamed = new Map(options.labels)
  const labels = new Map<string, ClaimLabel & { readonly size: number }>()
  let unplacedCount = 0
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

  const openFor = (text: ClaimText): void => {
    clusters.open(text)
    if (text.cluster !== null) ids.name(text.cluster, [text])
  }

  const look = (): void => {
    clusters.rebuild(texts.all())
    for (const text of texts.all()) {
      if (text.cluster === null && text.pinnedTo) follow(text, text.pinnedTo)
      if (isAlone(text) && text.posts.length >= HEAVY_POSTS) clusters.open(text)
    }
    ids.settle(byCluster(texts.all()))
    unplacedCount = 0
  }

  const remove = (seq: MentionSeq): void => {
    const text = texts.textOf(seq)
    if (!text) return
    told = null
    const { cluster } = text
    clusters.forget(text)
    texts.remove(seq)
    if (text.posts.length > 0) clusters.move(text, cluster)
  }

  const labelFor = (id: string, members: readonly ClaimText[], shareOf: ShareOf): string => {
    const size = postCountOf(members)
    const known = labels.get(id)
    const stands = members.some(({ posts }) => posts.some(({ seq }) => seq === known?.seq))
    if (known && stands && size < known.size * LABEL_GROWTH) return known.label
    const fresh = labelOf(members, shareOf)
    labels.set(id, { ...fresh, size })
    return fresh.label
  }

  const tell = (id: string, members: readonly ClaimText[], shareOf: ShareOf): FoundClaim => {
    const evidence = new Map(
      members.map((text) => [text, clusters.evidenceOf(text) * (1 + Math.log(text.posts.length))]),
    )
    const typical = [...members].sort((a, b) => (evidence.get(b) ?? 0) - (evidence.get(a) ?? 0))
    const posts = members.flatMap((text) => text.posts).sort((a, b) => a.seq - b.seq)
    const times = posts.map(({ at }) => at)
    const firstAt = times.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY)
    const first = posts.find(({ at }) => at === firstAt)
    if (!first) throw new Error(`claim ${id} has no post`)
    return {
      id,
      label: renamed.get(id) ?? labelFor(id, typical, shareOf),
      isRenamed: renamed.has(id),
      lang: commonest(posts.map(({ lang }) => lang)),
      size: posts.length,
      textCount: members.length,
      firstSeq: first.seq,
      firstAt,
      lastAt: times.reduce((most, at) => Math.max(most, at), firstAt),
      typical: typical.slice(0, MOST_TYPICAL).flatMap((text) => text.posts[0]?.seq ?? []),
      seqs: posts.map(({ seq }) => seq),
    }
  }

  const tellAll = (): readonly FoundClaim[] => {
    const shareOf = sharesAmong(texts.all())
    const found = [...byCluster(texts.all())].flatMap(([cluster, members]) => {
      const id = ids.idOf(cluster)
      return id === null ? [] : [tell(id, members, shareOf)]
    })
    return found.sort((a, b) => b.size - a.size || a.firstAt - b.firstAt || a.firstSeq - b.firstSeq)
  }

  return {
    add: (heard) => {
      if (heard.text === null) remove(heard.seq)
      if (heard.text === null || heard.isOwn) return
      const added = texts.add(heard)
      if (!added) return
      told = null
      const { text, isNew } = added
      const claimId = pinned.get(heard.seq)
      if (claimId !== undefined) follow(text, claimId)
      else if (isNew && text.signs.length > 0 && text.pinnedTo === undefined) {
        clusters.place(text)
        if (text.cluster === null) unplacedCount += 1
      }
      if (isAlone(text) && text.posts.length === HEAVY_POSTS) openFor(text)
      if (unplacedCount >= FIRST_LOOK + LOOK_SHARE * texts.all().length) look()
    },
    all: () => {
      told ??= tellAll()
      return told
    },
    claimOf: (seq) => ids.idOf(texts.textOf(seq)?.cluster ?? null),
    pin: (seq, claimId) => {
      pinned.set(seq, claimId)
      const text = texts.textOf(seq)
      if (!text) return
      told = null
      follow(text, claimId)
    },
    rename: (claimId, label) => {
      renamed.set(claimId, label)
      told = null
    },
    remove,
  }
}
