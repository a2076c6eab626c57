// A correction in place: the text, the time, and why if one wants to say it. The former version is kept.
import { Textarea, TextInput } from '@mantine/core'
import type { FocusEvent } from 'react'
import { useTell } from '../../bridge.ts'
import { useWords } from '../../ui/language.ts'
import { WhenField } from '../../ui/when-field.tsx'
import { EntryForm, type EntryFormProps } from './entry-form.tsx'
import { useIsFresh, useTyped } from './kept-forms.ts'
import { timelineWords } from './words.ts'

/** What is added to a text is mostly added at its end. */
const toEnd = ({ currentTarget: field }: FocusEvent<HTMLTextAreaElement>): void =>
  field.setSelectionRange(field.value.length, field.value.length)

export const CorrectEntry = ({ entry, text: shown, onDone }: EntryFormProps) => {
  const words = useWords(timelineWords)
  const correct = useTell('timeline.correct')
  const [text, setText] = useTyped(entry.id, 'text', shown)
  const [happenedAt, setHappenedAt] = useTyped<number | null>(entry.id, 'happenedAt', entry.happenedAt)
  const [why, setWhy] = useTyped(entry.id, 'why', '')
  const isFresh = useIsFresh(entry.id)
  const isReady = text.trim() !== '' && happenedAt !== null && !correct.isBusy
  const act = async (): Promise<void> => {
    if (!isReady || happenedAt === null) return
    const result = await correct.tell({
      entryId: entry.id,
      text: text.trim(),
      happenedAt,
      why: why.trim() === '' ? null : why.trim(),
    })
    if (result.ok) onDone()
  }
  return (
    <EntryForm isReady={isReady} failure={correct.failure} onSave={() => void act()} onDone={onDone}>
      <Textarea
        size="sm"
        aria-label={words.textLabel}
        autoFocus={isFresh}
        onFocus={toEnd}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <WhenField label={words.whenLabel} at={happenedAt} onChange={setHappenedAt} />
      <TextInput
        size="xs"
        label={words.whyLabel}
        description={words.whyHint}
        maxLength={500}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </EntryForm>
  )
}
