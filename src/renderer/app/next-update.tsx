// When people expect to hear of us next, read from across the room; pressed, it leads to where the update is written.
import type { CrisisId } from '../../shared/model.ts'
import { WARN_BEFORE_MS } from '../../shared/promises.ts'
import { formatDuration, formatExact, formatTime } from '../../shared/words.ts'
import { promiseWords } from '../asks/promise-words.ts'
import { useAsk } from '../bridge.ts'
import { useLang, useWords } from '../ui/language.ts'
import { useNow } from '../ui/now.ts'
import { promiseLook } from '../ui/promise-look.ts'
import { select } from '../ui/selection.ts'
import { StateMark } from '../ui/state-mark.tsx'
import styles from './next-update.module.css'

const minute = 60_000
const hour = 60 * minute

export const NextUpdateClock = ({ crisisId }: { readonly crisisId: CrisisId }) => {
  const words = useWords(promiseWords)
  const lang = useLang()
  const now = useNow()
  const next = useAsk('promises.list', { crisisId }).value?.next ?? null
  if (next === null) return null
  const leftMs = next.dueAt - now
  // From across the room minutes no longer matter after hours.
  const step = -leftMs >= 2 * hour ? hour : minute
  const round = step === hour ? Math.floor : Math.ceil
  const left = formatDuration(lang, round(Math.abs(leftMs) / step) * step)
  const hint = `${formatExact(lang, next.dueAt)}. ${words.nextBecause[next.because]}`
  return (
    <button
      type="button"
      className={styles.next}
      title={hint}
      data-calm={leftMs > WARN_BEFORE_MS || undefined}
      onClick={() => select({ tab: 'statements' })}
    >
      <span className={styles.label}>{words.next}</span>
      <span className={styles.time}>{formatTime(lang, next.dueAt)}</span>
      <StateMark
        {...promiseLook({ state: 'open', dueAt: next.dueAt }, now)}
        word={leftMs >= 0 ? words.dueIn(left) : words.lateBy(left)}
      />
    </button>
  )
}
