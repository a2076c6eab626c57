// Who is answered, how the line stands and why, and whether an answer can leave: all before the first word.

import { anatomyWords } from '../../../shared/anatomy-words.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { QueueLine } from '../../../shared/model.ts'
import { routeWords } from '../../../shared/route-words.ts'
import { formatTime } from '../../../shared/words.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { useAsk } from '../../bridge.ts'
import { DoorButton } from '../../ui/evidence-chips.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { languageName } from '../../ui/language-name.ts'
import { Handle } from '../../ui/mention-text.tsx'
import { openDoor } from '../../ui/selection.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { stanceLooks } from '../../ui/tone-mark.tsx'
import { uiWords } from '../../ui/words.ts'
import { aidWords } from './aid-words.ts'
import styles from './composer.module.css'
import { composerWords } from './composer-words.ts'
import { doesOf, followLooks, followsOf, hasEnded, lineLooks } from './line-look.ts'
import { Present, ReservedFor } from './line-people.tsx'
import { useAnswerSentence } from './queue-row.tsx'
import { usePresent } from './use-presence.ts'
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

/** What they claim, each a door to everybody who says so. */
const Asks = ({ line }: { readonly line: QueueLine }) => {
  const words = useWords(aidWords)
  const claims = useAsk('queue.claims', { lineId: line.id }).value
  if (!claims || claims.length === 0) return null
  const { crisisId } = line
  return (
    <p className={styles.asks}>
      <span className={styles.quiet}>{words.claims}</span>
      {claims.map(({ claimId, label, size }) => (
        <DoorButton
          key={claimId}
          label={`${label}. ${words.claimDoor(size)}`}
          onOpen={() => openDoor({ kind: 'behind', title: label, crisisId, of: { kind: 'claim', claimId } })}
        >
          <bdi>{label}</bdi>
        </DoorButton>
      ))}
    </p>
  )
}

export const ComposerHead = ({ line }: { readonly line: QueueLine }) => {
  const lang = useLang()
  const queue = useWords(queueWords)
  const common = useWords(uiWords)
  const aids = useWords(aidWords)
  const reasonOf = useLineReason()
  const present = usePresent().filter(({ lineId }) => lineId === line.id)
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
        {line.lang === null ? null : <span className={styles.quiet}>{aids.speaks(languageName(lang, line.lang))}</span>}
        <ReservedFor line={line} />
        <Present present={present} />
      </div>
      <p className={styles.stands}>
        <StateMark {...lineLooks[line.state]} word={crisisWords[lang].lineState[line.state]} />
        <span className={styles.quiet} dir="auto">
          {reasonOf(line)}
        </span>
      </p>
      <Does line={line} />
      <Asks line={line} />
    </div>
  )
}
