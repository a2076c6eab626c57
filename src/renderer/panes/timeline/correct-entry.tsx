// A correction in place: the text, the time, and why if one wants to say it. The former version is kept.
import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { StoryEntry } from '../../../shared/model.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { strokeOf } from '../../ui/keys.ts'
import { useWords } from '../../ui/language.ts'
import { WhenField } from '../../ui/when-field.tsx'
import { uiWords } from '../../ui/words.ts'
import styles from './story.module.css'
import { timelineWords } from './words.ts'

export interface CorrectEntryProps {
  readonly entry: StoryEntry
  /** What stands there now; an automatic entry starts from its sentence. */
  readonly text: string
  readonly onDone: () => void
}

export const CorrectEntry = ({ entry, text: shown, onDone }: CorrectEntryProps) => {
  const words = useWords(timelineWords)
  const common = useWords(uiWords)
  const correct = useTell('timeline.correct')
  const [text, setText] = useState(shown)
  const [happenedAt, setHappenedAt] = useState<number | null>(entry.happenedAt)
  const [why, setWhy] = useState('')
  const isReady = text.trim() !== '' && happenedAt !== null && !correct.isBusy
  const act = async (): Promise<void> => {
    if (happenedAt === null || text.trim() === '') return
    const result = await correct.tell({
      entryId: entry.id,
      text: text.trim(),
      happenedAt,
      why: why.trim() === '' ? null : why.trim(),
    })
    if (result.ok) onDone()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and Ctrl-Enter of the fields inside
    <div
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone()
        if (strokeOf(event) === 'mod+Enter') void act()
      }}
    >
      <Textarea
        size="sm"
        aria-label={words.textLabel}
        autoFocus
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
      <FailureNote failure={correct.failure} />
      <div className={styles.formActs}>
        <Button size="xs" variant="subtle" onClick={onDone}>
          {common.cancel}
        </Button>
        <Button size="xs" disabled={!isReady} onClick={() => void act()} rightSection={<KeyHint stroke="mod+Enter" />}>
          {words.act.save}
        </Button>
      </div>
    </div>
  )
}
