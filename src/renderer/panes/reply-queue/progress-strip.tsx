// How far the answers are, live: amber only where followers wait longer than the others (doctrine R3). Figures are doors
// to the people behind them.
import type { QueueProgress, WaitFigures } from '../../../shared/contract/replies.ts'
import type { CrisisId } from '../../../shared/model.ts'
import { formatCount, formatDuration, formatRoughly, formatShare, formatTime } from '../../../shared/words.ts'
import { useAsk } from '../../bridge.ts'
import { DoorButton } from '../../ui/evidence-chips.tsx'
import { shortExact } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { useNow, useWallNow } from '../../ui/now.ts'
import { progressWords } from './filter-words.ts'
import styles from './progress-strip.module.css'
import { EVERYBODY, type QueueView } from './queue-view.ts'

const minute = 60_000

export interface ProgressStripProps {
  readonly crisisId: CrisisId
  readonly onShow: (view: QueueView) => void
}

export const ProgressStrip = ({ crisisId, onShow }: ProgressStripProps) => {
  const words = useWords(progressWords)
  const progress = useAsk('queue.progress', { crisisId }).value
  if (!progress || progress.peopleCount === 0) return null
  return (
    <section className={styles.strip} aria-label={words.label}>
      <Counts progress={progress} onShow={onShow} />
      <Waits progress={progress} onShow={onShow} />
      <Oldest progress={progress} />
      <Finish progress={progress} />
    </section>
  )
}

interface FigureProps {
  readonly text: string
  /** What it counts, and what opens. */
  readonly hint: string
  readonly onOpen: () => void
}

const Figure = ({ text, hint, onOpen }: FigureProps) => (
  <DoorButton label={`${text}. ${hint}`} onOpen={onOpen}>
    {text}
  </DoorButton>
)

interface PartProps {
  readonly progress: QueueProgress
  readonly onShow: (view: QueueView) => void
}

const Counts = ({ progress, onShow }: PartProps) => {
  const lang = useLang()
  const words = useWords(progressWords)
  const { coverage, peopleCount, answeredCount, leftCount } = progress
  const endedCount = Math.round((coverage ?? 0) * peopleCount)
  return (
    <>
      <Figure
        text={words.coverage(formatShare(lang, coverage ?? 0))}
        hint={words.coverageHint(endedCount, peopleCount)}
        onOpen={() => onShow({ show: 'ended', narrowing: EVERYBODY })}
      />
      <span className={styles.less}>
        <Figure
          text={words.answered(answeredCount)}
          hint={words.answeredHint}
          onOpen={() => onShow({ show: 'ended', narrowing: { ...EVERYBODY, state: 'answered' } })}
        />
      </span>
      <Figure
        text={words.left(leftCount)}
        hint={words.leftHint}
        onOpen={() => onShow({ show: 'open', narrowing: EVERYBODY })}
      />
    </>
  )
}

/** Both are known, and the followers' is the longer one. */
export const followersWaitLonger = (followers: WaitFigures, others: WaitFigures): boolean =>
  followers.medianMs !== null && others.medianMs !== null && followers.medianMs > others.medianMs

const Waits = ({ progress: { followers, others }, onShow }: PartProps) => {
  const words = useWords(progressWords)
  const isWorse = followersWaitLonger(followers, others)
  return (
    <span className={isWorse ? styles.worse : styles.part} title={isWorse ? words.followersWaitLonger : undefined}>
      {isWorse ? (
        <>
          <span aria-hidden="true">▲</span>
          <span className="sr-only">{words.followersWaitLonger}</span>
        </>
      ) : null}
      <span>{words.wait}</span>
      <Wait wait={followers} word={words.waitFollowers} followers onShow={onShow} />
      <Wait wait={others} word={words.waitOthers} followers={false} onShow={onShow} />
    </span>
  )
}

interface WaitProps {
  readonly wait: WaitFigures
  readonly word: (duration: string) => string
  readonly followers: boolean
  readonly onShow: (view: QueueView) => void
}

const Wait = ({ wait: { medianMs, p90Ms, answeredCount }, word, followers, onShow }: WaitProps) => {
  const lang = useLang()
  const words = useWords(progressWords)
  return (
    <Figure
      text={word(medianMs === null ? words.notYet : formatRoughly(lang, medianMs))}
      hint={words.waitHint(p90Ms === null ? null : formatDuration(lang, p90Ms), answeredCount)}
      onOpen={() => onShow({ show: 'open', narrowing: { ...EVERYBODY, followers } })}
    />
  )
}

const Oldest = ({ progress: { followers, others } }: Pick<PartProps, 'progress'>) => {
  const lang = useLang()
  const words = useWords(progressWords)
  const now = useNow()
  const sinces = [followers, others].flatMap(({ oldestWaitingAt }) => oldestWaitingAt ?? [])
  if (sinces.length === 0) return null
  const sinceAt = Math.min(...sinces)
  const waitedMs = Math.floor(Math.max(0, now - sinceAt) / minute) * minute
  return (
    <span className={styles.less} title={`${words.oldestHint}, ${shortExact(lang, sinceAt, now)}`}>
      {words.oldest(formatDuration(lang, waitedMs))}
    </span>
  )
}

const Finish = ({ progress: { finishAt, perHour, leftCount } }: Pick<PartProps, 'progress'>) => {
  const lang = useLang()
  const words = useWords(progressWords)
  const now = useWallNow()
  if (finishAt === null)
    return leftCount === 0 ? null : <span title={words.finishUnknownHint}>{words.finishUnknown}</span>
  const isToday = new Date(finishAt).toDateString() === new Date(now).toDateString()
  return (
    <span title={perHour === null ? undefined : words.finishHint(formatCount(lang, Math.round(perHour)))}>
      {words.finish(isToday ? formatTime(lang, finishAt) : shortExact(lang, finishAt, now))}
    </span>
  )
}
