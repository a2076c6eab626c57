// The room on a wall screen: how the crisis stands, the pulse, how far the answers are and what happened last, to be read
// from across the room. Keeps true: it shows figures and our own story, never a post or who wrote it (L10), and nothing on
// it acts.
import { useMemo } from 'react'
import { crisisWords } from '../../shared/crisis-words.ts'
import type { Brand, Crisis, StoryEntry } from '../../shared/model.ts'
import { formatCount, formatRoughly, formatShare } from '../../shared/words.ts'
import { ClockRow } from '../asks/clock-row.tsx'
import { useAsk } from '../bridge.ts'
import { Pulse } from '../panes/pulse/pulse.tsx'
import { textOf } from '../panes/timeline/facts-words.ts'
import { byTime } from '../panes/timeline/story-order.ts'
import { useStory } from '../panes/timeline/use-story.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { shortExact } from '../ui/figures.tsx'
import { useLang, useWords } from '../ui/language.ts'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { visibleText } from '../ui/mention-text.tsx'
import { useNow } from '../ui/now.ts'
import { StateMark } from '../ui/state-mark.tsx'
import { DrillBand } from './drill-band.tsx'
import { NextUpdateClock } from './next-update.tsx'
import styles from './wall.module.css'
import { wallWords } from './wall-words.ts'

/** What is older is read at a desk. */
const MOST_ENTRIES = 12
/** Of all brands. */
const MOST_UNSEEN = 500

export interface WallProps {
  readonly brand: Brand
  readonly crisis: Crisis | null
}

export const Wall = ({ brand, crisis }: WallProps) => {
  const lang = useLang()
  const words = useWords(wallWords)
  const drill = useAsk('desk.status', {}).value?.drill ?? null
  return (
    <div className={styles.wall}>
      <div className={styles.top}>
        {drill ? <DrillBand drill={drill} /> : null}
        <Rung brand={brand} />
      </div>
      <div className={styles.head}>
        <h2 className={styles.title} dir="auto">
          {visibleText(crisis?.title ?? brand.name)}
        </h2>
        {crisis ? (
          <>
            <p className={styles.state}>
              <StateMark
                shape={crisis.state === 'closed' ? 'tick' : 'half'}
                word={crisisWords[lang].crisisState[crisis.state]}
              />
            </p>
            <div className={styles.clocks}>
              <ClockRow crisis={crisis} />
              <NextUpdateClock crisisId={crisis.id} />
            </div>
          </>
        ) : (
          <p className={styles.state}>{words.calm}</p>
        )}
      </div>
      <div className={styles.pulse}>
        <Pulse brandId={brand.id} crisis={crisis} />
      </div>
      {crisis ? (
        <>
          <Answers crisis={crisis} />
          <Latest crisis={crisis} />
        </>
      ) : (
        <section className={styles.story}>
          <EmptyState what={words.noCrisis} />
        </section>
      )}
    </div>
  )
}

/** An alarm that nobody has seen yet is seen here too. */
const Rung = ({ brand }: { readonly brand: Brand }) => {
  const lang = useLang()
  const alerts = useAsk('alerts.unseen', { count: MOST_UNSEEN }).value ?? []
  const front = alerts.find((alert) => alert.brandId === brand.id)
  if (!front) return null
  return (
    <p className={styles.alarm}>
      <strong>
        <StateMark shape="up" word={crisisWords[lang].alertKind[front.kind]} />
      </strong>
      <span>{crisisWords[lang].alertSentence(front.why)}</span>
    </p>
  )
}

const Answers = ({ crisis }: { readonly crisis: Crisis }) => {
  const lang = useLang()
  const words = useWords(wallWords)
  const { value: progress, failure, again } = useAsk('queue.progress', { crisisId: crisis.id })
  if (!progress)
    return failure ? (
      <FailureNote failure={failure} onAgain={again} />
    ) : (
      <p className={styles.answers}>{words.counting}</p>
    )
  if (progress.peopleCount === 0) return <p className={styles.answers}>{words.nobody}</p>
  const { coverage, leftCount, followers, others } = progress
  const wait = (medianMs: number | null): string => (medianMs === null ? words.unknown : formatRoughly(lang, medianMs))
  const figures: readonly (readonly [string, string])[] = [
    [words.dealtWith, formatShare(lang, coverage ?? 0)],
    [words.left, formatCount(lang, leftCount)],
    [words.followersWait, wait(followers.medianMs)],
    [words.othersWait, wait(others.medianMs)],
  ]
  return (
    <dl className={styles.answers} aria-label={words.answers}>
      {figures.map(([name, figure]) => (
        <div key={name} className={styles.figure}>
          <dt>{name}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The newest first: it is what somebody who comes in looks for. */
const latestOf = (entries: Iterable<StoryEntry>): readonly StoryEntry[] =>
  [...entries]
    .filter((entry) => !entry.hidden)
    .sort(byTime)
    .slice(-MOST_ENTRIES)
    .reverse()

const Latest = ({ crisis }: { readonly crisis: Crisis }) => {
  const lang = useLang()
  const words = useWords(wallWords)
  const now = useNow()
  const { entries, isLoading, answer } = useStory(crisis.id)
  const latest = useMemo(() => latestOf(entries.values()), [entries])
  return (
    <section className={styles.story} aria-label={words.latest}>
      <FailureNote failure={answer.failure} onAgain={answer.again} />
      {isLoading ? <LoadingRows /> : null}
      <ol className={styles.entries}>
        {latest.map((entry) => (
          <li key={entry.id} className={entry.marked ? styles.marked : styles.entry}>
            <time className={styles.when} dateTime={new Date(entry.happenedAt).toISOString()}>
              {shortExact(lang, entry.happenedAt, now)}
            </time>
            <p className={styles.what} dir="auto">
              {visibleText(textOf(lang, entry) ?? words.removed)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
