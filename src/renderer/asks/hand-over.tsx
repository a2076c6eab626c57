// Before a browser opens: whose name will stand under the words, in letters that nobody overlooks.
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { crisisWords } from '../../shared/crisis-words.ts'
import type { Send } from '../../shared/outbox.ts'
import { useTell } from '../bridge.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { useLang, useWords } from '../ui/language.ts'
import { handWords } from './hand-words.ts'
import styles from './sends.module.css'

export interface HandOverProps {
  readonly send: Send
  /** Other ways out, beside the one into the browser. */
  readonly children?: ReactNode
}

export const HandOver = ({ send, children }: HandOverProps) => {
  const lang = useLang()
  const words = useWords(handWords)
  const handOver = useTell('outbox.handOver')
  const where = crisisWords[lang].platform[send.platform]
  return (
    <section className={styles.handOver} aria-label={`${words.aboutToPost(where)} @${send.handle}`}>
      <p className={styles.about}>{words.aboutToPost(where)}</p>
      <p className={styles.account}>
        <bdi>@{send.handle}</bdi>
      </p>
      <p className={styles.about}>{words.check(send.handle)}</p>
      <FailureNote failure={handOver.failure} />
      <div className={styles.acts}>
        <Button
          size="sm"
          data-go="handOver"
          variant={send.state === 'planned' ? 'filled' : 'default'}
          disabled={handOver.isBusy}
          onClick={() => void handOver.tell({ sendId: send.id })}
        >
          {send.state === 'planned' ? words.openToPost(where) : words.openAgain}
        </Button>
        {children}
      </div>
    </section>
  )
}
