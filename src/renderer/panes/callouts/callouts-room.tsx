// Who is called when an alarm rings and nobody is at the desk: the list, its rules, the mail server, and what was sent.
import { useAsk } from '../../bridge.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { AddEntry } from './add-entry.tsx'
import { CallList } from './call-list.tsx'
import styles from './callouts.module.css'
import { MadeCalls } from './made-calls.tsx'
import { MailServerPart } from './mail-server-part.tsx'
import { RulesPart } from './rules-part.tsx'
import { calloutWords } from './words.ts'

export interface CalloutsRoomProps {
  readonly secretsKept: boolean
  readonly isDrill: boolean
}

export const CalloutsRoom = ({ secretsKept, isDrill }: CalloutsRoomProps) => {
  const words = useWords(calloutWords)
  const plan = useAsk('callouts.plan', {})
  const members = useAsk('members.list', {})
  if (isDrill) return <EmptyState what={words.drill} why={words.drillWhy} />
  if (!plan.value || !members.value)
    return plan.failure ? <FailureNote failure={plan.failure} onAgain={plan.again} /> : <LoadingRows count={3} />
  const { entries, mail } = plan.value
  return (
    <div className={styles.room}>
      <p className={styles.intro}>
        {words.intro} {secretsKept ? null : words.keysForSession}
      </p>
      <FailureNote failure={plan.failure ?? members.failure} />
      {entries.length === 0 ? (
        <EmptyState what={words.nobody} why={words.nobodyWhy} />
      ) : (
        <CallList plan={plan.value} members={members.value} />
      )}
      <AddEntry members={members.value} />
      {entries.some(({ way }) => way === 'email') || mail ? <MailServerPart key={mail?.host} mail={mail} /> : null}
      <RulesPart rules={plan.value} />
      <MadeCalls />
    </div>
  )
}
