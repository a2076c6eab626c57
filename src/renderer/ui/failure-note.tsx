// A failure: the sentence of whoever refused, or the room's own words with the machine's detail on demand; and a way to
// try again.
import { Button } from '@mantine/core'
import type { Failure, FailureCode } from '../../shared/result.ts'
import styles from './failure-note.module.css'
import { useWords } from './language.ts'
import { uiWords } from './words.ts'

export interface FailureNoteProps {
  readonly failure: Failure | null
  readonly onAgain?: (() => void) | undefined
}

const refusals: readonly FailureCode[] = ['notFound', 'notAllowed', 'noMember', 'unreadable', 'damaged']

/** A refusal says in the reader's language what is wrong and what to do; anything else is a machine's word. */
export const sentenceOf = ({ code, message }: Failure): string | null =>
  refusals.includes(code) && message !== '' ? message : null

export const FailureNote = ({ failure, onAgain }: FailureNoteProps) => {
  const words = useWords(uiWords)
  if (!failure) return null
  const sentence = sentenceOf(failure)
  return (
    <div className={styles.note} role="alert">
      <span className={styles.mark} aria-hidden="true">
        !
      </span>
      <div className={styles.text}>
        <p dir="auto">{sentence ?? words.failure[failure.code]}</p>
        {failure.message && sentence === null ? (
          <details>
            <summary>{words.failureDetail}</summary>
            <p dir="auto">{failure.message}</p>
          </details>
        ) : null}
      </div>
      {onAgain ? (
        <Button size="xs" variant="default" onClick={onAgain}>
          {words.again}
        </Button>
      ) : null}
    </div>
  )
}
