// Every former version of an entry: who, when, why, and what changed, word by word.

import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { StoryVersion } from '../../../shared/contract/record.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { StoryEntry, StoryFacts } from '../../../shared/model.ts'
import { formatExact } from '../../../shared/words.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { visibleText } from '../../ui/mention-text.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import styles from './entry-history.module.css'
import { wordFacts } from './facts-words.ts'
import { diffWords } from './word-diff.ts'
import { timelineWords } from './words.ts'

export interface EntryHistoryProps {
  readonly entry: StoryEntry
  readonly onClose: () => void
}

export const EntryHistory = ({ entry, onClose }: EntryHistoryProps) => {
  const entryId = entry.id
  const words = useWords(timelineWords)
  const history = useAsk('timeline.history', { entryId })
  const restoring = useTell('timeline.restore')
  const versions = [...(history.value ?? [])].sort((a, b) => b.version - a.version)
  return (
    <SidePanel title={words.historyTitle} hint={words.historyHint} onClose={onClose}>
      <FailureNote failure={history.failure} onAgain={history.again} />
      <FailureNote failure={restoring.failure} />
      {history.isLoading ? <LoadingRows /> : null}
      <ol className={styles.versions}>
        {versions.map((version, index) => (
          <Version key={version.version} facts={entry.facts} version={version} before={versions[index + 1] ?? null}>
            {index === 0 ? null : (
              <Button
                size="compact-xs"
                variant="subtle"
                disabled={restoring.isBusy}
                onClick={() => void restoring.tell({ entryId, version: version.version })}
              >
                {words.restore}
              </Button>
            )}
          </Version>
        ))}
      </ol>
    </SidePanel>
  )
}

interface VersionProps {
  /** What the entry says where nobody put words in its place. */
  readonly facts: StoryFacts | null
  readonly version: StoryVersion
  readonly before: StoryVersion | null
  /** What can be done with it. */
  readonly children: ReactNode
}

const Version = ({ facts, version, before, children }: VersionProps) => {
  const words = useWords(timelineWords)
  const nameOf = useMemberNames()
  const lang = useLang()
  const changes = useChanges()(version, before)
  const told = ({ text }: StoryVersion): string | null => text ?? (facts && wordFacts(lang, facts))
  return (
    <li className={styles.version}>
      <p className={styles.who}>{words.version(version.version, nameOf(version.memberId))}</p>
      <p className={styles.quiet}>
        {words.happenedOn(formatExact(lang, version.happenedAt))}
        <br />
        {words.recordedAt(formatExact(lang, version.recordedAt))}
      </p>
      <p className={styles.quiet}>{changes.join(', ')}</p>
      {version.text === null && before?.text === null ? null : (
        <p className={styles.text} dir="auto">
          <Diff before={before && told(before)} after={told(version)} />
        </p>
      )}
      {version.why ? (
        <p className={styles.quiet} dir="auto">
          {words.whyWas(visibleText(version.why))}
        </p>
      ) : null}
      {children}
    </li>
  )
}

const Diff = ({ before, after }: { readonly before: string | null; readonly after: string | null }) => {
  const words = useWords(timelineWords)
  if (after === null) return words.removed
  if (before === null) return visibleText(after)
  return diffWords(visibleText(before), visibleText(after)).map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of two fixed texts never move
    if (part.kind === 'same') return <span key={index}>{part.text}</span>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of two fixed texts never move
    return part.kind === 'added' ? <ins key={index}>{part.text}</ins> : <del key={index}>{part.text}</del>
  })
}

const useChanges = (): ((version: StoryVersion, before: StoryVersion | null) => readonly string[]) => {
  const lang = useLang()
  const { changed } = useWords(timelineWords)
  return (version, before) => {
    if (!before) return [changed.first]
    const changes: string[] = []
    if (version.text !== before.text) changes.push(changed.text)
    if (version.phase !== before.phase) changes.push(`${changed.phase} ${crisisWords[lang].crisisState[version.phase]}`)
    if (version.happenedAt !== before.happenedAt)
      changes.push(`${changed.time} ${formatExact(lang, version.happenedAt)}`)
    if (version.marked !== before.marked) changes.push(version.marked ? changed.marked : changed.unmarked)
    if (version.mergedInto !== null && before.mergedInto === null) changes.push(changed.merged)
    else if (version.hidden !== before.hidden) changes.push(version.hidden ? changed.hidden : changed.shown)
    return changes
  }
}
