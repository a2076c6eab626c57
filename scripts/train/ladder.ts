// What a lead is worth: isotonic regression (pool adjacent violators) of "was right" on the lead of the first tone over
// the second, on posts that the scores were not trained on (Zadrozny and Elkan 2002).
import type { Rung } from '../../src/main/engine/analysis/tone-file.ts'

export interface Judged {
  readonly lead: number
  readonly isRight: boolean
}

/** A rung stands on at least this many posts: fewer say nothing of a probability. */
const POSTS_A_RUNG = 40

interface Pool {
  lead: number
  right: number
  count: number
}

/** Never 0 or 1: a few posts more could always be otherwise (Laplace). */
const shareOf = ({ right, count }: Pool): number => (right + 1) / (count + 2)

export const buildLadder = (judged: readonly Judged[]): Rung[] => {
  const pools: Pool[] = []
  let open: Pool = { lead: 0, right: 0, count: 0 }
  for (const { lead, isRight } of [...judged].sort((a, b) => a.lead - b.lead)) {
    if (open.count >= POSTS_A_RUNG) {
      pools.push(open)
      open = { lead, right: 0, count: 0 }
    }
    open.right += isRight ? 1 : 0
    open.count += 1
  }
  const last = pools.at(-1)
  if (last && open.count < POSTS_A_RUNG) {
    last.right += open.right
    last.count += open.count
  } else pools.push(open)
  const rising: Pool[] = []
  for (const pool of pools) {
    rising.push({ ...pool })
    for (let end = rising.length - 1; end > 0; end -= 1) {
      const [before, after] = [rising[end - 1], rising[end]]
      if (!before || !after || shareOf(before) <= shareOf(after)) break
      before.right += after.right
      before.count += after.count
      rising.pop()
    }
  }
  return rising.map((pool) => ({
    lead: Number(pool.lead.toFixed(4)),
    confidence: Number(shareOf(pool).toFixed(4)),
  }))
}
