// Weights of a forecast, fitted by least squares that are drawn to prior ones (ridge: Hoerl & Kennard 1970).
// Keeps true: no moment is foretold by weights that it helped to fit; its part of the history is left out
// (cross-conformal prediction: Vovk 2015).

export interface Lesson {
  readonly traits: readonly number[]
  readonly outcome: number
  readonly weight: number
}

export interface Prior {
  readonly weights: readonly number[]
  readonly count: number
}

interface Moments {
  readonly products: readonly number[][]
  readonly outcomes: readonly number[]
}

export const weigh = (weights: readonly number[], traits: readonly number[]): number =>
  traits.reduce((sum, trait, n) => sum + trait * (weights[n] ?? 0), 0)

/** Gauss and Jordan, with pivots; the matrix is positive definite, since the prior is in it. */
const solve = (matrix: readonly number[][], right: readonly number[]): number[] => {
  const rows = matrix.map((row, n) => [...row, right[n] ?? 0])
  for (let column = 0; column < rows.length; column++) {
    const size = (row: readonly number[] | undefined) => Math.abs(row?.[column] ?? 0)
    let best = column
    for (let row = column + 1; row < rows.length; row++) if (size(rows[row]) > size(rows[best])) best = row
    const pivot = rows[best] ?? []
    rows[best] = rows[column] ?? []
    rows[column] = pivot
    const head = pivot[column] ?? 1
    for (const row of rows) {
      if (row === pivot) continue
      const factor = (row[column] ?? 0) / head
      for (let n = column; n < row.length; n++) row[n] = (row[n] ?? 0) - factor * (pivot[n] ?? 0)
    }
  }
  return rows.map((row, n) => (row.at(-1) ?? 0) / (row[n] ?? 1))
}

const momentsOf = (lessons: readonly Lesson[], prior: Prior): Moments => {
  const products = prior.weights.map(() => prior.weights.map(() => 0))
  const outcomes = prior.weights.map(() => 0)
  for (const { traits, outcome, weight } of lessons) {
    const left = weight * (outcome - weigh(prior.weights, traits))
    products.forEach((row, n) => {
      const trait = traits[n] ?? 0
      outcomes[n] = (outcomes[n] ?? 0) + left * trait
      for (let m = 0; m < row.length; m++) row[m] = (row[m] ?? 0) + weight * trait * (traits[m] ?? 0)
    })
  }
  return { products, outcomes }
}

const weightsFrom = (parts: readonly Moments[], prior: Prior): number[] => {
  const products = prior.weights.map((_, n) =>
    prior.weights.map((_, m) =>
      parts.reduce((sum, part) => sum + (part.products[n]?.[m] ?? 0), n === m ? prior.count : 0),
    ),
  )
  const outcomes = prior.weights.map((_, n) => parts.reduce((sum, part) => sum + (part.outcomes[n] ?? 0), 0))
  return solve(products, outcomes).map((weight, n) => weight + (prior.weights[n] ?? 0))
}

/** Weights from all lessons, and for each lesson those from the parts of the history that it is not in. */
export const fitWeights = (
  lessons: readonly Lesson[],
  prior: Prior,
  partCount: number,
): { readonly all: readonly number[]; readonly without: (lesson: number) => readonly number[] } => {
  const partOf = (lesson: number) => Math.floor((lesson * partCount) / lessons.length)
  const parts = Array.from({ length: partCount }, (_, part) =>
    momentsOf(
      lessons.filter((_, lesson) => partOf(lesson) === part),
      prior,
    ),
  )
  const others = parts.map((_, part) =>
    weightsFrom(
      parts.filter((_, n) => n !== part),
      prior,
    ),
  )
  const all = weightsFrom(parts, prior)
  return { all, without: (lesson) => others[partOf(lesson)] ?? all }
}
