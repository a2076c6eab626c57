// The tone turns: far more of what is said is negative than is usual for this brand.
// Keeps true: the yardstick is the brand's own past (airlines hear complaints in six posts of ten on a good day), with
// its own unrest; bounded memory; one voice per author and hour; nothing rings before a day of history; what is
// found is told once per event.
//
// Posts of an hour are not independent: they speak of the same storm or the same joke. Their negatives are taken as
// beta-binomial, variance n p q (1 + (n - 1) r), with r estimated from the brand's past hours by the method of moments
// (Griffiths 1973), and a window rings when the lower Wilson bound (1927) of its share, with n reduced to
// n / (1 + (n - 1) r), still lies above the usual share.
import type { ToneWhy } from '../../../shared/alert-why.ts'
import type { Heard } from './heard.ts'
import { always, evidenceOf, type IsWanted, type Rest, ring, type Seen, seen, type TriggerFinding } from './trigger.ts'
import { emptyUsualTone, learnTone, type ToneCounts, type UsualTone, unrest, usualShare } from './usual-tone.ts'

interface Cell extends ToneCounts {
  readonly fromAt: number
}

export interface ToneTurnSnapshot {
  readonly version: 1
  readonly rest: Rest
  /** The last three hours, oldest first; the last one is open. */
  readonly cells: readonly Cell[]
  /** Who was counted in the open hour. */
  readonly voices: readonly number[]
  readonly negatives: readonly Seen[]
  readonly usual: UsualTone
}

export interface ToneTurn {
  readonly push: (post: Heard, isWanted?: IsWanted) => TriggerFinding<ToneWhy> | null
  readonly snapshot: () => ToneTurnSnapshot
}

const CELL_MS = 300_000
const HOUR_MS = 3_600_000
const WINDOWS_MS = [HOUR_MS, 3 * HOUR_MS] as const
const LONGEST_MS = 3 * HOUR_MS
/** Posts with a known tone, and negatives among them, below which no share proves anything. */
const LEAST_READ = 20
const LEAST_NEGATIVE = 10
/** One in ten thousand, looking at some two hundred windows a week. */
const SIGMAS = 3.7
/** A share is another one when its odds are twice the usual: 10% -> 18%, 60% -> 75%. */
const LEAST_ODDS_RATIO = 2
/** Ten times the odds is as bad as it gets. */
const WORST_ODDS_RATIO = 10
/** With so many voices in an hour no single one matters. */
const MOST_VOICES = 500
const NEGATIVES_KEPT = 50

const wilsonLower = (share: number, n: number): number => {
  const square = SIGMAS * SIGMAS
  const spread = SIGMAS * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n))
  return (share + square / (2 * n) - spread) / (1 + square / n)
}

const odds = (share: number): number => share / Math.max(1e-6, 1 - share)

/** Where the cumulated surplus of negatives over a share between the usual and the present has its minimum (Page 1954):
 * before it the posts were more like the past, after it like now. Nothing turns while nobody speaks: it is the first cell
 * after it in which somebody did. */
const turnBegan = (cells: readonly Cell[], between: number): number => {
  const read = cells.filter((cell) => cell.read > 0)
  let sum = 0
  let least = 0
  let first = 0
  for (const [index, cell] of read.entries()) {
    sum += cell.negative - cell.read * between
    if (sum < least) {
      least = sum
      first = index + 1
    }
  }
  return (read[first] ?? read.at(-1))?.fromAt ?? 0
}

export const createToneTurn = (): ToneTurn =>
  restoreToneTurn({ version: 1, rest: null, cells: [], voices: [], negatives: [], usual: emptyUsualTone() })

export const restoreToneTurn = (snapshot: ToneTurnSnapshot): ToneTurn => {
  const { usual } = structuredClone(snapshot)
  let { rest } = snapshot
  let cells: Cell[] = snapshot.cells.map((cell) => ({ ...cell }))
  let negatives: Seen[] = [...snapshot.negatives]
  const voices = new Set(snapshot.voices)

  /** The open cell at `at`; what left the longest window becomes the past. Null: too late to count. */
  const cellAt = (at: number): Cell | null => {
    const fromAt = Math.floor(at / CELL_MS) * CELL_MS
    const last = cells.at(-1)
    if (last && fromAt < last.fromAt) return null
    if (last?.fromAt === fromAt) return last
    if (!last || Math.floor(last.fromAt / HOUR_MS) !== Math.floor(fromAt / HOUR_MS)) voices.clear()
    for (const cell of cells) if (cell.fromAt <= fromAt - LONGEST_MS) learnTone(usual, cell, cell.fromAt)
    const open = { fromAt, negative: 0, read: 0 }
    cells = [...cells.filter((cell) => cell.fromAt > fromAt - LONGEST_MS), open]
    return open
  }

  const judge = (at: number, windowMs: number, share: number): TriggerFinding<ToneWhy> | null => {
    const within = cells.filter(({ fromAt }) => fromAt > at - windowMs)
    const readCount = within.reduce((sum, { read }) => sum + read, 0)
    const negativeCount = within.reduce((sum, { negative }) => sum + negative, 0)
    if (readCount < LEAST_READ || negativeCount < LEAST_NEGATIVE) return null
    const now = negativeCount / readCount
    const times = odds(now) / odds(share)
    const independent = readCount / (1 + (readCount - 1) * unrest(usual))
    if (times < LEAST_ODDS_RATIO || wilsonLower(now, independent) <= share) return null
    return {
      kind: 'tone',
      at,
      onsetAt: turnBegan(cells, (share + now) / 2),
      severity: Math.min(1, Math.log(times) / Math.log(WORST_ODDS_RATIO)),
      why: { kind: 'tone', negativeCount, readCount, usualShare: share, windowMs },
      evidence: evidenceOf(negatives.filter((post) => post.at > at - windowMs)),
    }
  }

  return {
    push: (post, isWanted = always) => {
      const { tone, at, authorId } = post
      if (tone === null || post.isOwn || post.repostOfId !== null) return null
      const cell = cellAt(at)
      if (!cell || voices.has(authorId)) return null
      if (voices.size < MOST_VOICES) voices.add(authorId)
      cell.read += 1
      if (tone !== 'negative') return null
      cell.negative += 1
      negatives = [...negatives.slice(1 - NEGATIVES_KEPT), seen(post)]
      const share = usualShare(usual, at)
      if (share === null) return null
      const finding = WINDOWS_MS.map((windowMs) => judge(at, windowMs, share)).find((found) => found !== null)
      if (!finding) return null
      const turn = ring(rest, at)
      if (turn.rings && !isWanted(finding)) return null
      rest = turn.rest
      return turn.rings ? finding : null
    },
    snapshot: () => structuredClone({ version: 1 as const, rest, cells, voices: [...voices], negatives, usual }),
  }
}
