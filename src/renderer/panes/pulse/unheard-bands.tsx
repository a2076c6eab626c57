// The stretches that were not heard, behind the curve: a quiet hatch with its word where there is room.
import { useId } from 'react'
import type { PulseGeometry } from '../../../shared/pulse-geometry.ts'
import { useWords } from '../../ui/language.ts'
import styles from './pulse-chart.module.css'
import type { Range } from './span.ts'
import { pulseWords } from './words.ts'

export interface UnheardBandsProps {
  readonly stretches: readonly Range[]
  readonly shape: Pick<PulseGeometry, 'xOf'>
  readonly height: number
}

/** px: an outage of a minute in a month is still seen. */
const leastWidth = 3

export const UnheardBands = ({ stretches, shape, height }: UnheardBandsProps) => {
  const id = useId()
  const words = useWords(pulseWords)
  return (
    <>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <line y2="7" className={styles.unheardLine} />
      </pattern>
      {stretches.map(({ fromAt, toAt }) => {
        const x = shape.xOf(fromAt)
        const width = Math.max(leastWidth, shape.xOf(toAt) - x)
        return (
          <g key={fromAt} transform={`translate(${x} 0)`}>
            <rect width={width} height={height} fill={`url(#${id})`} className={styles.unheard} />
            {width < words.notHeard.length * 7 ? null : (
              <text x={width / 2} y={height - 6} textAnchor="middle" className={styles.label}>
                {words.notHeard}
              </text>
            )}
          </g>
        )
      })}
    </>
  )
}
