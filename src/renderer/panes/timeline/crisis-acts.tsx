// The three acts on a crisis that ask why: change its phase, set when it began, close it.
import { Checkbox, Radio } from '@mantine/core'
import { useState } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { Crisis } from '../../../shared/model.ts'
import { fail } from '../../../shared/result.ts'
import { type CrisisState, mayMove, nextStates } from '../../../shared/states.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { WhenField } from '../../ui/when-field.tsx'
import styles from './crisis-course.module.css'
import { courseWords } from './crisis-words.ts'

interface CrisisActProps {
  readonly crisis: Crisis
}

export const MovePhase = ({ crisis }: CrisisActProps) => {
  const lang = useLang()
  const words = useWords(courseWords)
  const move = useTell('crises.move')
  const offered = nextStates('crisis', crisis.state).filter((state) => state !== 'closed')
  const [chosen, setChosen] = useState<CrisisState | null>(null)
  // Nothing is proposed: issue or crisis is a judgement. A choice made before somebody else moved the crisis is void.
  const to = offered.find((state) => state === chosen) ?? null
  if (offered.length === 0) return null
  return (
    <AskReason
      label={words.move}
      confirm={words.move}
      hint={words.moveHint}
      maxLength={1000}
      isAnswered={to !== null}
      onConfirm={async (why) => (to === null ? fail('invalidInput', '') : move.tell({ crisisId: crisis.id, to, why }))}
    >
      <Radio.Group<CrisisState> size="xs" label={words.moveTo} value={to} onChange={setChosen}>
        <div className={styles.choices}>
          {offered.map((state) => (
            <Radio
              key={state}
              size="xs"
              value={state}
              label={crisisWords[lang].crisisState[state]}
              description={words.stateHint[state]}
            />
          ))}
        </div>
      </Radio.Group>
    </AskReason>
  )
}

export const SetFirstPost = ({ crisis }: CrisisActProps) => {
  const words = useWords(courseWords)
  const set = useTell('crises.setFirstPost')
  const [at, setAt] = useState(crisis.firstPostAt ?? crisis.onsetAt)
  const [isValid, setValid] = useState(true)
  const [isUnknown, setUnknown] = useState(crisis.firstPostAt === null)
  return (
    <AskReason
      label={words.firstPostSet}
      confirm={words.save}
      hint={words.firstPostHint}
      maxLength={1000}
      onConfirm={async (why) =>
        isValid || isUnknown
          ? set.tell({ crisisId: crisis.id, firstPostAt: isUnknown ? null : at, why })
          : fail('invalidInput', '')
      }
    >
      {isUnknown ? null : (
        <WhenField
          label={words.firstPost}
          at={at}
          onChange={(next) => {
            setValid(next !== null)
            if (next !== null) setAt(next)
          }}
        />
      )}
      <Checkbox
        size="xs"
        label={words.isUnknown}
        checked={isUnknown}
        onChange={(event) => setUnknown(event.currentTarget.checked)}
      />
    </AskReason>
  )
}

export const CloseCrisis = ({ crisis }: CrisisActProps) => {
  const words = useWords(courseWords)
  const move = useTell('crises.move')
  const waiting = useAsk('queue.page', { crisisId: crisis.id, show: 'open', from: 0, count: 1 }).value?.openCount ?? 0
  if (!mayMove('crisis', crisis.state, 'closed')) return null
  return (
    <AskReason
      label={words.close}
      go="close"
      confirm={words.close}
      hint={waiting > 0 ? `${words.stillWaiting(waiting)} ${words.closeHint}` : words.closeHint}
      maxLength={1000}
      onConfirm={(why) => move.tell({ crisisId: crisis.id, to: 'closed', why })}
    />
  )
}
