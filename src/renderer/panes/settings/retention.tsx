// How long posts outside crises are kept. Fewer days take texts away for good: it is said before the button is pressed.
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useAsk, useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { privacyWords } from './privacy-words.ts'
import { readDays } from './read-days.ts'
import styles from './settings.module.css'

export const Retention = () => {
  const retention = useAsk('retention.get', {})
  if (!retention.value) return <FailureNote failure={retention.failure} onAgain={retention.again} />
  const { days } = retention.value
  return <Days key={days} kept={days} onSaved={retention.again} />
}

interface DaysProps {
  readonly kept: number | null
  readonly onSaved: () => void
}

const Days = ({ kept, onSaved }: DaysProps) => {
  const words = useWords(privacyWords)
  const set = useTell('retention.set')
  const [text, setText] = useState(kept === null ? '' : String(kept))
  const days = readDays(text)
  const isChanged = days !== undefined && days !== kept
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isChanged) return
    const result = await set.tell({ days })
    if (result.ok) onSaved()
  }
  return (
    <form className={styles.days} onSubmit={(event) => void save(event)}>
      <TextInput
        label={words.retention}
        description={words.retentionHint}
        error={days === undefined ? words.wrongDays : undefined}
        inputMode="numeric"
        rightSection={<span className={styles.unit}>{words.days}</span>}
        rightSectionWidth={56}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!isChanged || set.isBusy}>
        {words.save}
      </Button>
      <FailureNote failure={set.failure} />
    </form>
  )
}
