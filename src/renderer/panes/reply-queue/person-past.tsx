// What this person had from us, from here or elsewhere, and the other crises in which they spoke: who answers knows whom.

import type { PersonHistory } from '../../../shared/contract/replies.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import { EvidenceChips } from '../../ui/evidence-chips.tsx'
import { ExactTime, TimeAgo } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { visibleText } from '../../ui/mention-text.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { aidWords } from './aid-words.ts'
import styles from './composer-aids.module.css'
import { lineLooks } from './line-look.ts'

export const PersonPast = ({ history: { answers, crises } }: { readonly history: PersonHistory }) => {
  const lang = useLang()
  const words = useWords(aidWords)
  if (answers.length === 0 && crises.length === 0) return <p className={styles.quiet}>{words.noPast}</p>
  return (
    <>
      {answers.length > 0 ? (
        <ul className={styles.list} aria-label={words.answers}>
          {answers.map(({ at, text, mentionSeq, sendId }) => (
            <li key={`${at} ${mentionSeq} ${sendId}`}>
              <p className={styles.meta}>
                <TimeAgo at={at} />
                {sendId === null ? <span>{words.fromElsewhere}</span> : null}
                {mentionSeq === null ? null : <EvidenceChips seqs={[mentionSeq]} title={words.answers} />}
              </p>
              <p className={text === null ? styles.quiet : styles.words} dir="auto">
                {text === null ? words.noWords : visibleText(text)}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      {crises.length > 0 ? (
        <ul className={styles.list} aria-label={words.otherCrises}>
          {crises.map(({ crisisId, title, openedAt, state }) => (
            <li key={crisisId}>
              <p className={styles.meta}>
                <span dir="auto">{title ?? words.untitled}</span>
                <ExactTime at={openedAt} />
                <StateMark {...lineLooks[state]} word={crisisWords[lang].lineState[state]} />
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
