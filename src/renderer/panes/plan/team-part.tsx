// The people: every way to reach each, who stands in, who approves. What is changed in a row is kept when one leaves it.
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Member, MemberId } from '../../../shared/model.ts'
import { APPROVER } from '../../../shared/roles.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { listOf } from '../../ui/list-of.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { select } from '../../ui/selection.ts'
import styles from './plan.module.css'
import { planWords } from './words.ts'

export const TeamPart = () => {
  const words = useWords(planWords)
  const members = useAsk('members.list', {})
  const change = useTell('members.change')
  if (members.isLoading) return <LoadingRows count={4} />
  const list = members.value ?? []
  const toMembers = (
    <Button size="xs" variant="default" onClick={() => select({ overlay: 'members' })}>
      {words.editTeam}
    </Button>
  )
  return (
    <>
      <FailureNote failure={members.failure ?? change.failure} onAgain={members.again} />
      {list.length === 0 ? (
        <EmptyState what={words.noMembers.title} why={words.noMembers.body} action={toMembers} />
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.member}</th>
              <th scope="col">{words.reach}</th>
              <th scope="col">{words.backup}</th>
              <th scope="col">{words.approves}</th>
            </tr>
          </thead>
          <tbody>
            {list.map((member) => (
              <MemberRow
                key={member.id}
                member={member}
                others={list.filter(({ id }) => id !== member.id)}
                onChange={({ id: memberId, roles, reach, ...person }) =>
                  void change.tell({ memberId, roles: [...roles], reach: [...reach], ...person })
                }
              />
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.acts}>
        <Button size="xs" variant="subtle" onClick={() => select({ overlay: 'callouts' })}>
          {words.editCalls}
        </Button>
        {list.length === 0 ? null : toMembers}
      </div>
    </>
  )
}

interface MemberRowProps {
  readonly member: Member
  readonly others: readonly Member[]
  readonly onChange: (member: Member) => void
}

const MemberRow = ({ member, others, onChange }: MemberRowProps) => {
  const words = useWords(planWords)
  const standing = member.reach.join(', ')
  const [typed, setTyped] = useState<string | null>(null)
  const { name, roles, backupId } = member
  const keep = (): void => {
    if (typed !== null && typed !== standing) onChange({ ...member, reach: listOf(typed) })
    setTyped(null)
  }
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        <span className={styles.quiet}>{roles.filter((role) => role !== APPROVER).join(', ')}</span>
      </th>
      <td>
        <TextInput
          size="xs"
          aria-label={words.of(words.reach, name)}
          value={typed ?? standing}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={keep}
          onKeyDown={(event) => event.key === 'Enter' && keep()}
        />
      </td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={words.of(words.backup, name)}
          value={String(backupId ?? '')}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...member, backupId: value === '' ? null : (Number(value) as MemberId) })
          }
        >
          <option value="">{words.nobody}</option>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </NativeSelect>
      </td>
      <td>
        <Checkbox
          size="xs"
          aria-label={words.of(words.approves, name)}
          checked={roles.includes(APPROVER)}
          onChange={(event) =>
            onChange({
              ...member,
              roles: event.currentTarget.checked ? [...roles, APPROVER] : roles.filter((role) => role !== APPROVER),
            })
          }
        />
      </td>
    </tr>
  )
}
