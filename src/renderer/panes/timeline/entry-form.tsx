// What is written in the place of an entry: Ctrl-Enter saves, Escape leaves, and nothing is saved that is not ready.
import { Button } from '@mantine/core'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { StoryEntry } from '../../../shared/model.ts'
import type { Failure } from '../../../shared/result.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { restFocus } from '../../ui/focus.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { isListOpen, strokeOf } from '../../ui/keys.ts'
import { useWords } from '../../ui/language.ts'
import { uiWords } from '../../ui/words.ts'
import styles from './story.module.css'
import { timelineWords } from './words.ts'

/** What a form in the place of an entry is given. */
export interface EntryFormProps {
  readonly entry: StoryEntry
  /** What stands there now; an entry that wrote itself starts from its sentence. */
  readonly text: string
  readonly onDone: () => void
}

interface FormProps {
  readonly isReady: boolean
  readonly failure: Failure | null
  readonly onSave: () => void
  readonly onDone: () => void
  readonly children: ReactNode
}

/** Escape belongs to an open list first. */
export const EntryForm = ({ isReady, failure, onSave, onDone, children }: FormProps) => {
  const words = useWords(timelineWords)
  const common = useWords(uiWords)
  const form = useRef<HTMLDivElement>(null)
  // The form goes, by saving or leaving: the focus stays in the story.
  useLayoutEffect(() => {
    const element = form.current
    return () => restFocus(element)
  }, [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and Ctrl-Enter of the fields inside
    <div
      ref={form}
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isListOpen(event)) onDone()
        if (isReady && strokeOf(event) === 'mod+Enter') onSave()
      }}
    >
      {children}
      <FailureNote failure={failure} />
      <div className={styles.formActs}>
        <Button size="xs" variant="subtle" onClick={onDone}>
          {common.cancel}
        </Button>
        <Button size="xs" disabled={!isReady} onClick={onSave} rightSection={<KeyHint stroke="mod+Enter" />}>
          {words.act.save}
        </Button>
      </div>
    </div>
  )
}
