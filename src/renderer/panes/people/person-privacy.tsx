// What a person may ask of us: what is held about them, and that it goes.
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTell } from '../../bridge.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import styles from './people.module.css'
import { privacyWords } from './privacy-words.ts'

export interface PersonPrivacyProps {
  readonly authorId: number
  /** `@handle` */
  readonly who: string
}

export const PersonPrivacy = ({ authorId, who }: PersonPrivacyProps) => {
  const words = useWords(privacyWords)
  const give = useTell('people.export')
  const erase = useTell('people.erase')
  const [alsoOurWords, setAlso] = useState(false)
  const [done, setDone] = useState<string | null>(null)
  const exportRecord = async (): Promise<void> => {
    if (give.isBusy) return
    const result = await give.tell({ authorId })
    if (result.ok && result.value) setDone(words.exported(result.value.path))
  }
  return (
    <div className={styles.privacy}>
      <button type="button" className={styles.link} aria-disabled={give.isBusy} onClick={() => void exportRecord()}>
        {words.export}
      </button>
      <AskReason
        isLink
        label={words.erase}
        confirm={words.erase}
        question={words.ground}
        hint={words.eraseHint(who)}
        onConfirm={async (ground) => {
          const result = await erase.tell({ authorId, ground, alsoOurWords })
          if (result.ok) setDone(words.erased(result.value))
          return result
        }}
      >
        <Checkbox
          label={words.alsoOurWords}
          description={words.alsoOurWordsHint}
          checked={alsoOurWords}
          onChange={(event) => setAlso(event.currentTarget.checked)}
        />
      </AskReason>
      <span className={styles.done} role="status">
        {done}
      </span>
      <FailureNote failure={give.failure} />
    </div>
  )
}
