// Who is answered, how the line stands and why, and whether an answer can leave: all before the first word.

import { anatomyWords } from '../../../shared/anatomy-words.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { QueueLine } from '../../../shared/model.ts'
import { formatTime } from '../../../shared/words.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { routeWords } from '../../asks/route-words.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { Handle } from '../../ui/mention-text.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { stanceLooks } from '../../ui/tone-mark.tsx'
import { uiWords } from '../../ui/words.ts'
import styles from './composer.module.css'
import { composerWords } from './composer-words.ts'
import { doesOf, followLooks, followsOf, hasEnded, lineLooks } from './line-look.ts'
import { useAnswerSentence } from './queue-row.tsx'
import { queueWords } from './words.ts'

/** The reason as noted by a person, or in our words where the machine noted a code. */
export const useLineReason = (): ((line: QueueLine) => string) => {
  const lang = useLang()
  const words = useWords(composerWords)
  const queue = useWords(queueWords)
  const routeReasons: Readonly<Record<string, string>> = useWords(routeWords).reason
  const nameOf = useMemberNames()
  return (line) => {
    const parts = [queue.stateHint[line.state]]
    if (line.reason !== null) parts.push(words.reason(routeReasons[line.reason] ?? line.reason))
    if (line.claimedBy !== null && line.state !== 'planned' && !hasEnded(line.state)) {
      const until = line.leaseUntilAt === null ? '' : `, ${queue.leaseUntil(formatTime(lang, line.leaseUntilAt))}`
      parts.push(`${queue.claimedBy(nameOf(line.claimedBy))}${until}.`)
    }
    return parts.join(' ')
  }
}

/** What they do to us, and why an answer is due or not. */
const Does = ({ line }: { readonly line: QueueLine }) => {
  const lang = useLang()
  const sentence = useAnswerSentence()(line)
  const stance = doesOf(line)
  if (stance === null && sentence === null) return null
  return (
    <p className={`${styles.stands} ${styles.does}`}>
      {stance === null ? null : <StateMark {...stanceLooks[stance]} word={anatomyWords[lang].stance[stance]} />}
      {sentence === null ? null : <span className={styles.quiet}>{sentence}</span>}
    </p>
  )
}

export const ComposerHead = ({ line }: { readonly line: QueueLine }) => {
  const lang = useLang()
  const queue = useWords(queueWords)
  const common = useWords(uiWords)
  const reasonOf = useLineReason()
  const follows = followsOf(line)
  return (
    <div className={styles.head}>
      <div className={styles.who}>
        <Handle name={`@${line.author.handle}`} />
        <span className={styles.quiet}>{crisisWords[lang].platform[line.author.platform]}</span>
        <StateMark {...followLooks[follows]} word={queue.followsLong[follows]} reason={queue.followsHint[follows]} />
        <span className={styles.quiet}>
          {line.author.followers === null ? common.followersUnknown : common.followers(line.author.followers)}
        </span>
      </div>
      <p className={styles.stands}>
        <StateMark {...lineLooks[line.state]} word={crisisWords[lang].lineState[line.state]} />
        <span className={styles.quiet} dir="auto">
          {reasonOf(line)}
        </span>
      </p>
      <Does line={line} />
    </div>
  )
}
