// The pulse: counts against what the brand's own history foretold, alarms and our own words marked on it.
// Every bin is a door to its posts, by pointer and by key; the same numbers can be read as a table.
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
import styles from './pulse.module.css'
import { PulseChart } from './pulse-chart.tsx'
import { PulseTable } from './pulse-table.tsx'
import { boundsOf, type Span, spanFor } from './span.ts'
import { durationWord, pulseWords } from './words.ts'

export interface PulseProps {
  readonly brandId: BrandId
  readonly crisis: Crisis | null
}

export const Pulse = ({ brandId, crisis }: PulseProps) => {
  const words = useWords(pulseWords)
  const lang = useLang()
  const now = useNow()
  const [isTable, setTable] = useState(false)
  const [chosen, setChosen] = useState<Span | null>(null)
  const span = chosen ?? spanFor(crisis, now)
  const { ref, width, height } = useElementSize()
  const pulse = useAsk('pulse.get', { brandId, ...boundsOf(span, crisis, now) }, { keep: true })
  const alerts = useAsk('alerts.list', { brandId, count: 50 }).value ?? []
  const statements = useAsk('statements.list', crisis ? { crisisId: crisis.id } : null).value ?? []
  const said = statements.flatMap((one) => (one.publishedAt === null ? [] : [one.publishedAt]))
  const { value } = pulse
  const hasBins = (value?.bins.length ?? 0) > 0
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
          <>
            {crisis ? (
              <fieldset className={styles.spans}>
                <legend className="sr-only">{words.span}</legend>
                {(['day', 'crisis'] as const).map((one) => (
                  <button
                    key={one}
                    type="button"
                    className={styles.swap}
                    aria-pressed={one === span}
                    onClick={() => setChosen(one)}
                  >
                    {words[one]}
                  </button>
                ))}
              </fieldset>
            ) : null}
            <button type="button" className={styles.swap} onClick={() => setTable(!isTable)}>
              {isTable ? words.chart : words.table}
            </button>
          </>
        ) : undefined
      }
    >
      <FailureNote failure={pulse.failure} onAgain={pulse.again} />
      {pulse.isLoading ? <LoadingRows count={4} /> : null}
      {value && !hasBins ? <EmptyState what={words.empty} why={words.emptyWhy} /> : null}
      <div ref={ref} className={styles.place}>
        {value && hasBins && !isTable && width > 0 ? (
          <PulseChart pulse={value} alerts={alerts} saidAts={said} width={width} height={height} />
        ) : null}
        {value && hasBins && isTable ? <PulseTable pulse={value} /> : null}
      </div>
      {hasBins && value && !isTable ? (
        <span className={styles.unit}>{words.perBin(durationWord(lang, value.binMs))}</span>
      ) : null}
    </Panel>
  )
}
