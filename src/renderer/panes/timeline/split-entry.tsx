// Two things that stand in one entry become two entries: what stays, and what becomes one of its own.
import { Textarea } from '@mantine/core'
import { useTell } from '../../bridge.ts'
import { useWords } from '../../ui/language.ts'
import { WhenField } from '../../ui/when-field.tsx'
import { EntryForm, type EntryFormProps } from './entry-form.tsx'
import { useIsFresh, useTyped } from './kept-forms.ts'
import { timelineWords } from './words.ts'

export const SplitEntry = ({ entry, text: shown, onDone }: EntryFormProps) => {
  const words = useWords(timelineWords)
  const split = useTell('timeline.split')
  const [text, setText] = useTyped(entry.id, 'text', shown)
  const [part, setPart] = useTyped(entry.id, 'part', '')
  const [happenedAt, setHappenedAt] = useTyped<number | null>(entry.id, 'happenedAt', entry.happenedAt)
  const isFresh = useIsFresh(entry.id)
  const isReady = text.trim() !== '' && part.trim() !== '' && happenedAt !== null && !split.isBusy
  const act = async (): Promise<void> => {
    if (happenedAt === null) return
    const result = await split.tell({ entryId: entry.id, text, part: { text: part, happenedAt } })
    if (result.ok) onDone()
  }
  const field = { size: 'sm', autosize: true, minRows: 2, maxRows: 8, maxLength: 10_000 } as const
  return (
    <EntryForm isReady={isReady} failure={split.failure} onSave={() => void act()} onDone={onDone}>
      <Textarea
        {...field}
        label={words.splitStays}
        autoFocus={isFresh}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Textarea
        {...field}
        label={words.splitPart}
        description={words.splitHint}
        value={part}
        onChange={(event) => setPart(event.currentTarget.value)}
      />
      <WhenField label={words.whenLabel} at={happenedAt} onChange={setHappenedAt} />
    </EntryForm>
  )
}
