// The red button's sheet: three acts from the alarm to a published statement, nothing to type (design.md, "Actions of the
// red button"; doctrine A3). The focus is always on the next act.
import { type KeyboardEvent, useEffect } from 'react'
import type { Brand } from '../../../shared/model.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { focusSoon } from '../../ui/focus.ts'
import { isTyping } from '../../ui/keys.ts'
import { useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { select } from '../../ui/selection.ts'
import { DoneStep } from './done-step.tsx'
import { LeaveStep } from './leave-step.tsx'
import styles from './red-button.module.css'
import { sheetWords } from './sheet-words.ts'
import { isUnderWay, STEPS, useRedSheet } from './use-red-sheet.ts'
import { VerdictStep } from './verdict-step.tsx'
import { WordsStep } from './words-step.tsx'

export interface RedButtonProps {
  readonly brand: Brand
  readonly onDone: () => void
}

const nextAct = (): HTMLElement | null => document.querySelector('[data-red-next]:not(:disabled)')

/** A key that is still down from the step before has not read this one. */
const refuseHeldKey = (event: KeyboardEvent): void => {
  if (!event.repeat || isTyping(event.target)) return
  event.preventDefault()
  event.stopPropagation()
}

export const RedButton = ({ brand, onDone }: RedButtonProps) => {
  const words = useWords(sheetWords)
  const sheet = useRedSheet(brand.id)
  const open = useTell('crises.open')
  const { step, proposal, done } = sheet
  const place = done ? 'done' : proposal ? step : null
  // Each step begins at its next act.
  useEffect(() => {
    if (place !== null) focusSoon(nextAct)
  }, [place])
  const openOnly = async (): Promise<void> => {
    const why = sheet.why.trim() || words.whyDefault.crisis
    const result = await open.tell({ brandId: brand.id, as: 'crisis', why })
    if (!result.ok) return
    select({ crisisId: result.value.crisisId, tab: 'statements' })
    onDone()
  }
  if (done) return <DoneStep brandId={brand.id} done={done} onClose={onDone} />
  const isRunning = proposal ? isUnderWay(proposal) : false
  return (
    <div className={styles.sheet} onKeyDownCapture={refuseHeldKey}>
      <FailureNote failure={sheet.failure ?? open.failure} onAgain={sheet.again} />
      {step === null ? null : <p className={styles.quiet}>{words.step(STEPS.indexOf(step) + 1, STEPS.length)}</p>}
      {!proposal && !sheet.failure ? <LoadingRows /> : null}
      {proposal && step === 'verdict' ? (
        <VerdictStep
          brand={brand}
          definitions={proposal.definitions}
          why={sheet.why}
          onWhy={sheet.setWhy}
          onCrisis={() => sheet.go('words')}
          onLogged={onDone}
        />
      ) : null}
      {proposal && step === 'words' ? (
        <WordsStep sheet={sheet} proposal={proposal} onOpenOnly={isRunning ? null : () => void openOnly()} />
      ) : null}
      {proposal && step === 'leave' ? <LeaveStep sheet={sheet} proposal={proposal} /> : null}
    </div>
  )
}
