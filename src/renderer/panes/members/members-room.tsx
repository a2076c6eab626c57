// Who sits here, and who else belongs to the room: pick, add, change. Said, not proven; on every entry of the record.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { MemberId } from '../../../shared/model.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { MemberForm, type Person } from './member-form.tsx'
import styles from './members.module.css'
import { membersWords } from './words.ts'

export interface MembersRoomProps {
  readonly seatedId: MemberId | null
  readonly onSeated: () => void
}

export const MembersRoom = ({ seatedId, onSeated }: MembersRoomProps) => {
  const words = useWords(membersWords)
  const members = useAsk('members.list', {})
  const sit = useTell('desk.sit')
  const add = useTell('members.add')
  const change = useTell('members.change')
  const [open, setOpen] = useState<MemberId | 'new' | null>(null)
  const list = members.value ?? []
  const take = async (memberId: MemberId): Promise<void> => {
    const result = await sit.tell({ memberId })
    if (result.ok) onSeated()
  }
  const enter = async (person: Person): Promise<void> => {
    const result = await add.tell(person)
    if (!result.ok) return
    setOpen(null)
    await take(result.value.memberId)
  }
  const edit = async (memberId: MemberId, person: Person): Promise<void> => {
    const result = await change.tell({ memberId, ...person })
    if (result.ok) setOpen(null)
  }
  if (members.isLoading) return <LoadingRows count={3} />
  return (
    <div className={styles.room}>
      <FailureNote failure={members.failure ?? sit.failure ?? add.failure ?? change.failure} />
      <ul className={styles.list}>
        {list.map((member) => (
          <li key={member.id}>
            {open === member.id ? (
              <MemberForm
                member={member}
                others={list.filter((one) => one.id !== member.id)}
                isBusy={change.isBusy}
                submit={words.save}
                onSubmit={(person) => void edit(member.id, person)}
                onCancel={() => setOpen(null)}
              />
            ) : (
              <div className={styles.member}>
                <div className={styles.who}>
                  <bdi className={styles.name}>{member.name}</bdi>
                  <span className={styles.more}>
                    {[member.roles.map(words.roleOf).join(', ') || words.noRole, member.reach.join(', ')]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </div>
                <Button size="xs" variant="subtle" onClick={() => setOpen(member.id)}>
                  {words.change}
                </Button>
                {member.id === seatedId ? (
                  <StateMark shape="tick" word={words.hereNow} />
                ) : (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={words.sit(member.name)}
                    disabled={sit.isBusy}
                    onClick={() => void take(member.id)}
                  >
                    {words.sitShort}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {open === 'new' || list.length === 0 ? (
        <MemberForm
          member={null}
          others={list}
          isBusy={add.isBusy || sit.isBusy}
          submit={words.saveAndSit}
          onSubmit={(person) => void enter(person)}
          onCancel={list.length === 0 ? null : () => setOpen(null)}
        />
      ) : (
        <Button variant="default" className={styles.add} onClick={() => setOpen('new')}>
          {words.add}
        </Button>
      )}
    </div>
  )
}
