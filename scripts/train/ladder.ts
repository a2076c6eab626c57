// What a lead is worth: isotonic regression (pool adjacent violators) of "was right" on the lead of the first tone over
// the second, on posts that the scores were not trained on (Zadrozny and Elkan 2002).
import type { Rung } from '../../src/main/engine/analysis/tone-file.ts'

export interface Judged {
  readonly lead: number
  /** Tones by their index. */
  readonly label: number
  readonly answer: number
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

const mergeInto = (before: Pool, after: Pool): void => {
  before.right += after.right
  before.count += after.count
}

const poolByLead = (judged: readonly Judged[]): Pool[] => {
  const pools: Pool[] = []
  let open: Pool = { lead: 0, right: 0, count: 0 }
  for (const { lead, label, answer } of [...judged].sort((a, b) => a.lead - b.lead)) {
    if (open.count >= POSTS_A_RUNG) {
      pools.push(open)
      open = { lead, right: 0, count: 0 }
    }
    open.right += label === answer ? 1 : 0
    open.count += 1
  }
  const last = pools.at(-1)
  if (last && open.count < POSTS_A_RUNG) mergeInto(last, open)
  else pools.push(open)
  return pools
}

const makeRise = (pools: readonly Pool[]): Pool[] => {
  const rising: Pool[] = []
  for (const pool of pools) {
    rising.push({ ...pool })
    for (let end = rising.length - 1; end > 0; end -= 1) {
      const [before, after] = [rising[end - 1], rising[end]]
      if (!before || !after || shareOf(before) <= shareOf(after)) break
      mergeInto(before, after)
      rising.pop()
    }
  }
  return rising
}

export const buildLadder = (judged: readonly Judged[]): Rung[] =>
  makeRise(poolByLead(judged)).map((pool) => ({
    lead: Number(pool.lead.toFixed(4)),
    confidence: Number(shareOf(pool).toFixed(4)),
  }))

const STEPS = 10

/** Expected calibration error: how far confidence and truth are apart, in ten equal steps of confidence (Guo et al. 2017). */
export const calibrationError = (
  answers: readonly { readonly confidence: number; readonly isRight: boolean }[],
): number => {
  let apart = 0
  for (let step = 0; step < STEPS; step += 1) {
    const those = answers.filter(({ confidence }) => Math.min(STEPS - 1, Math.floor(confidence * STEPS)) === step)
    apart += Math.abs(those.reduce((sum, { confidence, isRight }) => sum + confidence - (isRight ? 1 : 0), 0))
  }
  return apart / Math.max(1, answers.length)
}
