// Alarms and our own words, on the curve: a shape, a line down to the moment, and a word where there is room. Each kind
// has a lane of its own, so that neither ever covers the other.
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

export interface Mark {
  readonly at: number
  readonly x: number
  readonly needsHand: boolean
}

/** px between two lanes; the lower one stands just above the frame. */
export const LANE = 15

/** An event is one alarm: what joined it later rang nothing and has no mark of its own. */
export const firstOfEvents = (alerts: readonly Alert[]): Alert[] => {
  const first = new Map<string, Alert>()
  for (const alert of alerts) {
    const known = first.get(alert.eventId)
    if (!known || alert.at < known.at) first.set(alert.eventId, alert)
  }
  return [...first.values()]
}

/** Side of a mark on which its word fits: 1 right, -1 left, 0 nowhere. */
export const sideOf = (marks: readonly Mark[], index: number, width: number, room: number): -1 | 0 | 1 => {
  const x = marks[index]?.x ?? 0
  if ((marks[index + 1]?.x ?? width) - x > room) return 1
  const isLast = index === marks.length - 1
  return isLast && x - (marks[index - 1]?.x ?? 0) > room ? -1 : 0
}

export const Marks = ({ alerts, saidAts, shape, width, height }: MarksProps) => {
  const words = useWords(pulseWords)
  const place = (at: number, needsHand: boolean): Mark => ({ at, x: shape.xOf(at), needsHand })
  const inFrame = (marks: readonly Mark[]): Mark[] =>
    marks.filter(({ x }) => x >= 0 && x <= width).sort((a, b) => a.x - b.x)
  const alarms = firstOfEvents(alerts).map(({ at, acknowledgedAt, dismissedAt }) =>
    place(at, acknowledgedAt === null && dismissedAt === null),
  )
  const said = saidAts.map((at) => place(at, false))
  return (
    <>
      <Lane marks={inFrame(said)} kind="said" word={words.weSpoke} top={-4} width={width} height={height} />
      <Lane marks={inFrame(alarms)} kind="alarm" word={words.alarm} top={-4 - LANE} width={width} height={height} />
    </>
  )
}

interface LaneProps {
  readonly marks: readonly Mark[]
  readonly kind: 'alarm' | 'said'
  readonly word: string
  /** Foot of the shapes, above the frame. */
  readonly top: number
  readonly width: number
  readonly height: number
}

const Lane = ({ marks, kind, word, top, width, height }: LaneProps) =>
  marks.map((mark, index) => {
    const side = sideOf(marks, index, width, word.length * 7 + 16)
    return (
      <g
        key={mark.at}
        transform={`translate(${Math.round(mark.x)} 0)`}
        className={mark.needsHand ? styles.hand : kind === 'said' ? styles.said : styles.mark}
      >
        <line y1={top} y2={height} />
        {kind === 'alarm' ? (
          <path d={`M-5,${top} L5,${top} L0,${top - 9} Z`} />
        ) : (
          <rect x={-4} y={top - 8} width={8} height={8} />
        )}
        {side === 0 ? null : (
          <text x={side * 9} y={top} textAnchor={side > 0 ? 'start' : 'end'}>
            {word}
          </text>
        )}
      </g>
    )
  })
