// One person, one line: who, whether they follow us, how far they reach, what they do to us, what they said last, and
// how it stands. Who needs no answer is quieter.
import { memo } from 'react'
import { anatomyWords } from '../../../shared/anatomy-words.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { QueueLine } from '../../../shared/model.ts'
import type { Presence } from '../../../shared/presence.ts'
import { Age } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { languageName } from '../../ui/language-name.ts'
import { Handle } from '../../ui/mention-text.tsx'
import { useNow } from '../../ui/now.ts'
import { ShieldedText } from '../../ui/shielded-text.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { stanceLooks } from '../../ui/tone-mark.tsx'
import { doesOf, followLooks, followsOf, lineLooks } from './line-look.ts'
import { Present, ReservedFor } from './line-people.tsx'
import styles from './queue-row.module.css'
import { queueWords } from './words.ts'

export interface QueueRowProps {
  readonly line: QueueLine
  /** The first open person whom nobody has taken: the one amber mark of the list. */
  readonly isNext: boolean
  readonly stateReason: string
  /** Who reads or writes them at the other windows. */
  readonly present: readonly Presence[]
}

/** Drawn again only when something of this person changed: the list around it changes at every key. */
export const QueueRow = memo(({ line, isNext, stateReason, present }: QueueRowProps) => {
  const lang = useLang()
  const words = useWords(queueWords)
  const follows = followsOf(line)
  return (
    <div className={line.actionable ? styles.row : `${styles.row} ${styles.restful}`}>
      <span className={isNext ? styles.next : styles.mark} title={isNext ? words.next : undefined}>
        {isNext ? <span className={styles.hidden}>{words.next}</span> : null}
      </span>
      <span className={styles.follows}>
        <StateMark {...followLooks[follows]} word={words.follows[follows]} reason={words.followsHint[follows]} />
      </span>
      <Handle name={`@${line.author.handle}`} />
      <span className={styles.number}>{words.reach(line)}</span>
      <span className={styles.last}>
        <Does line={line} />
        <Present present={present} />
        <ReservedFor line={line} />
        {line.lang === null ? null : (
          <span className={styles.lang} title={languageName(lang, line.lang)}>
            {line.lang}
          </span>
        )}
        <ShieldedText text={line.lastText} authorId={line.author.id} lines={1} />
        {line.echoCount > 0 ? (
          <span className={styles.echoes} title={words.echoes(line.echoCount)}>
            {words.echoesShort(line.echoCount)}
          </span>
        ) : null}
      </span>
      <span className={styles.number}>
        <Age at={line.lastAt} />
      </span>
      <span className={styles.where}>{crisisWords[lang].platform[line.author.platform]}</span>
      <span className={styles.state}>
        <StateMark {...lineLooks[line.state]} word={crisisWords[lang].lineState[line.state]} reason={stateReason} />
      </span>
    </div>
  )
})

/** What they do to us, and on hover why that makes an answer due or not. */
const Does = ({ line }: { readonly line: QueueLine }) => {
  const lang = useLang()
  const stance = doesOf(line)
  const reason = useAnswerSentence()(line)
  if (stance === null) return null
  return (
    <span className={styles.does}>
      <StateMark {...stanceLooks[stance]} word={anatomyWords[lang].stance[stance]} reason={reason} />
    </span>
  )
}

/** Why an answer is due or not, and how it is weighed; null = not read. */
export const useAnswerSentence = (): ((line: QueueLine) => string | null) => {
  const lang = useLang()
  const now = useNow()
  return ({ answerWhy, firstAt }) =>
    answerWhy ? anatomyWords[lang].answerSentence(answerWhy, Math.max(0, now - firstAt)) : null
}

/** Keeps the shape of a row whose page is on its way. */
export const QueueRowWaiting = () => <div className={styles.waiting} aria-hidden="true" />

export const QueueColumns = () => {
  const { columns } = useWords(queueWords)
  return (
    <div className={`${styles.row} ${styles.columns}`} aria-hidden="true">
      <span />
      <span className={styles.follows}>{columns.follows}</span>
      <span>{columns.who}</span>
      <span className={styles.number}>{columns.reach}</span>
      <span className={styles.last}>{columns.last}</span>
      <span className={styles.number}>{columns.age}</span>
      <span className={styles.where}>{columns.where}</span>
      <span className={styles.state}>{columns.state}</span>
    </div>
  )
}
