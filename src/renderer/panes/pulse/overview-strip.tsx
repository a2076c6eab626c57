// All that the brand has, small, under the curve, and the stretch that the curve shows: drag to choose another, move it,
// pull its ends; the ends are sliders for the keyboard.
import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react'
import type { Pulse } from '../../../shared/contract/mentions.ts'
import { pulseGeometry } from '../../../shared/pulse-geometry.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { useNow } from '../../ui/now.ts'
import { momentText } from './bin-words.ts'
import styles from './overview-strip.module.css'
import { type Range, rangeBetween, shiftRange, withEdge } from './span.ts'
import { pulseWords } from './words.ts'

export interface OverviewStripProps {
  readonly pulse: Pick<Pulse, 'bins' | 'binMs'>
  readonly whole: Range
  readonly shown: Range
  /** px; `left` and `right` as in the curve above. */
  readonly width: number
  readonly left: number
  readonly right: number
  readonly onMove: (next: (now: Range) => Range) => void
  readonly onReset: () => void
}

const HEIGHT = 26
/** px around an end that take it. */
const reach = 7

type Grip =
  | { readonly part: 'fromAt' | 'toAt' }
  | { readonly part: 'window'; readonly at: number; readonly was: Range }
  | { readonly part: 'new'; readonly at: number }

export const OverviewStrip = (props: OverviewStripProps) => {
  const { pulse, whole, shown, width, left, right, onMove, onReset } = props
  const words = useWords(pulseWords)
  const place = useRef<HTMLDivElement>(null)
  const grip = useRef<Grip | null>(null)
  const inner = Math.max(10, width - left - right)
  const { bins, binMs } = pulse
  const { fromAt, toAt } = whole
  const shape = useMemo(
    () => pulseGeometry(bins, { binMs, width: inner, height: HEIGHT, fromAt, toAt }),
    [bins, binMs, inner, fromAt, toAt],
  )
  const xOf = (at: number): number => Math.min(inner, Math.max(0, shape.xOf(at)))
  const atOf = (x: number): number => fromAt + Math.min(1, Math.max(0, x / inner)) * (toAt - fromAt)
  const xFrom = xOf(shown.fromAt)
  const xTo = Math.max(xFrom + 2, xOf(shown.toAt))
  const xOfPointer = (event: PointerEvent): number =>
    event.clientX - (place.current?.getBoundingClientRect().left ?? 0) - left

  const take = (event: PointerEvent): void => {
    if (event.button !== 0) return
    const x = xOfPointer(event)
    const at = atOf(x)
    event.currentTarget.setPointerCapture(event.pointerId)
    if (Math.abs(x - xFrom) <= reach) grip.current = { part: 'fromAt' }
    else if (Math.abs(x - xTo) <= reach) grip.current = { part: 'toAt' }
    else if (x > xFrom && x < xTo) grip.current = { part: 'window', at, was: shown }
    else grip.current = { part: 'new', at }
  }
  const pull = (event: PointerEvent): void => {
    const held = grip.current
    if (!held) return
    const at = atOf(xOfPointer(event))
    if (held.part === 'window') onMove(() => shiftRange(held.was, at - held.at, whole))
    else if (held.part === 'new') onMove(() => rangeBetween(held.at, at, whole))
    else onMove((now) => withEdge(now, held.part, at, whole))
  }
  const release = (): void => {
    grip.current = null
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: the sliders inside are no form fields
    <div
      ref={place}
      role="group"
      aria-label={words.strip}
      className={styles.strip}
      title={words.stripHint}
      onPointerDown={take}
      onPointerMove={pull}
      onPointerUp={release}
      onPointerCancel={release}
      onDoubleClick={onReset}
    >
      <svg width={width} height={HEIGHT + 2} aria-hidden="true">
        <g transform={`translate(${left} 1)`}>
          <rect width={inner} height={HEIGHT} className={styles.ground} />
          <path d={shape.areaPath} className={styles.area} />
          <rect x={xFrom} width={xTo - xFrom} height={HEIGHT} className={styles.window} />
        </g>
      </svg>
      {(['fromAt', 'toAt'] as const).map((edge) => (
        <Edge
          key={edge}
          edge={edge}
          x={left + (edge === 'fromAt' ? xFrom : xTo)}
          shown={shown}
          whole={whole}
          onMove={onMove}
        />
      ))}
    </div>
  )
}

interface EdgeProps {
  readonly edge: 'fromAt' | 'toAt'
  readonly x: number
  readonly shown: Range
  readonly whole: Range
  readonly onMove: (next: (now: Range) => Range) => void
}

const Edge = ({ edge, x, shown, whole, onMove }: EdgeProps) => {
  const words = useWords(pulseWords)
  const lang = useLang()
  const now = useNow()
  const press = (event: KeyboardEvent): void => {
    const length = shown.toAt - shown.fromAt
    const steps: Record<string, number> = {
      ArrowLeft: -length / 20,
      ArrowDown: -length / 20,
      ArrowRight: length / 20,
      ArrowUp: length / 20,
      PageDown: -length / 2,
      PageUp: length / 2,
      Home: Number.NEGATIVE_INFINITY,
      End: Number.POSITIVE_INFINITY,
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    onMove((old) => withEdge(old, edge, old[edge] + step, whole))
  }
  return (
    <div
      className={styles.edge}
      style={{ left: x }}
      role="slider"
      tabIndex={0}
      aria-label={words.edges[edge]}
      aria-valuemin={whole.fromAt}
      aria-valuemax={whole.toAt}
      aria-valuenow={shown[edge]}
      aria-valuetext={momentText(lang, shown[edge], now)}
      onKeyDown={press}
    />
  )
}
