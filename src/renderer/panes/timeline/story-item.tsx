// One entry of the story: when, what kind, who, the sentence, its proof; corrected in place, its former versions kept.
import { useState } from 'react'
import { type Lang, type StoryEntry, SYSTEM_MEMBER } from '../../../shared/model.ts'
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
import { wordFacts } from './facts-words.ts'
import styles from './story.module.css'
import { lateBy, whyText } from './story-order.ts'
import { timelineWords } from './words.ts'

const DAY_MS = 86_400_000

const shortDate = (lang: Lang, at: number): string =>
  new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'medium' }).format(at)

export interface StoryItemProps {
  readonly entry: StoryEntry
  readonly onHistory: () => void
}

export const StoryItem = ({ entry, onHistory }: StoryItemProps) => {
  const lang = useLang()
  const words = useWords(timelineWords)
  const nameOf = useMemberNames()
  const now = useNow()
  const [isCorrecting, setCorrecting] = useState(false)
  const lateMs = lateBy(entry)
  const text = entry.text ?? (entry.facts ? wordFacts(lang, entry.facts) : null)
  const hasEvidence = entry.evidence.length > 0 || entry.facts?.kind === 'alert' || entry.facts?.kind === 'peak'
  return (
    <li className={entry.hidden ? styles.faint : styles.entry}>
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
        {entry.marked ? <StateMark shape="diamond" word={words.marked} /> : null}
      </p>
      {isCorrecting ? (
        <CorrectEntry entry={entry} text={text ?? ''} onDone={() => setCorrecting(false)} />
      ) : (
        <div className={styles.text}>
          {text === null ? <span className={styles.removed}>{words.removed}</span> : <MentionText text={text} />}
        </div>
      )}
      {entry.why !== null && !isCorrecting ? (
        <p className={styles.why} dir="auto">
          {whyText(entry, visibleText(entry.why), nameOf(entry.memberId), words)}
        </p>
      ) : null}
      {hasEvidence || entry.version > 1 ? (
        <div className={styles.foot}>
          {hasEvidence ? <EvidenceChips seqs={entry.evidence} title={text ?? words.kind[entry.kind]} /> : null}
          {entry.version > 1 ? (
            <button type="button" className={styles.link} onClick={onHistory}>
              {words.versions(entry.version)}
            </button>
          ) : null}
        </div>
      ) : null}
      {isCorrecting ? null : <EntryActs entry={entry} onCorrect={() => setCorrecting(true)} />}
    </li>
  )
}
