// One member out of the team.
import { NativeSelect } from '@mantine/core'
import type { Member, MemberId } from '../../../shared/model.ts'
import { useWords } from '../../ui/language.ts'
import { careFormWords } from './care-form-words.ts'

export interface MemberChoiceProps {
  readonly label: string
  /** Said by the column it stands in. */
  readonly isLabelHidden?: boolean
  readonly members: readonly Member[]
  readonly memberId: MemberId | null
  readonly error?: string | undefined
  readonly onChange: (memberId: MemberId | null) => void
}

export const MemberChoice = ({ label, isLabelHidden, members, memberId, error, onChange }: MemberChoiceProps) => {
  const words = useWords(careFormWords)
  return (
    <NativeSelect
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      error={error}
      value={memberId ?? ''}
      onChange={({ currentTarget }) =>
        onChange(members.find(({ id }) => String(id) === currentTarget.value)?.id ?? null)
      }
    >
      {memberId === null ? <option value="">{words.choose}</option> : null}
      {members.map((member) => (
        <option key={member.id} value={member.id}>
          {member.name}
        </option>
      ))}
    </NativeSelect>
  )
}
