// The curve itself. Labels stand where they belong instead of in a legend; colour repeats what shape and word say.
import { type KeyboardEvent, useId, useMemo, useRef } from 'react'
import { blindSentences } from '../../../shared/blind-words.ts'
import type { Pulse, PulseBin } from '../../../shared/contract/mentions.ts'
import type { Alert } from '../../../shared/model.ts'
import { type PulseGeometry, pulseGeometry } from '../../../shared/pulse-geometry.ts'
import { formatCount } from '../../../shared/words.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { useNow } from '../../ui/now.ts'
import { openDoor, select } from '../../ui/selection.ts'
import { rangeText, tickText } from './bin-words.ts'
import { LANE, Marks } from './marks.tsx'
import styles from './pulse-chart.module.css'
import { type Range, shiftRange, zoomRange } from './span.ts'
import { ToneArea, ToneNames } from './tone-area.tsx'
import { brokenAt, stretchesOf, type Unheard, unheardIn } from './unheard.ts'
import { UnheardBands } from './unheard-bands.tsx'
import { useChartHand } from './use-chart-hand.ts'
import { pulseWords } from './words.ts'

export interface PulseChartProps {
  /** Bins of the frame, or of what was on screen before while these are read. */
  readonly pulse: Pick<Pulse, 'bins' | 'binMs'>
  readonly frame: Range
  readonly whole: Range
  readonly alerts: readonly Alert[]
  readonly saidAts: readonly number[]
  readonly unheard: readonly Unheard[]
  /** px, with margins. */
  readonly width: number
  readonly height: number
  readonly onMove: (next: (now: Range) => Range) => void
  readonly onReset: () => void
}

export const MARGIN = { top: 8 + 2 * LANE, right: 16, bottom: 20, left: 56 }

/** The bin of a moment; null = there is none. */
export const binAt = (at: number, bins: readonly Pick<PulseBin, 'at'>[], binMs: number): number | null => {
  const first = bins[0]
  return first ? Math.max(0, Math.min(bins.length - 1, Math.floor((at - first.at) / binMs))) : null
}

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

/** Labels need 15 px; where there are fewer, every second tick stays, counted from zero. */
const roomy = (ticks: PulseGeometry['yTicks']): PulseGeometry['yTicks'] => {
  const [zero, first] = ticks
  const apart = zero && first ? Math.abs(zero.y - first.y) : 15
  const every = Math.max(1, Math.ceil(15 / apart))
  return ticks.filter((_, index) => index % every === 0)
}

/** px a letter of 12 px takes at most, so that a sentence never leaves the frame. */
const letter = 6.6

