// One more way to somebody, at the end of the list.
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { CALLOUT_WAYS, type CalloutWay } from '../../../shared/callouts.ts'
import type { Member } from '../../../shared/model.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import styles from './callouts.module.css'
import { calloutWords } from './words.ts'

export const AddEntry = ({ members }: { readonly members: readonly Member[] }) => {
  const words = useWords(calloutWords)
  const add = useTell('callouts.add')
  const [chosen, choose] = useState<number | null>(null)
  const [way, setWay] = useState<CalloutWay>('webhook')
  const [address, setAddress] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const isUnfit = add.failure?.code === 'invalidInput'
  const memberId = chosen ?? members[0]?.id ?? 0
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const typed = address.trim()
    const result = await add.tell(way === 'webhook' ? { memberId, way, url: typed } : { memberId, way, address: typed })
    if (result.ok) setAddress('')
    field.current?.focus()
  }
  return (
    <form className={styles.part} onSubmit={(event) => void send(event)}>
      <div className={styles.adding}>
        <NativeSelect
          label={words.who}
          value={memberId}
          onChange={(event) => choose(Number(event.currentTarget.value))}
        >
          {members.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          label={words.way}
          value={way}
          onChange={(event) => setWay(event.currentTarget.value as CalloutWay)}
        >
          {CALLOUT_WAYS.map((one) => (
            <option key={one} value={one}>
              {words.ways[one]}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          ref={field}
          label={way === 'webhook' ? words.url : words.address}
          type={way === 'webhook' ? 'url' : 'email'}
          autoComplete="off"
          spellCheck={false}
          required
          value={address}
          error={isUnfit}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <Button type="submit" disabled={add.isBusy || address.trim() === '' || memberId === 0}>
          {words.add}
        </Button>
      </div>
      {way === 'webhook' ? <p className={styles.hint}>{words.urlHint}</p> : null}
      {isUnfit ? (
        <p className={styles.unfit} role="alert">
          {way === 'webhook' ? words.badUrl : words.badAddress}
        </p>
      ) : (
        <FailureNote failure={add.failure} />
      )}
    </form>
  )
}
