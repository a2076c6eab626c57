// Where the brand speaks: its accounts, what most brands have besides, and what the team adds; each with two people.
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { BrandId, Member, MemberId } from '../../../shared/model.ts'
import type { PlanChannel } from '../../../shared/plan.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { channelName } from './gap-words.ts'
import type { PartProps } from './part-props.ts'
import styles from './plan.module.css'
import { planWords } from './words.ts'

export const ChannelsPart = ({ brand, plan }: PartProps) => {
  const words = useWords(planWords)
  const members = useAsk('members.list', {})
  const set = useTell('plan.setChannel')
  return (
    <>
      <FailureNote failure={members.failure ?? set.failure} onAgain={members.again} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.channel}</th>
            <th scope="col">{words.owner}</th>
            <th scope="col">{words.backup}</th>
            <th scope="col">{words.notOurs}</th>
          </tr>
        </thead>
        <tbody>
          {plan.channels.map((channel) => (
            <ChannelRow
              key={JSON.stringify(channel.channel)}
              of={channel}
              members={members.value ?? []}
              onSet={({ name: _name, ...duty }) => void set.tell({ brandId: brand.id, ...duty })}
            />
          ))}
        </tbody>
      </table>
      <AddChannel brandId={brand.id} />
    </>
  )
}

interface ChannelRowProps {
  readonly of: PlanChannel
  readonly members: readonly Member[]
  readonly onSet: (channel: PlanChannel) => void
}

const ChannelRow = ({ of, members, onSet }: ChannelRowProps) => {
  const words = useWords(planWords)
  const name = channelName(useLang(), of)
  const who = (label: string, value: MemberId | null, choose: (id: MemberId | null) => void) => (
    <NativeSelect
      size="xs"
      aria-label={words.of(label, name)}
      disabled={of.isSetAside}
      value={String(value ?? '')}
      onChange={(event) =>
        choose(event.currentTarget.value === '' ? null : (Number(event.currentTarget.value) as MemberId))
      }
    >
      <option value="">{words.nobody}</option>
      {members.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </NativeSelect>
  )
  return (
    <tr data-aside={of.isSetAside || undefined}>
      <th scope="row">
        <bdi>{name}</bdi>
        {of.channel.kind === 'common' ? null : (
          <span className={styles.quiet}>{of.channel.kind === 'own' ? words.ofOurs : words.account}</span>
        )}
      </th>
      <td>{who(words.owner, of.ownerId, (ownerId) => onSet({ ...of, ownerId }))}</td>
      <td>{who(words.backup, of.backupId, (backupId) => onSet({ ...of, backupId }))}</td>
      <td>
        <Checkbox
          size="xs"
          aria-label={words.of(words.notOurs, name)}
          checked={of.isSetAside}
          onChange={(event) => onSet({ ...of, isSetAside: event.currentTarget.checked })}
        />
      </td>
    </tr>
  )
}

const AddChannel = ({ brandId }: { readonly brandId: BrandId }) => {
  const words = useWords(planWords)
  const add = useTell('plan.addChannel')
  const [name, setName] = useState('')
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (name.trim() === '') return
    if ((await add.tell({ brandId, name: name.trim() })).ok) setName('')
  }
  return (
    <form className={styles.adding} onSubmit={(event) => void save(event)}>
      <TextInput
        size="xs"
        label={words.addChannel}
        placeholder={words.addChannelHint}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button size="xs" variant="default" type="submit" disabled={name.trim() === '' || add.isBusy}>
        {words.add}
      </Button>
      <FailureNote failure={add.failure} />
    </form>
  )
}
