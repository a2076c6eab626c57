// Money: a call is made only when its highest possible price still fits in the budget, and what was paid is written down
// when it is known. Pure but for the book, which is handed in. Amounts are whole millionths of a dollar.
// X counts a post that is read twice within a day once, but promises nothing: here each reading counts.
import type { SpendStage } from '../../../../shared/sources.ts'
import { monthOf, stageOf } from '../../../../shared/spend-stages.ts'
import { PRICES } from '../../../../shared/x-prices.ts'
import { SourceProblem } from '../connector.ts'
import { type Activity, OWN_POSTS, type Priced, READS_AT } from './prices.ts'
import { problemWords } from './words.ts'

export interface SpendBook {
  add(what: string, unitCount: number, microDollars: number, at: number): void
  /** Micro-dollars since the full hour of `at`. */
  spentSince(at: number): number
}

export interface MeterParts {
  /** A calendar month, UTC. null = no limit of ours. */
  readonly budgetMicroDollars: number | null
  readonly reserveMicroDollars: number
  readonly book: SpendBook
  /** ms UTC */
  readonly now: () => number
  /** Enterprise pays by contract. */
  readonly isFree?: boolean
  readonly onStage?: (stage: SpendStage) => void
}

/** Money that is put aside for one call, or ahead of what a stream gives. */
export interface Hold {
  /** So many came: paid, and for a stream held again. Throws `unpaid` when no more may come. */
  took(unitCount: number): void
  /** Writes down what was taken. */
  settle(): void
  /** Settles, and gives the rest back. */
  close(): void
}

export const createMeter = (parts: MeterParts) => {
  const { reserveMicroDollars: reserve, book, now, isFree = false, onStage } = parts
  const budget = isFree ? null : parts.budgetMicroDollars
  const forReading = budget === null ? null : Math.max(0, budget - reserve)
  let heldMicroDollars = 0
  /** Taken, and not yet in the book. */
  let looseMicroDollars = 0
  let bookedMicroDollars = 0

  const readBook = (): number => {
    bookedMicroDollars = book.spentSince(monthOf(now()))
    return bookedMicroDollars
  }
  const spent = (): number => bookedMicroDollars + looseMicroDollars
  readBook()
  let stage = stageOf(spent(), budget, reserve)

  const moveStage = (): void => {
    const next = stageOf(spent(), budget, reserve)
    if (next === stage) return
    stage = next
    onStage?.(next)
  }

  const refuseBeyond = (limit: number | null, extra: number): void => {
    if (limit === null || spent() + heldMicroDollars + extra <= limit) return
    throw new SourceProblem('unpaid', problemWords.budget, monthOf(now(), 1))
  }

  const hold = (what: Priced, unitCount: number, isStream: boolean, isOwn = OWN_POSTS.includes(what)): Hold => {
    const price = isFree ? 0 : PRICES[what]
    const limit = isOwn ? budget : forReading
    let aside = price * unitCount
    let looseCount = 0
    readBook()
    refuseBeyond(limit, aside)
    heldMicroDollars += aside

    const settle = (): void => {
      if (looseCount === 0) return
      const amount = looseCount * price
      book.add(what, looseCount, amount, now())
      looseMicroDollars -= amount
      looseCount = 0
      readBook()
      moveStage()
    }
    return {
      took: (count) => {
        looseCount += count
        looseMicroDollars += count * price
        if (isStream) refuseBeyond(limit, 0)
      },
      settle,
      close: () => {
        heldMicroDollars -= aside
        aside = 0
        settle()
      },
    }
  }

  return {
    /** For one call that gives `unitCount` at most; `isOwn`: the reserve pays too. Throws `unpaid`. */
    holdFor: (what: Priced, unitCount: number, isOwn?: boolean): Hold => hold(what, unitCount, false, isOwn),
    /** So many units still fit; `isOwn`: in the reserve too. Infinity = no limit of ours. */
    unitsLeft: (what: Priced, isOwn: boolean): number => {
      const limit = isOwn ? budget : forReading
      readBook()
      return limit === null ? Number.POSITIVE_INFINITY : Math.floor((limit - spent() - heldMicroDollars) / PRICES[what])
    },
    /** For a stream: `aheadCount` may come before it can be stopped. Throws `unpaid`. */
    holdAhead: (what: Priced, aheadCount: number): Hold => hold(what, aheadCount, true),
    /** Throws `unpaid` when this is not read any more, to save what is left. */
    demand: (activity: Activity): void => {
      readBook()
      moveStage()
      if (!READS_AT[stage].includes(activity))
        throw new SourceProblem('unpaid', problemWords.degraded, monthOf(now(), 1))
    },
    stage: (): SpendStage => stage,
  }
}

export type Meter = ReturnType<typeof createMeter>
