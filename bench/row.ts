// What a bench row is (formats.md, "Bench rows") and how `ok` comes about: computed, never written.

export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** The same unit as `value`, measured in the same run; null = there is nothing to hold it against. */
  readonly baseline: number | null
  readonly ratio: number | null
  readonly budget: number
  readonly ok: boolean
}

export type Bench = () => Promise<Row>

export const round = (value: number): number => Number(value.toPrecision(4))

interface Measured {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly baseline?: number
  /** Default: value / baseline. */
  readonly ratio?: number
  readonly budget: number
  /** What must be true beside the budget (nothing lost). */
  readonly holds?: boolean
}

const rowOf = (measured: Measured, isWithin: (ratio: number | null) => boolean): Row => {
  const { name, value, unit, budget, holds = true } = measured
  const baseline = measured.baseline ?? null
  const ratio = measured.ratio ?? (baseline === null ? null : value / baseline)
  return {
    name,
    value: round(value),
    unit,
    baseline: baseline === null ? null : round(baseline),
    ratio: ratio === null ? null : round(ratio),
    budget,
    ok: holds && isWithin(ratio),
  }
}

export const atLeast = (row: Measured): Row => rowOf(row, () => row.value >= row.budget)
export const atMost = (row: Measured): Row => rowOf(row, () => row.value <= row.budget)
/** The budget is one of the ratio. */
export const ratioAtLeast = (row: Measured): Row => rowOf(row, (ratio) => ratio !== null && ratio >= row.budget)
export const ratioAtMost = (row: Measured): Row => rowOf(row, (ratio) => ratio !== null && ratio <= row.budget)

export const say = (line: string): void => void process.stderr.write(`${line}\n`)
