// Alarms and our own words, on the curve: a shape, a line down to the moment, and a word where there is room.
import type { Alert } from '../../../shared/model.ts'
import type { PulseGeometry } from '../../../shared/pulse-geometry.ts'
import { useWords } from '../../ui/language.ts'
import styles from './pulse-chart.module.css'
import { pulseWords } from './words.ts'

export interface MarksProps {
  readonly alerts: readonly Alert[]
  readonly saidAts: readonly number[]
  readonly shape: PulseGeometry
  readonly width: number
  readonly height: number
}

interface Mark {
  readonly at: number
  readonly x: number
  readonly kind: 'alarm' | 'said'
  readonly needsHand: boolean
}

/** Room that a word needs before the next mark. */
const wordRoom = 90

export const Marks = ({ alerts, saidAts, shape, width, height }: MarksProps) => {
  const words = useWords(pulseWords)
  const marks: Mark[] = [
    ...alerts.map((alert) => ({
      at: alert.at,
      x: shape.xOf(alert.at),
      kind: 'alarm' as const,
      needsHand: alert.acknowledgedAt === null,
    })),
    ...saidAts.map((at) => ({ at, x: shape.xOf(at), kind: 'said' as const, needsHand: false })),
  ]
    .filter((mark) => mark.x >= 0 && mark.x <= width)
    .sort((a, b) => a.x - b.x)
  return marks.map((mark, index) => {
    const word = mark.kind === 'alarm' ? words.alarm : words.weSpoke
    const roomRight = (marks[index + 1]?.x ?? width) - mark.x
    const roomLeft = mark.x - (marks[index - 1]?.x ?? 0)
    const side = roomRight > wordRoom ? 1 : index === marks.length - 1 && roomLeft > wordRoom ? -1 : 0
    return (
      <g
        key={`${mark.kind}${mark.at}`}
        transform={`translate(${mark.x} 0)`}
        className={mark.needsHand ? styles.hand : styles.mark}
      >
        <line y1={-8} y2={height} />
        {mark.kind === 'alarm' ? <path d="M-5,-8 L5,-8 L0,-17 Z" /> : <rect x={-4} y={-16} width={8} height={8} />}
        {side === 0 ? null : (
          <text x={side * 9} y={-8} textAnchor={side > 0 ? 'start' : 'end'}>
            {word}
          </text>
        )}
      </g>
    )
  })
}
