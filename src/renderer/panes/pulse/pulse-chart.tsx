// The curve itself. Labels stand where they belong instead of in a legend; colour repeats what shape and word say.
import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react'
import type { Pulse } from '../../../shared/contract/mentions.ts'
import type { Alert } from '../../../shared/model.ts'
import { pulseGeometry } from '../../../shared/pulse-geometry.ts'
import { formatCount } from '../../../shared/words.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { useNow } from '../../ui/now.ts'
import { openDoor } from '../../ui/selection.ts'
import { rangeText, tickText } from './bin-words.ts'
import { Marks } from './marks.tsx'
import styles from './pulse-chart.module.css'
import { pulseWords } from './words.ts'

export interface PulseChartProps {
  readonly pulse: Pulse
  readonly alerts: readonly Alert[]
  readonly saidAts: readonly number[]
  /** px, with margins. */
  readonly width: number
  readonly height: number
}

const margin = { top: 30, right: 16, bottom: 22, left: 56 }

/** The bin under a pixel; null = none. */
export const binAt = (x: number, count: number, width: number): number | null =>
  count === 0 || width <= 0 ? null : Math.max(0, Math.min(count - 1, Math.floor((x / width) * count)))

/** Where an arrow leads. */
export const stepBin = (key: string, index: number, count: number): number | null => {
  const steps: Record<string, number> = {
    ArrowLeft: index - 1,
    ArrowRight: index + 1,
    PageUp: index - 10,
    PageDown: index + 10,
    Home: 0,
    End: count - 1,
  }
  const next = steps[key]
  return next === undefined ? null : Math.max(0, Math.min(count - 1, next))
}

export const PulseChart = ({ pulse, alerts, saidAts, width, height }: PulseChartProps) => {
  const words = useWords(pulseWords)
  const lang = useLang()
  const now = useNow()
  const [pointed, setPointed] = useState<number | null>(null)
  const { bins, binMs } = pulse
  const inner = {
    width: Math.max(10, width - margin.left - margin.right),
    height: Math.max(10, height - margin.top - margin.bottom),
  }
  const zoneOffsetMs = -new Date(bins[0]?.at ?? 0).getTimezoneOffset() * 60_000
  const shape = useMemo(
    () => pulseGeometry(bins, { binMs, width: inner.width, height: inner.height, zoneOffsetMs }),
    [bins, binMs, inner.width, inner.height, zoneOffsetMs],
  )
  const index = Math.min(pointed ?? bins.length - 1, bins.length - 1)
  const bin = bins[index]
  const step = shape.steps[index]
  if (!bin || !step) return null
  const range = (at: number): string => rangeText(lang, at, at + binMs, now)
  const open = (at: number): void =>
    openDoor({ kind: 'between', title: words.doorTitle(range(at)), fromAt: at, toAt: at + binMs })
  const text = words.bin(range(bin.at), bin.count, bin.upper === null ? null : Math.ceil(bin.upper))
  const point = (event: PointerEvent<HTMLDivElement>): void => {
    const left = event.currentTarget.getBoundingClientRect().left + margin.left
    setPointed(binAt(event.clientX - left, bins.length, inner.width))
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      open(bin.at)
      return
    }
    const next = stepBin(event.key, index, bins.length)
    if (next === null) return
    event.preventDefault()
    setPointed(next)
  }
  const total = bins.reduce((sum, one) => sum + one.count, 0)
  const lastAt = (bins.at(-1)?.at ?? 0) + binMs
  const highest = shape.peak ? words.bin(range(shape.peak.at), shape.peak.count, null) : ''
  const bandUpper = bins.at(-1)?.upper ?? null
  return (
    <>
      <p className="sr-only">
        {words.summary(total, rangeText(lang, bins[0]?.at ?? 0, lastAt, now), highest, alerts.length, saidAts.length)}
      </p>
      <div
        className={styles.chart}
        role="slider"
        tabIndex={0}
        aria-label={words.scrub}
        aria-valuemin={0}
        aria-valuemax={bins.length - 1}
        aria-valuenow={index}
        aria-valuetext={text}
        onKeyDown={press}
        onPointerMove={point}
        onPointerLeave={() => setPointed(null)}
        onClick={() => open(bin.at)}
      >
        <svg width={width} height={height} aria-hidden="true">
          <g transform={`translate(${margin.left} ${margin.top})`}>
            {shape.yTicks.map((tick) => (
              <g key={tick.count} transform={`translate(0 ${tick.y})`}>
                <line x2={inner.width} className={styles.grid} />
                <text x={-8} dy="0.32em" textAnchor="end">
                  {formatCount(lang, tick.count)}
                </text>
              </g>
            ))}
            {shape.bandPath ? <path d={shape.bandPath} className={styles.band} /> : null}
            <path d={shape.areaPath} className={styles.area} />
            <path d={shape.linePath} className={styles.line} />
            {shape.bandLinePath ? <path d={shape.bandLinePath} className={styles.bandLine} /> : null}
            {bandUpper === null ? null : (
              <text
                x={inner.width}
                y={Math.max(10, shape.yOf(bandUpper) - 5)}
                textAnchor="end"
                className={styles.label}
              >
                {words.expected}
              </text>
            )}
            {shape.xTicks.map((tick) => (
              <text
                key={tick.at}
                x={tick.x}
                y={inner.height + 16}
                textAnchor={tick.x > inner.width - 20 ? 'end' : 'middle'}
              >
                {tickText(lang, tick.at, tick.isDay)}
              </text>
            ))}
            <Marks alerts={alerts} saidAts={saidAts} shape={shape} width={inner.width} height={inner.height} />
            {pointed === null ? null : (
              <g className={styles.pointed}>
                <rect x={step.x} width={Math.max(1, step.width)} height={inner.height} />
                <text
                  x={step.x > inner.width / 2 ? step.x - 6 : step.x + step.width + 6}
                  y={10}
                  textAnchor={step.x > inner.width / 2 ? 'end' : 'start'}
                >
                  {text}
                </text>
              </g>
            )}
          </g>
        </svg>
      </div>
    </>
  )
}
