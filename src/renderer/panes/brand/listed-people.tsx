// Journalists and officials by name, each with the member who answers them.
import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { ListedPerson } from '../../../shared/care.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import { type Member, PLATFORMS } from '../../../shared/model.ts'
import { LISTED_AS } from '../../../shared/reserved-why.ts'
import { useLang, useWords } from '../../ui/language.ts'
import styles from './brand.module.css'
import { careFormWords } from './care-form-words.ts'
import { MemberChoice } from './member-choice.tsx'

export interface ListedPeopleProps {
  readonly people: readonly ListedPerson[]
  /** Of at least one. */
  readonly members: readonly Member[]
  readonly onChange: (people: readonly ListedPerson[]) => void
}

export const ListedPeople = ({ people, members, onChange }: ListedPeopleProps) => {
  const words = useWords(careFormWords)
  const [first] = members
  const add = (): void => {
    if (first) onChange([...people, { as: 'journalist', platform: 'x', handle: '', memberId: first.id }])
  }
  return (
    <fieldset className={styles.choice}>
      <legend>{words.listed}</legend>
      <p className={styles.hint}>{words.listedHint}</p>
      {people.map((person, index) => (
        <PersonFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own until it is typed
          key={index}
          person={person}
          members={members}
          onChange={(next) => onChange(people.with(index, next))}
          onRemove={() => onChange(people.toSpliced(index, 1))}
        />
      ))}
      <Button size="xs" variant="default" className={styles.add} onClick={add}>
        {words.add}
      </Button>
    </fieldset>
  )
}

interface PersonFieldsProps {
  readonly person: ListedPerson
  readonly members: readonly Member[]
  readonly onChange: (person: ListedPerson) => void
  readonly onRemove: () => void
}

const PersonFields = ({ person, members, onChange, onRemove }: PersonFieldsProps) => {
  const lang = useLang()
  const words = useWords(careFormWords)
  const change = (part: Partial<ListedPerson>): void => onChange({ ...person, ...part })
  return (
    <div className={styles.person}>
      <TextInput
        aria-label={words.handle}
        placeholder={words.handle}
        maxLength={200}
        value={person.handle}
        onChange={(event) => change({ handle: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={words.platform}
        value={person.platform}
        onChange={({ currentTarget }) =>
          change({ platform: PLATFORMS.find((one) => one === currentTarget.value) ?? person.platform })
        }
      >
        {PLATFORMS.map((platform) => (
          <option key={platform} value={platform}>
            {crisisWords[lang].platform[platform]}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        aria-label={words.as}
        value={person.as}
        onChange={({ currentTarget }) =>
          change({ as: LISTED_AS.find((one) => one === currentTarget.value) ?? person.as })
        }
      >
        {LISTED_AS.map((as) => (
          <option key={as} value={as}>
            {words.listedAs[as]}
          </option>
        ))}
      </NativeSelect>
      <MemberChoice
        label={words.answeredBy}
        isLabelHidden
        members={members}
        memberId={person.memberId}
        onChange={(memberId) => change({ memberId: memberId ?? person.memberId })}
      />
      <Button size="xs" variant="subtle" aria-label={words.removeOf(person.handle)} onClick={onRemove}>
        {words.remove}
      </Button>
    </div>
  )
}
