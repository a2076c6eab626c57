// One person: a name is enough; the rest serves when they must be found at three in the morning.
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { RequestInput } from '../../../shared/contract/contract.ts'
import type { Member } from '../../../shared/model.ts'
import { APPROVER } from '../../../shared/roles.ts'
import { useWords } from '../../ui/language.ts'
import { listOf } from '../../ui/list-of.ts'
import styles from './members.module.css'
import { membersWords } from './words.ts'

export type Person = RequestInput<'members.add'>

export interface MemberFormProps {
  readonly member: Member | null
  readonly others: readonly Member[]
  readonly isBusy: boolean
  readonly submit: string
  readonly onSubmit: (person: Person) => void
  readonly onCancel: (() => void) | null
}

export const MemberForm = ({ member, others, isBusy, submit, onSubmit, onCancel }: MemberFormProps) => {
  const words = useWords(membersWords)
  const [name, setName] = useState(member?.name ?? '')
  const [isApprover, setApprover] = useState(member?.roles.includes(APPROVER) ?? false)
  const [roles, setRoles] = useState(member?.roles.filter((role) => role !== APPROVER).join(', ') ?? '')
  const [reach, setReach] = useState(member?.reach.join(', ') ?? '')
  const [backupId, setBackup] = useState(String(member?.backupId ?? ''))
  const send = (event: FormEvent): void => {
    event.preventDefault()
    onSubmit({
      name: name.trim(),
      roles: [...(isApprover ? [APPROVER] : []), ...listOf(roles).filter((role) => role !== APPROVER)],
      reach: listOf(reach),
      backupId: backupId === '' ? null : Number(backupId),
    })
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <TextInput
        data-autofocus
        autoFocus
        label={words.name}
        required
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={words.roles}
        description={words.rolesHint}
        value={roles}
        onChange={(event) => setRoles(event.currentTarget.value)}
      />
      <Checkbox
        size="xs"
        label={words.approves}
        description={words.approvesHint}
        checked={isApprover}
        onChange={(event) => setApprover(event.currentTarget.checked)}
      />
      <TextInput
        label={words.reach}
        description={words.reachHint}
        value={reach}
        onChange={(event) => setReach(event.currentTarget.value)}
      />
      {others.length > 0 ? (
        <NativeSelect label={words.backup} value={backupId} onChange={(event) => setBackup(event.currentTarget.value)}>
          <option value="">{words.noBackup}</option>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </NativeSelect>
      ) : null}
      <div className={styles.acts}>
        {onCancel ? (
          <Button variant="subtle" onClick={onCancel}>
            {words.cancel}
          </Button>
        ) : null}
        <Button type="submit" disabled={isBusy || name.trim() === ''}>
          {submit}
        </Button>
      </div>
    </form>
  )
}
