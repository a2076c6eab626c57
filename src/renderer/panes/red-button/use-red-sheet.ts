// The sheet's state: where one stands, what is proposed, what a hand has changed, and the two ways out.
import { useState } from 'react'
import type { RedDone, RedProposal } from '../../../shared/contract/red.ts'
import type { CrisisType } from '../../../shared/library.ts'
import type { BrandId, Lang } from '../../../shared/model.ts'
import type { CrisisState } from '../../../shared/states.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { NO_EDITS, type RedEdits, speechOf } from './red-form.ts'
import { sheetWords } from './sheet-words.ts'

export const STEPS = ['verdict', 'words', 'leave'] as const
export type Step = (typeof STEPS)[number]

export interface Done extends RedDone {
  readonly how: 'published' | 'asked' | 'byHand'
  /** For the press and the staff. */
  readonly text: string
}

const RUNNING: readonly CrisisState[] = ['initial', 'maintenance', 'resolution']

export const isUnderWay = ({ crisis }: Pick<RedProposal, 'crisis'>): boolean =>
  crisis !== null && RUNNING.includes(crisis.state)

/** What is decided already is not asked again. */
const firstStep = ({ asked, crisis }: RedProposal): Step => {
  if (asked !== null) return 'leave'
  return isUnderWay({ crisis }) ? 'words' : 'verdict'
}

export const useRedSheet = (brandId: BrandId) => {
  const lang = useLang()
  const words = useWords(sheetWords)
  const [chosenStep, setStep] = useState<Step | null>(null)
  const [type, setType] = useState<CrisisType | null>(null)
  const [speak, setSpeak] = useState<Lang | null>(null)
  const [edits, setEdits] = useState<RedEdits>(NO_EDITS)
  const [why, setWhy] = useState('')
  const [held, setHeld] = useState<RedProposal | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const proposed = useAsk('red.propose', { brandId, type, lang, speak }, { keep: true })
  const publish = useTell('red.publish')
  const askApproval = useTell('red.askApproval')
  // Of another type, it is the answer to the former question.
  const isCurrent = !proposed.isAsking || type === null || proposed.value?.type === type
  const fresh = isCurrent ? proposed.value : undefined
  const step = chosenStep ?? (proposed.value ? firstStep(proposed.value) : null)
  // What is read for the last time stands still: only what was read leaves.
  if (step === 'leave' && held === null && fresh) setHeld(fresh)
  const proposal = step === 'leave' ? (held ?? undefined) : fresh

  const go = (next: Step): void => {
    setHeld(null)
    publish.forget()
    askApproval.forget()
    setStep(next)
  }
  const speech = (of: RedProposal) => speechOf(brandId, of, edits, why.trim() || words.whyDefault.crisis)
  const leave = async (of: RedProposal, absentApprover: string | null, overrule: string | null = null) => {
    const told = speech(of)
    const result = await publish.tell({ ...told, absentApprover, overrule })
    if (result.ok) setDone({ ...result.value, how: told.posts.length > 0 ? 'published' : 'byHand', text: told.text })
    return result
  }
  const wait = async (of: RedProposal): Promise<void> => {
    const told = speech(of)
    const result = await askApproval.tell(told)
    if (result.ok) setDone({ ...result.value, how: 'asked', text: told.text })
  }
  return {
    step,
    go,
    proposal,
    failure: proposed.failure,
    again: proposed.again,
    type,
    /** Other words than those that were changed by hand: those were for another crisis. */
    pick: (next: CrisisType): void => {
      setType(next)
      setEdits({ ...edits, texts: new Map(), text: null })
      go('leave')
    },
    speak,
    setSpeak: (next: Lang | null): void => {
      setSpeak(next)
      setEdits({ ...edits, texts: new Map(), text: null })
    },
    edits,
    setEdits,
    why,
    setWhy,
    leave,
    wait,
    isBusy: publish.isBusy || askApproval.isBusy,
    refusal: publish.failure ?? askApproval.failure,
    done,
  }
}

export type RedSheet = ReturnType<typeof useRedSheet>
