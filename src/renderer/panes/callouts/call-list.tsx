// The list, in the order of the calls, and who stands in for the last.
import type { CalloutPlan } from '../../../shared/callouts.ts'
import type { Member, MemberId } from '../../../shared/model.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { CallEntry } from './call-entry.tsx'
import styles from './callouts.module.css'
import { calloutWords } from './words.ts'

export interface CallListProps {
  readonly plan: CalloutPlan
  readonly members: readonly Member[]
}

/** `ids` with the one at `index` moved by one place. */
const moved = (ids: readonly number[], index: number, by: -1 | 1): number[] => {
  const wanted = [...ids]
  const [one] = wanted.splice(index, 1)
  if (one !== undefined) wanted.splice(index + by, 0, one)
  return wanted
}

export const CallList = ({ plan: { entries, mail }, members }: CallListProps) => {
  const words = useWords(calloutWords)
  const order = useTell('callouts.order')
  const remove = useTell('callouts.remove')
  const ids = entries.map(({ id }) => id)
  const nameOf = (id: MemberId): string => members.find((member) => member.id === id)?.name ?? `#${id}`
  return (
    <section className={styles.part} aria-labelledby="callouts-list">
      <h3 className={styles.title} id="callouts-list">
        {words.list}
      </h3>
      <FailureNote failure={order.failure ?? remove.failure} />
      <ol className={styles.list}>
        {entries.map((entry, index) => (
          <CallEntry
            key={entry.id}
            entry={entry}
            place={index + 1}
            name={nameOf(entry.memberId)}
            mail={mail}
            onUp={index === 0 ? null : () => void order.tell({ entryIds: moved(ids, index, -1) })}
            onDown={index === ids.length - 1 ? null : () => void order.tell({ entryIds: moved(ids, index, 1) })}
            onRemove={() => void remove.tell({ entryId: entry.id })}
          />
        ))}
      </ol>
      <LastBackup entries={entries} members={members} nameOf={nameOf} />
    </section>
  )
}

interface LastBackupProps {
  readonly entries: CalloutPlan['entries']
  readonly members: readonly Member[]
  readonly nameOf: (id: MemberId) => string
}

const LastBackup = ({ entries, members, nameOf }: LastBackupProps) => {
  const words = useWords(calloutWords)
  const last = members.find(({ id }) => id === entries.at(-1)?.memberId)
  if (!last) return null
  const { backupId } = last
  if (backupId === null) return <p className={styles.hint}>{words.noBackup(last.name)}</p>
  const sentence = entries.some(({ memberId }) => memberId === backupId) ? words.backup : words.backupUnreachable
  return <p className={styles.hint}>{sentence(nameOf(backupId), last.name)}</p>
}
