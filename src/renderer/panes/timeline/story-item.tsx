// One entry of the story: when, what kind, who, the sentence, its proof; corrected in place, its former versions kept.
import { memo } from 'react'
import { type Lang, type StoryEntry, type StoryEntryId, SYSTEM_MEMBER } from '../../../shared/model.ts'
import { formatDuration, formatExact } from '../../../shared/words.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { EvidenceChips } from '../../ui/evidence-chips.tsx'
import { shortExact } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { MentionText, visibleText } from '../../ui/mention-text.tsx'
import { useNow } from '../../ui/now.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { CorrectEntry } from './correct-entry.tsx'
import { EntryActs } from './entry-acts.tsx'
import { EntryAttachments } from './entry-attachments.tsx'
import { textOf, wordFacts } from './facts-words.ts'
import { useEditing } from './kept-forms.ts'
import { MergeEntry } from './merge-entry.tsx'
import { SplitEntry } from './split-entry.tsx'
import styles from './story.module.css'
import { lateBy, whyText } from './story-order.ts'
import { timelineWords } from './words.ts'

const DAY_MS = 86_400_000

const shortDate = (lang: Lang, at: number): string =>
  new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'medium' }).format(at)

const forms = { correct: CorrectEntry, merge: MergeEntry, split: SplitEntry }

export interface StoryItemProps {
  readonly entry: StoryEntry
  readonly onHistory: (id: StoryEntryId) => void
}

const Item = ({ entry, onHistory }: StoryItemProps) => {
  const lang = useLang()
  const words = useWords(timelineWords)
  const nameOf = useMemberNames()
  const now = useNow()
  const [editing, setEditing] = useEditing(entry.id)
  const Form = editing && forms[editing]
  const lateMs = lateBy(entry)
  const text = textOf(lang, entry)
  const hasEvidence = entry.evidence.length > 0 || entry.facts?.kind === 'alert' || entry.facts?.kind === 'peak'
  return (
    <>
      <p className={styles.meta}>
        <time
          dateTime={new Date(entry.happenedAt).toISOString()}
          title={`${formatExact(lang, entry.happenedAt)}\n${words.recordedAt(formatExact(lang, entry.recordedAt))}`}
        >
          {shortExact(lang, entry.happenedAt, now)}
        </time>
        <span className={styles.kind}>
          {/* The words of a fact alone would not say whether it is known, asked or denied. */}
          {entry.facts?.kind === 'fact' ? wordFacts(lang, entry.facts) : words.kind[entry.kind]}
        </span>
        <span>{nameOf(entry.memberId)}</span>
        {lateMs === null || entry.memberId === SYSTEM_MEMBER ? null : (
          <span title={words.recordedAt(formatExact(lang, entry.recordedAt))}>
            {lateMs < 2 * DAY_MS
              ? words.recordedLater(formatDuration(lang, lateMs))
              : words.recordedOn(shortDate(lang, entry.recordedAt))}
          </span>
        )}
        {entry.rewrittenBy === null || entry.rewrittenBy === entry.memberId ? null : (
          <span>{words.rewrittenBy(nameOf(entry.rewrittenBy))}</span>
        )}
        {entry.facts?.kind === 'promoted' && entry.text !== null ? (
          <span>{words.fromLog(entry.facts.logSeq)}</span>
        ) : null}
        {entry.mergedInto === null ? null : <span>{words.isPart}</span>}
        {entry.marked ? <StateMark shape="diamond" word={words.marked} /> : null}
      </p>
      {Form ? (
        <Form entry={entry} text={text ?? ''} onDone={() => setEditing(null)} />
      ) : (
        <div className={styles.text}>
          {text === null ? <span className={styles.removed}>{words.removed}</span> : <MentionText text={text} />}
        </div>
      )}
      {entry.why !== null && !editing ? (
        <p className={styles.why} dir="auto">
          {whyText(entry, visibleText(entry.why), nameOf(entry.memberId), words)}
        </p>
      ) : null}
      {entry.attachments.length > 0 ? <EntryAttachments attachments={entry.attachments} /> : null}
      {hasEvidence || entry.version > 1 ? (
        <div className={styles.foot}>
          {hasEvidence ? <EvidenceChips seqs={entry.evidence} title={text ?? words.kind[entry.kind]} /> : null}
          {entry.version > 1 ? (
            <button type="button" className={styles.link} onClick={() => onHistory(entry.id)}>
              {words.versions(entry.version)}
            </button>
          ) : null}
        </div>
      ) : null}
      {editing ? null : <EntryActs entry={entry} onEdit={setEditing} />}
    </>
  )
}

/** Scrolling draws those that come into sight, and no other. */
export const StoryItem = memo(Item)
