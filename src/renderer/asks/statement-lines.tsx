// How long the first statement took, or takes, against the two lines of the doctrine: 15 and 60 minutes. What the bar draws
// the title says in words.
import { useWords } from '../ui/language.ts'
import styles from './clock-row.module.css'
import { clockWords } from './clock-words.ts'
import { STATEMENT_LIMIT_MS, STATEMENT_TARGET_MS, type StatementClock } from './clocks.ts'

const WIDTH = 100
const HEIGHT = 16
/** The second line stands before the end: what lies beyond it is seen. */
const SPAN_MS = (STATEMENT_LIMIT_MS * 5) / 4

const xOf = (ms: number): number => Math.min(WIDTH, (ms / SPAN_MS) * WIDTH)

export const StatementLines = ({ clock }: { readonly clock: StatementClock }) => {
  const words = useWords(clockWords)
  const said = `${words.lines} ${words.passed[clock.passed]}`
  return (
    <svg className={styles.lines} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img">
      <title>{said}</title>
      <rect className={styles.track} x="0" y="1" width={WIDTH} height="3" />
      <rect className={styles.gone} x="0" y="1" width={xOf(clock.elapsedMs ?? 0)} height="3" />
      {[STATEMENT_TARGET_MS, STATEMENT_LIMIT_MS].map((lineMs) => (
        <g key={lineMs}>
          <rect className={styles.tick} x={xOf(lineMs) - 0.75} y="0" width="1.5" height="5" />
          <text className={styles.tickWord} x={xOf(lineMs)} y={HEIGHT} textAnchor="middle">
            {lineMs / 60_000}
          </text>
        </g>
      ))}
    </svg>
  )
}
