// The curated story: chapters along the phase rail, what happened and when it was written down, and who says so.
import { Button } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Crisis, StoryEntryId } from '../../../shared/model.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { AddEntry } from './add-entry.tsx'
import { EntryHistory } from './entry-history.tsx'
import { saidBy } from './facts-words.ts'
import { FindEntry } from './find-entry.tsx'
import { WholeStory } from './merge-entry.tsx'
import styles from './story.module.css'
import { StoryItem } from './story-item.tsx'
import { StoryList } from './story-list.tsx'
import { findEntries, type Sought, tellStory } from './story-order.ts'
import { useStory } from './use-story.ts'
import { timelineWords } from './words.ts'

/** Fewer are seen at a glance. */
const FIND_FROM = 6

export const Story = ({ crisis }: { readonly crisis: Crisis }) => {
  const lang = useLang()
  const words = useWords(timelineWords)
  const nameOf = useMemberNames()
  const story = useStory(crisis.id)
  const [withHidden, setWithHidden] = useState(false)
  const [historyOf, setHistoryOf] = useState<StoryEntryId | null>(null)
  const ofHistory = historyOf === null ? undefined : story.entries.get(historyOf)
  const [typed, setTyped] = useState<Sought>({ text: '', kind: null })
  // The field answers at once, the list a moment later.
  const sought = useDeferredValue(typed)
  const entries = useMemo(() => [...story.entries.values()], [story.entries])
  const hiddenCount = useMemo(() => entries.filter((entry) => entry.hidden).length, [entries])
  const found = useMemo(
    () => findEntries(entries, sought, (entry) => saidBy(lang, entry, nameOf(entry.memberId))),
    [entries, sought, lang, nameOf],
  )
  const isSearching = sought.kind !== null || sought.text.trim() !== ''
  const chapters = useMemo(() => {
    const told = tellStory(found, crisis.state, withHidden)
    return isSearching ? told.filter((chapter) => chapter.entries.length > 0) : told
  }, [found, crisis.state, withHidden, isSearching])
  return (
    <div className={styles.story}>
      {entries.length < FIND_FROM ? null : <FindEntry entries={entries} sought={typed} onSought={setTyped} />}
      <WholeStory value={entries}>
        <StoryList chapters={chapters} item={(entry) => <StoryItem entry={entry} onHistory={setHistoryOf} />}>
          <FailureNote failure={story.answer.failure} onAgain={story.answer.again} />
          {story.isLoading ? <LoadingRows /> : null}
          {story.answer.value && entries.length === 0 ? (
            <EmptyState what={words.empty.title} why={words.empty.body} />
          ) : null}
          {isSearching && found.length === 0 ? <p className={styles.blank}>{words.nothingFound}</p> : null}
        </StoryList>
      </WholeStory>
      {hiddenCount > 0 ? (
        <p className={styles.hidden}>
          <span title={words.hiddenHint}>{words.hidden(hiddenCount)}</span>
          <Button size="compact-xs" variant="subtle" onClick={() => setWithHidden(!withHidden)}>
            {withHidden ? words.hideHidden : words.act.show}
          </Button>
        </p>
      ) : null}
      {crisis.state === 'closed' ? null : <AddEntry crisis={crisis} />}
      {ofHistory ? <EntryHistory entry={ofHistory} onClose={() => setHistoryOf(null)} /> : null}
    </div>
  )
}
