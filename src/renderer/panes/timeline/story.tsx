// The curated story: chapters along the phase rail, what happened and when it was written down, and who says so.
import { Button } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { Crisis, StoryEntryId } from '../../../shared/model.ts'
import { useAsk } from '../../bridge.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { AddEntry } from './add-entry.tsx'
import { EntryHistory } from './entry-history.tsx'
import styles from './story.module.css'
import { StoryItem } from './story-item.tsx'
import { tellStory } from './story-order.ts'
import { timelineWords } from './words.ts'

export const Story = ({ crisis }: { readonly crisis: Crisis }) => {
  const lang = useLang()
  const words = useWords(timelineWords)
  const story = useAsk('timeline.story', { crisisId: crisis.id })
  const [withHidden, setWithHidden] = useState(false)
  const [historyOf, setHistoryOf] = useState<StoryEntryId | null>(null)
  const entries = story.value ?? []
  const hiddenCount = entries.filter((entry) => entry.hidden).length
  const scroller = useStickToEnd(entries.length)
  const chapters = tellStory(entries, crisis.state, withHidden)
  return (
    <div className={styles.story}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable without a mouse */}
      <section className={styles.scroll} ref={scroller} tabIndex={0} aria-label={words.views.story}>
        <FailureNote failure={story.failure} onAgain={story.again} />
        {story.isLoading ? <LoadingRows /> : null}
        {story.value && entries.length === 0 ? <EmptyState what={words.empty.title} why={words.empty.body} /> : null}
        {chapters.map(({ phase, entries: told, isNow }) => (
          <section key={phase} className={styles.chapter} aria-label={crisisWords[lang].crisisState[phase]}>
            <div className={isNow ? styles.railNow : styles.rail}>
              <h3 className={styles.phase}>
                {crisisWords[lang].crisisState[phase]}
                {isNow ? <span className={styles.now}>{words.phaseNow}</span> : null}
              </h3>
            </div>
            <ol className={styles.entries}>
              {told.length === 0 ? <li className={styles.blank}>{words.phaseBlank}</li> : null}
              {told.map((entry) => (
                <StoryItem key={entry.id} entry={entry} onHistory={() => setHistoryOf(entry.id)} />
              ))}
            </ol>
          </section>
        ))}
      </section>
      {hiddenCount > 0 ? (
        <p className={styles.hidden}>
          <span title={words.hiddenHint}>{words.hidden(hiddenCount)}</span>
          <Button size="compact-xs" variant="subtle" onClick={() => setWithHidden(!withHidden)}>
            {withHidden ? words.hideHidden : words.act.show}
          </Button>
        </p>
      ) : null}
      {crisis.state === 'closed' ? null : <AddEntry crisis={crisis} />}
      {historyOf === null ? null : <EntryHistory entryId={historyOf} onClose={() => setHistoryOf(null)} />}
    </div>
  )
}

/** Whoever reads the end keeps reading the end; whoever reads further up is left alone. */
const useStickToEnd = (count: number) => {
  const scroller = useRef<HTMLElement>(null)
  const wasAtEnd = useRef(true)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const note = () => {
      wasAtEnd.current = element.scrollTop + element.clientHeight >= element.scrollHeight - 24
    }
    element.addEventListener('scroll', note, { passive: true })
    return () => element.removeEventListener('scroll', note)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new entry moves the end
  useLayoutEffect(() => {
    if (wasAtEnd.current) scroller.current?.scrollTo(0, scroller.current.scrollHeight)
  }, [count])
  return scroller
}
