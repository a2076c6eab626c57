// Which texts say the same thing: clusters of bags of words that grow as texts come.
//
// Keeps true: a text that fits a cluster stays in it; only what fits none is clustered anew, among the known clusters and
// empty ones; the same texts in the same order give the same clusters. A doubtful text is in no cluster: it must be more
// likely here than in all others together, and far more likely than in everything said.

import { bagOf, vocabularyOf } from './claim-bags.ts'
import { type Bag, createMixture, type Fit } from './claim-mixture.ts'
import type { ClaimText } from './claim-texts.ts'

export interface Clusters {
  /** Puts a text that is in no cluster where it fits, or leaves it out. */
  place(text: ClaimText): void
  /** Moves a text, whatever it says; null takes it out. */
  move(text: ClaimText, cluster: number | null): void
  /** Starts a cluster with this text, if one is empty. */
  open(text: ClaimText): void
  /** Before the words of a text change: takes it out and forgets what it was. */
  forget(text: ClaimText): void
  /** Looks for clusters among the texts that are in none. */
  rebuild(texts: readonly ClaimText[]): void
  /** Nats by which its cluster explains a text better than everything said; 0 = it is in none. */
  evidenceOf(text: ClaimText): number
}

interface Bar {
  readonly posterior: number
  /** Nats, kinds of complaint weighing in. */
  readonly evidence: number
}

/** Among n texts chance finds a fit of ln n nats somewhere; a little more is asked for. */
const toEnter = (textCount: number): Bar => ({ posterior: 0.5, evidence: 0.7 + Math.log(textCount) })
/** Low, so that what is at the border does not go to and fro. */
const TO_STAY: Bar = { posterior: 0.3, evidence: 4 }
/** Gibbs rounds until the clusters hardly change (Yin and Wang: about 10), then rounds without chance. */
const DRAWN_ROUNDS = 10
const SETTLING_ROUNDS = 2
/** So many texts, the latest, are tested or clustered anew at a time; older ones stay where they are. */
const MOST_SWEPT = 4_000
/** When there are so many times more texts, all are thought over once, each from the cluster that it is in. */
const AFRESH_GROWTH = 2

/** Enough to keep stories apart, few enough that each can be read. */
const clusterCountFor = (textCount: number): number => Math.max(4, Math.min(80, Math.round(1.2 * Math.sqrt(textCount))))

/** A fixed sequence in [0, 1) (mulberry32), so that every machine finds the same clusters. */
const drawsFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const passes = (fit: Fit, bar: Bar): boolean => fit.posterior >= bar.posterior && fit.evidence >= bar.evidence

export const createClusters = (): Clusters => {
  let vocabulary = vocabularyOf([])
  let clusterCount = clusterCountFor(0)
  let bar = toEnter(1)
  let mixture = createMixture(vocabulary.size, clusterCount)
  /** Texts when all were last thought over. */
  let countAfresh = 0
  const bags = new Map<ClaimText, Bag>()
  const draw = drawsFrom(1)

  const bagFor = (text: ClaimText): Bag => {
    const known = bags.get(text)
    if (known) return known
    const bag = bagOf(text.signs, vocabulary)
    bags.set(text, bag)
    return bag
  }

  const move = (text: ClaimText, cluster: number | null): void => {
    if (text.cluster !== null) mixture.count(bagFor(text), text.cluster, -1)
    if (cluster !== null) mixture.count(bagFor(text), cluster, 1)
    text.cluster = cluster
  }

  const place = (text: ClaimText): void => {
    const fit = mixture.best(bagFor(text))
    if (passes(fit, bar)) move(text, fit.cluster)
  }

  /** Puts texts out of their clusters unless they fit. */
  const test = (texts: readonly ClaimText[], least: Bar): void => {
    for (const text of texts) {
      const { cluster } = text
      if (cluster === null) continue
      move(text, null)
      if (passes(mixture.fitIn(bagFor(text), cluster), least)) move(text, cluster)
    }
  }

  const sweep = (texts: readonly ClaimText[], next: (bag: Bag) => number): void => {
    for (const text of texts) {
      move(text, null)
      move(text, next(bagFor(text)))
    }
  }

  const settle = (texts: readonly ClaimText[]): void => {
    for (let round = 0; round < DRAWN_ROUNDS; round += 1) sweep(texts, (bag) => mixture.draw(bag, draw()))
    for (let round = 0; round < SETTLING_ROUNDS; round += 1) sweep(texts, (bag) => mixture.best(bag).cluster)
  }

  /** Counts what is known with the words of today. */
  const recount = (texts: readonly ClaimText[]): void => {
    const lastUsed = texts.reduce((most, { cluster }) => Math.max(most, cluster ?? 0), 0)
    clusterCount = Math.max(clusterCountFor(texts.length), lastUsed + 1)
    bar = toEnter(texts.length)
    vocabulary = vocabularyOf(texts)
    mixture = createMixture(vocabulary.size, clusterCount)
    bags.clear()
    for (const text of texts) if (text.cluster !== null) mixture.count(bagFor(text), text.cluster, 1)
  }

  const empties = (): readonly number[] =>
    Array.from({ length: clusterCount }, (_, k) => k).filter((k) => mixture.textCount(k) === 0)

  /** From scattered beginnings more and purer clusters grow than from one after the other. */
  const scatter = (texts: readonly ClaimText[]): void => {
    const empty = empties()
    for (const text of texts) move(text, empty[Math.floor(draw() * empty.length)] ?? null)
  }

  return {
    place,
    move,
    open: (text) => move(text, empties()[0] ?? null),
    forget: (text) => {
      move(text, null)
      bags.delete(text)
    },
    evidenceOf: (text) =>
      text.cluster === null ? 0 : mixture.evidence(bagFor(text), text.cluster) / Math.sqrt(1 + bagFor(text).total),
    rebuild: (all) => {
      const texts = all.filter(({ signs, pinnedTo }) => signs.length > 0 && pinnedTo !== null)
      recount(texts)
      const loose = texts.filter(({ pinnedTo }) => pinnedTo === undefined)
      const isAfresh = loose.length >= AFRESH_GROWTH * countAfresh
      if (isAfresh) countAfresh = loose.length
      test(loose.slice(-MOST_SWEPT), TO_STAY)
      const swept = loose.filter(({ cluster }) => isAfresh || cluster === null).slice(-MOST_SWEPT)
      scatter(swept.filter(({ cluster }) => cluster === null))
      settle(swept)
      test(swept, bar)
      for (const text of swept) if (text.cluster === null) place(text)
    },
  }
}
