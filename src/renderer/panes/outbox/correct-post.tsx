// A wrong post of ours is put right by a new one that says so. The old one stays, and the two are linked.
import { Button, Textarea } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { isOfStatement, type Send } from '../../../shared/outbox.ts'
import { lengthOf } from '../../../shared/post-length.ts'
import { type SaidAnyway, SayAct, WITHOUT_REASON } from '../../asks/say-act.tsx'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { strokeOf } from '../../ui/keys.ts'
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
  const act = async (anyway: SaidAnyway) => {
    const result = await correct.tell({ sendId: send.id, parts: [{ text: text.trim() }], ...anyway })
    if (result.ok) setText(null)
    return result
  }
  const byKey = (event: KeyboardEvent): void => {
    if (strokeOf(event) !== 'mod+Enter' || !isReady) return
    event.preventDefault()
    void act(WITHOUT_REASON)
  }
  return (
    <div className={styles.correct}>
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
        onKeyDown={byKey}
      />
      <FailureNote failure={correct.failure} />
      <div className={styles.acts}>
        <span className={styles.quiet}>{limit === null || isOver ? '' : words.count(count, limit)}</span>
        <Button size="xs" variant="subtle" onClick={() => setText(null)}>
          {common.cancel}
        </Button>
        <SayAct
          crisisId={send.crisisId}
          what={isOfStatement(send) ? 'statements' : 'replies'}
          text={text}
          isUnread
          label={words.correctNow}
          isReady={isReady}
          rightSection={<KeyHint stroke="mod+Enter" />}
          onSay={act}
        />
      </div>
    </div>
  )
}
