// The pulse: counts against what the brand's own history foretold, their tone, alarms and our own words marked on it.
// Every bin is a door to its posts, by pointer and by key; the same numbers can be read as a table. While another
// stretch is read, what was on screen stays and follows the hand.
import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import type { BrandId, Crisis } from '../../../shared/model.ts'
import { useAsk } from '../../bridge.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { shortExact } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { useNow } from '../../ui/now.ts'
import { Panel } from '../../ui/panel.tsx'
import { OverviewStrip } from './overview-strip.tsx'
import styles from './pulse.module.css'
import { MARGIN, PulseChart } from './pulse-chart.tsx'
import { PulseTable } from './pulse-table.tsx'
import { boundsOf, type Range, type Span, spanFor, wholeOf } from './span.ts'
import { SpanRow } from './span-row.tsx'
import { unheardOf } from './unheard.ts'
import { useRange } from './use-range.ts'
import { pulseWords } from './words.ts'

export interface PulseProps {
  readonly brandId: BrandId
  readonly crisis: Crisis | null
}

/** Stretches that a hand passed over are not worth keeping. */
const forgetMs = 10_000

const frameOf = (bins: readonly { readonly at: number }[], binMs: number): Range | null => {
  const [first, last] = [bins[0], bins.at(-1)]
  return first && last ? { fromAt: first.at, toAt: last.at + binMs } : null
}

export const Pulse = ({ brandId, crisis }: PulseProps) => {
  const words = useWords(pulseWords)
  const lang = useLang()
  const now = useNow()
  const [isTable, setTable] = useState(false)
  const [preset, setPreset] = useState<Span | null>(null)
  const span = preset ?? spanFor(crisis, now)
  const [base, setBase] = useState<Range | null>(null)
  const range = useRange(base)
  const { ref, width, height } = useElementSize()
  // How far it reaches is asked by itself: answers to other stretches are of other moments, and would pull it to and fro.
  const whole = useAsk('pulse.get', { brandId, fromAt: null, toAt: null }, { keep: true }).value?.span ?? null
  const bounds = range.asked ?? boundsOf(span, crisis, now, whole)
  const pulse = useAsk('pulse.get', { brandId, ...bounds }, { keep: true, forgetMs })
  const { value } = pulse
  const overview = useAsk('pulse.get', whole ? { brandId, ...wholeOf(whole) } : null, { keep: true, forgetMs })
  const alerts = useAsk('alerts.list', { brandId, count: 50 }).value ?? []
  const statements = useAsk('statements.list', crisis ? { crisisId: crisis.id } : null).value ?? []
  const unheard = unheardOf(useAsk('sources.blindIntervals', { brandId, count: 200 }).value ?? [], now)
  const said = statements.flatMap((one) => (one.publishedAt === null ? [] : [one.publishedAt]))

  const own = value ? frameOf(value.bins, value.binMs) : null
  const shown = range.chosen ?? own
  if (range.chosen === null && own && (base?.fromAt !== own.fromAt || base.toAt !== own.toAt)) setBase(own)
  // A stretch that nothing was read of yet is drawn from the overview: coarse, but there.
  const covers = (frame: Range | null): boolean =>
    frame !== null && shown !== null && frame.fromAt < shown.toAt && frame.toAt > shown.fromAt
  const drawn = value && (covers(own) || !overview.value) ? value : overview.value
  const hasBins = (value?.bins.length ?? 0) > 0
  const reset = (): void => {
    range.release()
    setPreset(null)
  }
  const hint =
    value?.peak && value.peak.perHourCount > 0
      ? words.peak(Math.round(value.peak.perHourCount), shortExact(lang, value.peak.at, now))
      : undefined
  return (
    <Panel
      title={words.title}
      hint={hint}
      ownScroll
      actions={
        hasBins ? (
          <button type="button" className={styles.swap} onClick={() => setTable(!isTable)}>
            {isTable ? words.chart : words.table}
          </button>
        ) : undefined
      }
    >
      <div className={styles.pulse}>
        <FailureNote failure={pulse.failure} onAgain={pulse.again} />
        {pulse.isLoading ? <LoadingRows count={4} /> : null}
        {value && !hasBins ? <EmptyState what={words.empty} why={words.emptyWhy} /> : null}
        {value && shown && hasBins ? (
          <SpanRow
            pulse={value}
            shown={shown}
            span={range.chosen ? null : span}
            hasCrisis={crisis !== null}
            onSpan={(next) => {
              range.release()
              setPreset(next)
            }}
          />
        ) : null}
        <div ref={ref} className={styles.place}>
          {value && hasBins && isTable ? (
            <PulseTable pulse={value} unheard={unheard} />
          ) : drawn && shown && whole && hasBins && width > 0 ? (
            <PulseChart
              pulse={drawn}
              frame={shown}
              whole={whole}
              alerts={alerts}
              saidAts={said}
              unheard={unheard}
              width={width}
              height={height}
              onMove={range.move}
              onReset={reset}
            />
          ) : null}
        </div>
        {overview.value && shown && whole && hasBins && !isTable && width > 0 ? (
          <OverviewStrip
            pulse={overview.value}
            whole={whole}
            shown={shown}
            width={width}
            left={MARGIN.left}
            right={MARGIN.right}
            onMove={range.move}
            onReset={reset}
          />
        ) : null}
      </div>
    </Panel>
  )
}
