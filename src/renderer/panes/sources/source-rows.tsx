// One question that an account or a feed is asked again and again: how well it hears, in figures that can be compared.
import { Button } from '@mantine/core'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { Source } from '../../../shared/sources.ts'
import { formatCount, formatDuration, formatExact, formatTime } from '../../../shared/words.ts'
import { useTell } from '../../bridge.ts'
import { agoText } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { useWallNow } from '../../ui/now.ts'
import { sourceLooks } from '../../ui/source-look.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { uiWords } from '../../ui/words.ts'
import styles from './sources.module.css'
import { sourcesWords } from './words.ts'

const HOUR_MS = 3_600_000

/** Whole units: a lag of `1.4 s` is one that nobody can compare. */
const shortDuration = (lang: 'fr' | 'en', ms: number): string => {
  if (ms < 1000) return `<\u00a0${formatDuration(lang, 1000)}`
  const unitMs = ms >= HOUR_MS ? HOUR_MS : ms >= 60_000 ? 60_000 : 1000
  return formatDuration(lang, Math.floor(ms / unitMs) * unitMs)
}

const Moment = ({ at }: { readonly at: number | null }) => {
  const lang = useLang()
  const words = useWords(sourcesWords)
  const ui = useWords(uiWords)
  const now = useWallNow()
  if (at === null) return <span className={styles.quiet}>{words.never}</span>
  return (
    <time dateTime={new Date(at).toISOString()} title={formatExact(lang, at)}>
      {agoText(lang, at, now, ui)}
    </time>
  )
}

const Next = ({ source }: { readonly source: Source }) => {
  const lang = useLang()
  const words = useWords(sourcesWords)
  const now = useWallNow()
  const { nextAt, state } = source
  if (nextAt === null)
    return <span className={styles.quiet}>{state === 'off' || state === 'blind' ? '–' : words.flows}</span>
  const leftMs = nextAt - now
  return (
    <time dateTime={new Date(nextAt).toISOString()} title={formatExact(lang, nextAt)}>
      {leftMs < 1000 ? words.readsNow : words.inTime(shortDuration(lang, leftMs))}
    </time>
  )
}

const Limit = ({ source }: { readonly source: Source }) => {
  const lang = useLang()
  const words = useWords(sourcesWords)
  const now = useWallNow()
  const { limit } = source
  // What was given back since is not known: an old number would be wrong.
  if (!limit || limit.resetsAt < now) return <span className={styles.quiet}>–</span>
  return (
    <span title={words.limitHint(formatExact(lang, limit.resetsAt))}>
      {words.limit(formatCount(lang, limit.remaining), formatCount(lang, limit.limit))}
      <span className={styles.under}>{words.resets(formatTime(lang, limit.resetsAt))}</span>
    </span>
  )
}

export const SourceRows = ({ source }: { readonly source: Source }) => {
  const lang = useLang()
  const words = useWords(sourcesWords)
  const read = useTell('sources.readNow')
  const { state, reads, label, itemCount, refusedCount, lagMs, trouble } = source
  const name = reads?.[lang] ?? label
  const told = read.failure?.message ?? trouble?.[lang] ?? null
  return (
    <>
      <tr>
        <th scope="row">
          <span className={styles.name} title={name}>
            {name}
          </span>
          <span className={styles.under}>
            {words.posts(itemCount)}
            {refusedCount === 0 ? '' : `, ${words.refused(refusedCount)}`}
          </span>
        </th>
        <td className={styles.state}>
          <StateMark {...sourceLooks[state]} word={crisisWords[lang].sourceState[state]} />
        </td>
        <td>
          <Moment at={source.lastSuccessAt} />
        </td>
        <td>{lagMs === null ? <span className={styles.quiet}>–</span> : shortDuration(lang, lagMs)}</td>
        <td>
          <Next source={source} />
        </td>
        <td>
          <Limit source={source} />
        </td>
        <td>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={words.readNowOf(name)}
            disabled={state === 'off'}
            aria-disabled={read.isBusy}
            onClick={() => {
              if (!read.isBusy) void read.tell({ sourceId: source.id })
            }}
          >
            {words.readNow}
          </Button>
        </td>
      </tr>
      {told === null ? null : (
        <tr className={styles.trouble}>
          <td colSpan={7} dir="auto">
            {told}
          </td>
        </tr>
      )}
    </>
  )
}
