// One thing that leaves, in two lines: its state, to whom, from whom and when; and its words.
import type { ReactNode } from 'react'
import type { Send } from '../../../shared/outbox.ts'
import { SendMark } from '../../asks/send-state.tsx'
import { sendWords } from '../../asks/send-words.ts'
import { Age } from '../../ui/figures.tsx'
import { useWords } from '../../ui/language.ts'
import { visibleText } from '../../ui/mention-text.tsx'
import styles from './send-line.module.css'
import { outboxWords } from './words.ts'

export interface SendLineProps {
  readonly send: Send
  /** In place of the state. */
  readonly mark?: ReactNode
  /** In place of the words. */
  readonly below?: ReactNode
}

export const SendLine = ({ send, mark, below }: SendLineProps) => {
  const words = useWords(outboxWords)
  const { kind } = useWords(sendWords)
  const text = send.parts[0]?.text ?? null
  return (
    <div className={styles.line}>
      <div className={styles.first}>
        {mark ?? <SendMark send={send} />}
        <bdi className={styles.to}>{send.replyTo === null ? kind[send.kind] : words.to(send.replyTo.handle)}</bdi>
        <bdi className={styles.from}>@{send.handle}</bdi>
        <span className={styles.age}>
          <Age at={send.endedAt ?? send.plannedAt} />
        </span>
      </div>
      <p className={styles.text} dir="auto">
        {below ?? (text === null ? words.noText : visibleText(text))}
      </p>
    </div>
  )
}
