// How much of the count is negative or positive: inside the curve, hatched, and named where it is largest. What was not
// read stays plain: it is not neutral, it is unknown.
import { useId } from 'react'
import type { PulseBin } from '../../../shared/contract/mentions.ts'
import type { PulseGeometry } from '../../../shared/pulse-geometry.ts'
import { useWords } from '../../ui/language.ts'
import { SHAPES } from '../../ui/state-mark.tsx'
import styles from './tone-area.module.css'
import { pulseWords } from './words.ts'

export interface ToneAreaProps {
  readonly bins: readonly PulseBin[]
  readonly shape: PulseGeometry
  readonly binMs: number
  readonly width: number
}

const round = (value: number): number => Math.round(value * 10) / 10

/** One step per bin, from `low` to `high` posts; nothing where they are the same. */
export const partPath = (
  bins: readonly PulseBin[],
  { xOf, yOf }: Pick<PulseGeometry, 'xOf' | 'yOf'>,
  binMs: number,
  part: (bin: PulseBin) => readonly [low: number, high: number],
): string =>
  bins
    .map((bin) => {
      const [low, high] = part(bin)
      if (high <= low) return ''
      return `M${round(xOf(bin.at))},${round(yOf(low))}V${round(yOf(high))}H${round(xOf(bin.at + binMs))}V${round(yOf(low))}Z`
    })
    .join('')

const most = (bins: readonly PulseBin[], read: (bin: PulseBin) => number): PulseBin | null =>
  bins.reduce<PulseBin | null>((top, bin) => (read(bin) > (top ? read(top) : 0) ? bin : top), null)

/** px: a lower step has no room for its name. */
const leastHeight = 14

const PARTS = [
  { tone: 'negative', mark: SHAPES.down, edges: (bin: PulseBin) => [0, bin.negativeCount] as const },
  {
    tone: 'positive',
    mark: SHAPES.up,
    edges: (bin: PulseBin) => [bin.negativeCount, bin.negativeCount + bin.positiveCount] as const,
  },
] as const

export const ToneArea = ({ bins, shape, binMs }: ToneAreaProps) => {
  const id = useId()
  return (
    <>
      <defs>
        <pattern id={`${id}negative`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4" height="4" className={styles.negativeGround} />
          <line y2="4" className={styles.negativeLine} />
        </pattern>
        <pattern id={`${id}positive`} width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" className={styles.positiveGround} />
          <circle cx="2" cy="2" r="1" className={styles.positiveDot} />
        </pattern>
      </defs>
      {PARTS.map(({ tone, edges }) => (
        <path key={tone} d={partPath(bins, shape, binMs, edges)} fill={`url(#${id}${tone})`} />
      ))}
    </>
  )
}

/** Over the curve, where each is largest. */
export const ToneNames = ({ bins, shape, binMs, width }: ToneAreaProps) => {
  const words = useWords(pulseWords)
  return PARTS.map(({ tone, mark, edges }) => {
    const top = most(bins, (bin) => bin[`${tone}Count`])
    if (!top) return null
    const [low, high] = edges(top)
    if (shape.yOf(low) - shape.yOf(high) < leastHeight) return null
    const isLeft = shape.xOf(top.at) > width * 0.66
    const x = isLeft ? shape.xOf(top.at) - 6 : shape.xOf(top.at + binMs) + 6
    const y = Math.min(shape.yOf(0) - 4, (shape.yOf(low) + shape.yOf(high)) / 2 + 4)
    return (
      <text key={tone} x={x} y={y} textAnchor={isLeft ? 'end' : 'start'} className={styles.name}>
        <tspan className={styles[tone]}>{mark}</tspan> {words.tones[tone]}
      </text>
    )
  })
}