export const PulseChart = (props: PulseChartProps) => {
  const { pulse, frame, whole, alerts, saidAts, unheard, width, height, onMove, onReset } = props
  const words = useWords(pulseWords)
  const lang = useLang()
  const now = useNow()
  const clipId = useId()
  const place = useRef<HTMLDivElement>(null)
  const { binMs } = pulse
  const { fromAt, toAt } = frame
  const bins = useMemo(
    () => pulse.bins.filter((bin) => bin.at + binMs > fromAt && bin.at < toAt),
    [pulse.bins, binMs, fromAt, toAt],
  )
  const innerWidth = Math.max(10, width - MARGIN.left - MARGIN.right)
  const innerHeight = Math.max(10, height - MARGIN.top - MARGIN.bottom)
  const zoneOffsetMs = -new Date(fromAt).getTimezoneOffset() * 60_000
  const shape = useMemo(
    () => pulseGeometry(bins, { binMs, width: innerWidth, height: innerHeight, zoneOffsetMs, fromAt, toAt }),
    [bins, binMs, innerWidth, innerHeight, zoneOffsetMs, fromAt, toAt],
  )
  const range = (at: number): string => rangeText(lang, at, at + binMs, now)
  const open = (at: number): void => {
    const bin = bins[binAt(at, bins, binMs) ?? -1]
    if (bin) openDoor({ kind: 'between', title: words.doorTitle(range(bin.at)), fromAt: bin.at, toAt: bin.at + binMs })
  }
  const hand = useChartHand({ place, frame, whole, left: MARGIN.left, width: innerWidth, onMove, onPress: open })
  const index = binAt(hand.pointedAt ?? Number.POSITIVE_INFINITY, bins, binMs) ?? 0
  const bin = bins[index]
  const step = shape.steps[index]
  if (!bin || !step) return null

  const press = (event: KeyboardEvent): void => {
    const acts: Record<string, () => void> = {
      Enter: () => open(bin.at),
      ' ': () => open(bin.at),
      '+': () => onMove((old) => zoomRange(old, 0.5, bin.at + binMs / 2, whole)),
      '=': () => onMove((old) => zoomRange(old, 0.5, bin.at + binMs / 2, whole)),
      '-': () => onMove((old) => zoomRange(old, 2, bin.at + binMs / 2, whole)),
      '0': onReset,
    }
    const side = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    const along =
      side === 0 || !event.shiftKey
        ? undefined
        : () => onMove((old) => shiftRange(old, (side * (old.toAt - old.fromAt)) / 4, whole))
    const next = stepBin(event.key, index, bins.length)
    const act = along ?? acts[event.key] ?? (next === null ? undefined : () => hand.pointTo((bins[next]?.at ?? 0) + 1))
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act()
  }
  const tone = { bins, shape, binMs, width: innerWidth }
  const isShown = (at: number): boolean => at >= fromAt && at < toAt
  const alarmCount = alerts.filter((alert) => isShown(alert.at)).length
  const total = bins.reduce((sum, one) => sum + one.count, 0)
  const highest = shape.peak ? words.bin(range(shape.peak.at), shape.peak.count) : ''
  const bandUpper = bins.at(-1)?.upper ?? null
  const stretches = stretchesOf(unheard, frame)
  const deaf = unheardIn(unheard, { fromAt: bin.at, toAt: bin.at + binMs })
  const [first, ...others] = deaf.map((facts) => blindSentences[lang](facts))
  const count = [range(bin.at), words.posts(bin.count)]
  // Where not all was heard, what the count lacks matters more than what it says; there is no room for both.
  const shown = first
    ? [...count, first, ...(others.length > 0 ? [words.moreUnheard(others.length)] : [])]
    : [...count, ...words.binMore(bin)]
  const told = [...count, ...words.binMore(bin), ...(first ? [first] : []), ...others]
  const lines = shown.flatMap((line) => brokenAt(line, Math.floor(innerWidth / letter)))
  const longest = Math.max(...lines.map((line) => line.length)) * letter
  const wordsX = Math.max(0, Math.min(innerWidth - longest, step.x + step.width / 2 - longest / 2))
  return (
    <>
      <p className="sr-only">
        {words.summary(total, rangeText(lang, fromAt, toAt, now), highest, alarmCount, saidAts.filter(isShown).length)}
        {stretches.length === 0 ? '' : ` ${words.unheardStretches(stretches.length)}`}
      </p>
      <div
        ref={place}
        className={styles.chart}
        role="slider"
        tabIndex={0}
        aria-label={words.scrub}
        aria-valuemin={0}
        aria-valuemax={bins.length - 1}
        aria-valuenow={index}
        aria-valuetext={told.join(', ')}
        onKeyDown={press}
        onPointerMove={hand.point}
        onPointerDown={hand.grip}
        onPointerUp={hand.loose}
        onPointerLeave={hand.leave}
        onBlur={() => hand.pointTo(null)}
        onDoubleClick={() => {
          select({ door: null })
          onReset()
        }}
      >
        <svg width={width} height={height} aria-hidden="true">
          <clipPath id={clipId}>
            <rect width={innerWidth} height={innerHeight + 1} />
          </clipPath>
          <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
            {roomy(shape.yTicks).map((tick) => (
              <g key={tick.count} transform={`translate(0 ${tick.y})`}>
                <line x2={innerWidth} className={styles.grid} />
                <text x={-8} dy="0.32em" textAnchor="end">
                  {formatCount(lang, tick.count)}
                </text>
              </g>
            ))}
            <g clipPath={`url(#${clipId})`}>
              {shape.bandPath ? <path d={shape.bandPath} className={styles.band} /> : null}
              <path d={shape.areaPath} className={styles.area} />
              <ToneArea {...tone} />
              <path d={shape.linePath} className={styles.line} />
              <ToneNames {...tone} />
              <UnheardBands stretches={stretches} shape={shape} height={innerHeight} />
              {shape.bandLinePath ? <path d={shape.bandLinePath} className={styles.bandLine} /> : null}
            </g>
            {bandUpper === null ? null : (
              <text x={innerWidth} y={Math.max(10, shape.yOf(bandUpper) - 5)} textAnchor="end" className={styles.label}>
                {words.expected}
              </text>
            )}
            {shape.xTicks.map((tick) => (
              <text
                key={tick.at}
                x={tick.x}
                y={innerHeight + 15}
                textAnchor={tick.x > innerWidth - 20 ? 'end' : tick.x < 20 ? 'start' : 'middle'}
              >
                {tickText(lang, tick.at, tick.isDay)}
              </text>
            ))}
            <Marks alerts={alerts} saidAts={saidAts} shape={shape} width={innerWidth} height={innerHeight} />
            {hand.drag ? (
              <rect
                className={styles.drag}
                x={shape.xOf(hand.drag.fromAt)}
                width={Math.max(1, shape.xOf(hand.drag.toAt) - shape.xOf(hand.drag.fromAt))}
                height={innerHeight}
              />
            ) : hand.pointedAt === null ? null : (
              <g className={styles.pointed}>
                <rect x={step.x} width={Math.max(1, step.width)} height={innerHeight} />
                {lines.map((line, row) => (
                  <text key={line} x={wordsX} y={12 + row * 15}>
                    {line}
                  </text>
                ))}
              </g>
            )}
          </g>
        </svg>
      </div>
    </>
  )
}
