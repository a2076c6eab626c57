// A wrong post of ours is put right by a new one that says so. The old one stays, and the two are linked.
import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Send } from '../../../shared/outbox.ts'
import { lengthOf } from '../../../shared/post-length.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { uiWords } from '../../ui/words.ts'
import styles from './send-detail.module.css'
import { outboxWords } from './words.ts'

export const CorrectPost = ({ send }: { readonly send: Send }) => {
  const words = useWords(outboxWords)
  const common = useWords(uiWords)
  const correct = useTell('outbox.correct')
  const [text, setText] = useState<string | null>(null)
  if (text === null) {
    return (
      <div>
        <Button size="xs" variant="default" onClick={() => setText('')}>
          {words.correct}
        </Button>
      </div>
    )
  }
  const { count, limit, isOver } = lengthOf(send.platform, text)
  const isReady = text.trim() !== '' && !isOver && !correct.isBusy
  const act = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isReady) return
    const result = await correct.tell({ sendId: send.id, parts: [{ text: text.trim() }] })
    if (result.ok) setText(null)
  }
  return (
    <form className={styles.correct} onSubmit={(event) => void act(event)}>
      <Textarea
        autoFocus
        size="xs"
        label={words.correctText}
        description={words.correctHint}
        dir="auto"
        autosize
        minRows={3}
        maxRows={8}
        maxLength={10_000}
        error={isOver && limit !== null ? words.tooLong(count, limit) : undefined}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FailureNote failure={correct.failure} />
      <div className={styles.acts}>
        <span className={styles.quiet}>{limit === null || isOver ? '' : words.count(count, limit)}</span>
        <Button size="xs" variant="subtle" onClick={() => setText(null)}>
          {common.cancel}
        </Button>
        <Button size="xs" type="submit" disabled={!isReady}>
          {words.correctNow}
        </Button>
      </div>
    </form>
  )
}
