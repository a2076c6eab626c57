// The curated story: chapters along the phase rail, what happened and when it was written down, and who says so.
import { Button } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { Crisis, StoryEntry, StoryEntryId } from '../../../shared/model.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { useAsk } from '../../bridge.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { AddEntry } from './add-entry.tsx'
import { EntryHistory } from './entry-history.tsx'
import { wordFacts } from './facts-words.ts'
import { FindEntry } from './find-entry.tsx'
import styles from './story.module.css'
import { StoryItem } from './story-item.tsx'
import { findEntries, type Sought, tellStory } from './story-order.ts'
import { timelineWords } from './words.ts'

/** Fewer are seen at a glance. */
const FIND_FROM = 6

export const Story = ({ crisis }: { readonly crisis: Crisis }) => {
  const lang = useLang()
  const words = useWords(timelineWords)
  const nameOf = useMemberNames()
  const story = useAsk('timeline.story', { crisisId: crisis.id })
  const [withHidden, setWithHidden] = useState(false)
  const [historyOf, setHistoryOf] = useState<StoryEntryId | null>(null)
  const entries = story.value ?? []
  const hiddenCount = entries.filter((entry) => entry.hidden).length
  const scroller = useStickToEnd(entries.length)
  const [sought, setSought] = useState<Sought>({ text: '', kind: null })
  const said = (entry: StoryEntry): string =>
    [entry.text, entry.facts && wordFacts(lang, entry.facts), entry.why, nameOf(entry.memberId)].join(' ')
  const found = findEntries(entries, sought, said)
  const chapters = tellStory(found, crisis.state, withHidden)
  const isSearching = sought.kind !== null || sought.text.trim() !== ''
  return (
    <div className={styles.story}>
      {entries.length < FIND_FROM ? null : <FindEntry entries={entries} sought={sought} onSought={setSought} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable without a mouse */}
      <section className={styles.scroll} ref={scroller} tabIndex={0} aria-label={words.views.story}>
        <FailureNote failure={story.failure} onAgain={story.again} />
        {story.isLoading ? <LoadingRows /> : null}
        {story.value && entries.length === 0 ? <EmptyState what={words.empty.title} why={words.empty.body} /> : null}
        {isSearching && found.length === 0 ? <p className={styles.blank}>{words.nothingFound}</p> : null}
        {(isSearching ? chapters.filter((chapter) => chapter.entries.length > 0) : chapters).map(
          ({ phase, entries: told, isNow }) => (
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
          ),
        )}
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
