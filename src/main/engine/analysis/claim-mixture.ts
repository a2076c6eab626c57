// A mixture of multinomials over bags of words: which of some clusters a short text belongs to (Yin and
// Wang 2014, "A Dirichlet multinomial mixture model-based approach for short text clustering").
// Keeps true: nothing but integer counts, so that taking a text out forgets it exactly.

export interface Bag {
  /** Word numbers, each once, and how often each counts. */
  readonly words: Int32Array
  readonly weights: Int32Array
  readonly total: number
}

export interface Fit {
  readonly cluster: number
  /** 0..1: how sure, against the other clusters. */
  readonly posterior: number
  /** Nats by which the cluster explains the text better than everything said together; without the text itself. */
  readonly evidence: number
}

export interface Mixture {
  /** `sign` 1 puts a text in, -1 takes it out. */
  count(bag: Bag, cluster: number, sign: 1 | -1): void
  textCount(cluster: number): number
  /** The most likely cluster of a text that is in none. */
  best(bag: Bag): Fit
  /** How a text that is in none would fit this cluster. */
  fitIn(bag: Bag, cluster: number): Fit
  /** As in `Fit`, and good enough for comparing texts that are in it. */
  evidence(bag: Bag, cluster: number): number
  /** A cluster drawn by its likelihood; `draw` is in [0, 1). */
  draw(bag: Bag, draw: number): number
}

/** How readily an empty cluster opens, and how much an unseen word counts; results hardly change from half to twice. */
const ALPHA = 0.1
const BETA = 0.05

export const createMixture = (wordCount: number, clusterCount: number): Mixture => {
  // Clusters of one word lie side by side: a text asks for all clusters of its few words.
  const counts = new Int32Array(wordCount * clusterCount)
  const wordTotals = new Int32Array(wordCount)
  const clusterTotals = new Int32Array(clusterCount)
  const textCounts = new Int32Array(clusterCount)
  const lnClusterTotals = new Float64Array(clusterCount).fill(Math.log(wordCount * BETA))
  const lnTextCounts = new Float64Array(clusterCount).fill(Math.log(ALPHA))
  let lnCounts = Float64Array.of(Math.log(BETA))
  const scores = new Float64Array(clusterCount)
  const weights = new Float64Array(clusterCount)
  let allTotal = 0

  /** Logarithms are looked up: they would take most of the time. */
  const knowLogsUpTo = (count: number): void => {
    if (count < lnCounts.length) return
    lnCounts = Float64Array.from({ length: count * 2 + 1 }, (_, n) => Math.log(n + BETA))
  }

  /** Log likelihood with each cluster, up to a constant; answers the highest. */
  const score = (bag: Bag): number => {
    for (let k = 0; k < clusterCount; k += 1) {
      scores[k] = (lnTextCounts[k] ?? 0) - bag.total * (lnClusterTotals[k] ?? 0)
    }
    for (let i = 0; i < bag.words.length; i += 1) {
      const row = (bag.words[i] ?? 0) * clusterCount
      const weight = bag.weights[i] ?? 0
      for (let k = 0; k < clusterCount; k += 1) {
        scores[k] = (scores[k] ?? 0) + weight * (lnCounts[counts[row + k] ?? 0] ?? 0)
      }
    }
    return most()
  }

  const most = (): number => {
    let highest = Number.NEGATIVE_INFINITY
    for (let k = 0; k < clusterCount; k += 1) highest = Math.max(highest, scores[k] ?? 0)
    return highest
  }

  /** Likelihoods relative to the highest; from e^-40 on they are nothing. */
  const weightsOver = (highest: number): number => {
    let sum = 0
    for (let k = 0; k < clusterCount; k += 1) {
      const below = (scores[k] ?? 0) - highest
      const weight = below < -40 ? 0 : Math.exp(below)
      weights[k] = weight
      sum += weight
    }
    return sum
  }

  const evidenceOf = (bag: Bag, cluster: number): number => {
    const everything = Math.log(allTotal + bag.total)
    let nats = 0
    for (let i = 0; i < bag.words.length; i += 1) {
      const word = bag.words[i] ?? 0
      const weight = bag.weights[i] ?? 0
      const here = (lnCounts[counts[word * clusterCount + cluster] ?? 0] ?? 0) - (lnClusterTotals[cluster] ?? 0)
      nats += weight * (here - Math.log((wordTotals[word] ?? 0) + weight) + everything)
    }
    return nats
  }

  const fitOf = (bag: Bag, cluster: number, highest: number): Fit => {
    const sum = weightsOver(highest)
    return { cluster, posterior: (weights[cluster] ?? 0) / sum, evidence: evidenceOf(bag, cluster) }
  }

  return {
    count: (bag, cluster, sign) => {
      for (let i = 0; i < bag.words.length; i += 1) {
        const word = bag.words[i] ?? 0
        const change = sign * (bag.weights[i] ?? 0)
        const cell = word * clusterCount + cluster
        const count = (counts[cell] ?? 0) + change
        counts[cell] = count
        knowLogsUpTo(count)
        wordTotals[word] = (wordTotals[word] ?? 0) + change
      }
      allTotal += sign * bag.total
      const total = (clusterTotals[cluster] ?? 0) + sign * bag.total
      const texts = (textCounts[cluster] ?? 0) + sign
      clusterTotals[cluster] = total
      textCounts[cluster] = texts
      lnClusterTotals[cluster] = Math.log(total + wordCount * BETA)
      lnTextCounts[cluster] = Math.log(texts + ALPHA)
    },
    textCount: (cluster) => textCounts[cluster] ?? 0,
    best: (bag) => {
      const highest = score(bag)
      return fitOf(bag, scores.indexOf(highest), highest)
    },
    fitIn: (bag, cluster) => fitOf(bag, cluster, score(bag)),
    evidence: evidenceOf,
    draw: (bag, draw) => {
      const highest = score(bag)
      let left = draw * weightsOver(highest)
      for (let k = 0; k < clusterCount; k += 1) {
        left -= weights[k] ?? 0
        if (left < 0) return k
      }
      return scores.indexOf(highest)
    },
  }
}
