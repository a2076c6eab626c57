// What each statement of a crisis changed: the brand's counts as series, and what analysis/effect.ts makes of them.
// Keeps true: our own posts and what is not public are no part of it; a correction, and a statement said on several accounts
// at once, are one communication.
import { EFFECT_MEASURES, type EffectMeasure, type HorizonEffect, type StatementEffect } from '../../shared/effects.ts'
import type { Crisis } from '../../shared/model.ts'
import { effectOf } from './analysis/effect.ts'
import { EFFECT_PARAMETERS } from './analysis/effect-parameters.ts'
import type { EffectSeries } from './analysis/effect-series.ts'
import type { EffectCounts } from './store/effect-counts.ts'
import type { Store } from './store/store.ts'

const BIN_MS = 5 * 60_000
const { historyMs, horizonsMs } = EFFECT_PARAMETERS
const LONGEST_MS = Math.max(...horizonsMs)
/** Blind intervals are few; this is more than any crisis has. */
const MOST_BLIND = 10_000

const READ: Readonly<Record<EffectMeasure, { some: keyof EffectCounts; of: keyof EffectCounts | null }>> = {
  volume: { some: 'count', of: null },
  negative: { some: 'negativeCount', of: 'tonedCount' },
  defence: { some: 'defendCount', of: 'stancedCount' },
  echo: { some: 'echoCount', of: null },
}

/** `nowAt`: the brand's own time, ms UTC; what is later than that is not over. Call inside one snapshot. */
export const effectsOf = (store: Store, { id, brandId }: Crisis, nowAt: number): StatementEffect[] => {
  const published = store.statements
    .list(id)
    .flatMap(({ id: statementId, publishedAt }) => (publishedAt === null ? [] : [{ statementId, publishedAt }]))
    .sort((a, b) => a.publishedAt - b.publishedAt)
  const span = store.periodNumbers.span(brandId)
  if (published.length === 0 || span.firstAt === null) return []
  const unheard = store.blindIntervals
    .list(brandId, MOST_BLIND)
    .filter(({ lostMs }) => lostMs !== 0)
    .map(({ fromAt, toAt }) => ({ fromAt, toAt: toAt ?? nowAt }))

  const seriesAround = (at: number): Readonly<Record<EffectMeasure, EffectSeries>> => {
    const firstAt = Math.max(span.firstAt ?? at, at - historyMs)
    const fromAt = Math.floor(firstAt / BIN_MS) * BIN_MS
    // A bin of its own for the moment itself, and whole bins only.
    const lastAt = Math.min(nowAt, at + LONGEST_MS + BIN_MS)
    const binCount = Math.max(0, Math.floor((lastAt - fromAt) / BIN_MS))
    const bins = store.effectCounts.bins(brandId, BIN_MS, fromAt, fromAt + binCount * BIN_MS)
    const read = (key: keyof EffectCounts): number[] => {
      const counts = new Array<number>(binCount).fill(0)
      for (const bin of bins) counts[(bin.at - fromAt) / BIN_MS] = bin[key]
      return counts
    }
    const seriesOf = ({ some, of }: (typeof READ)[EffectMeasure]): EffectSeries => ({
      fromAt,
      binMs: BIN_MS,
      counts: read(some),
      of: of && read(of),
    })
    return {
      volume: seriesOf(READ.volume),
      negative: seriesOf(READ.negative),
      defence: seriesOf(READ.defence),
      echo: seriesOf(READ.echo),
    }
  }

  return published.map(({ statementId, publishedAt }) => {
    const series = seriesAround(publishedAt)
    const others = published.filter((other) => other.statementId !== statementId).map((other) => other.publishedAt)
    const told = (measure: EffectMeasure): readonly HorizonEffect[] =>
      effectOf(series[measure], publishedAt, { others, unheard })
    const [volume, negative, defence, echo] = EFFECT_MEASURES.map(told)
    return {
      statementId,
      publishedAt,
      measures: { volume: volume ?? [], negative: negative ?? [], defence: defence ?? [], echo: echo ?? [] },
    }
  })
}
