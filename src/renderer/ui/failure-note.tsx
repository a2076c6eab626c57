// A failure in the words of the room: what is wrong, the machine's detail on demand, and a way to try again.
import { Button } from '@mantine/core'
import type { Failure } from '../../shared/result.ts'
import styles from './failure-note.module.css'
import { useWords } from './language.ts'
import { uiWords } from './words.ts'

export interface FailureNoteProps {
  readonly failure: Failure | null
  readonly onAgain?: (() => void) | undefined
}

export const FailureNote = ({ failure, onAgain }: FailureNoteProps) => {
  const words = useWords(uiWords)
  if (!failure) return null
  return (
    <div className={styles.note} role="alert">
      <span className={styles.mark} aria-hidden="true">
        !
      </span>
      <div className={styles.text}>
        <p>{words.failure[failure.code]}</p>
        {failure.message ? (
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
