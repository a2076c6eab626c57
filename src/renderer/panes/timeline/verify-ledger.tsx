// The proof on demand: is the chain of the log unbroken, and how far was it followed?
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { logWords } from './log-words.ts'
import { shortHash } from './payload-text.ts'

export const VerifyLedger = () => {
  const words = useWords(logWords)
  const [isAsked, setAsked] = useState(false)
  const verdict = useAsk('ledger.verify', isAsked ? {} : null)
  const { value } = verdict
  return (
    <>
      <Button
        size="xs"
        variant="default"
        disabled={verdict.isAsking}
        onClick={() => (isAsked ? verdict.again() : setAsked(true))}
      >
        {verdict.isAsking ? words.verifying : words.verify}
      </Button>
      <span role="status">
        {value && !verdict.isAsking ? (
          value.firstBreak ? (
            <StateMark
              shape="cross"
              tint="broken"
              word={words.breaks(value.firstBreak.seq, value.firstBreak.problem)}
            />
          ) : (
            <StateMark
              shape="tick"
              word={`${words.holds(value.count)}, ${words.head(shortHash(value.head))}`}
              reason={`${value.head}\n${words.verdictHint}`}
            />
          )
        ) : null}
      </span>
      <FailureNote failure={verdict.failure} onAgain={verdict.again} />
    </>
  )
}
