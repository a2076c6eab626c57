// Three clocks, read from across the room: the attack, our knowing, our first word.
import type { Crisis } from '../../shared/model.ts'
import { formatDuration, formatExact } from '../../shared/words.ts'
import { useLang, useWords } from '../ui/language.ts'
import { useNow } from '../ui/now.ts'
import styles from './clock-row.module.css'
import { clockWords } from './clock-words.ts'
import { type Clock, clocksOf, clockText } from './clocks.ts'
import { StatementLines } from './statement-lines.tsx'

const Figure = ({
  label,
  clock,
  missing,
}: {
  readonly label: string
  readonly clock: Clock
  readonly missing: string
}) => {
  const lang = useLang()
  const words = useWords(clockWords)
  const hint = clock.fromAt === null ? missing : words.clockSince(label, formatExact(lang, clock.fromAt))
  return (
    <span className={styles.clock} title={hint}>
      <span className={styles.label}>{label}</span>
      <span className={clock.elapsedMs === null ? styles.time : `${styles.time} ${styles.known}`}>
        {clockText(clock.elapsedMs, words.dayUnit, words.hourUnit)}
      </span>
    </span>
  )
}

export const ClockRow = ({ crisis }: { readonly crisis: Crisis }) => {
  const lang = useLang()
  const words = useWords(clockWords)
  const clocks = clocksOf(crisis, useNow())
  const { statement } = clocks
  const aside = {
    none: '',
    said: statement.passed === 0 ? words.saidAfter : `${words.saidAfter}, ${words.passed[statement.passed]}`,
    due: words.leftToSpeak(formatDuration(lang, Math.floor((statement.leftMs ?? 0) / 60_000) * 60_000)),
    late: words.late(clockText(-(statement.leftMs ?? 0), words.dayUnit, words.hourUnit)),
  }[statement.state]
  const needsHand = !clocks.isStill && (statement.state === 'due' || statement.state === 'late')
  return (
    <div className={styles.row}>
      <Figure label={words.firstPost} clock={clocks.firstPost} missing={words.unknownFirst} />
      <Figure label={words.alert} clock={clocks.alert} missing={words.unknownFirst} />
      <span className={`${styles.spoken} ${needsHand ? styles.hand : ''}`} title={aside}>
        <span className={styles.clock}>
          <span className={styles.label}>{words.statement}</span>
          <span className={styles.time}>
            {clockText(statement.state === 'said' ? statement.elapsedMs : null, words.dayUnit, words.hourUnit)}
          </span>
          {clocks.isStill && statement.state !== 'said' ? null : (
            <span className={styles.aside} data-state={statement.state}>
              {aside}
            </span>
          )}
        </span>
        <StatementLines clock={statement} />
      </span>
    </div>
  )
}
