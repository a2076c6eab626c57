// The strategy adviser: four questions, what follows from the answers and why, and what a person decides. It never writes,
// approves or sends.
import { useState } from 'react'
import { adviserWords } from '../../shared/adviser-words.ts'
import { factWords } from '../../shared/fact-words.ts'
import type { CrisisId } from '../../shared/model.ts'
import { useAsk } from '../bridge.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { useWords } from '../ui/language.ts'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { StateMark } from '../ui/state-mark.tsx'
import { AdviserAdvice } from './adviser-advice.tsx'
import styles from './adviser-card.module.css'
import { AdviserQuestions } from './adviser-questions.tsx'
import { useMemberNames } from './member-names.ts'

export interface AdviserCardProps {
  readonly crisisId: CrisisId
  /** Takes the apology block into what is being written; without it there is nothing to take it into. */
  readonly onUseBlock?: (text: string) => void
}

export const AdviserCard = ({ crisisId, onUseBlock }: AdviserCardProps) => {
  const words = useWords(adviserWords)
  const facts = useWords(factWords)
  const nameOf = useMemberNames()
  const state = useAsk('adviser.get', { crisisId })
  const [isOpen, setOpen] = useState(false)
  const [isAnswering, setAnswering] = useState(false)
  const decided = state.value?.decided ?? null
  const summary =
    decided === null ? words.nobodyDecided : words.decided(facts.family[decided.family], nameOf(decided.by))
  return (
    <section className={styles.card} aria-label={words.title}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        title={words.titleHint}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
        <span className={styles.title}>{words.title}</span>
        <span className={styles.quiet}>{summary}</span>
        {decided && !decided.isAsAdvised ? (
          <StateMark shape="diamond" word={words.notAsAdvised} reason={decided.why} />
        ) : null}
      </button>
      {isOpen ? (
        <div className={styles.body}>
          <FailureNote failure={state.failure} onAgain={state.again} />
          {state.isLoading ? <LoadingRows count={4} /> : null}
          {state.value && (isAnswering || state.value.advice === null) ? (
            <AdviserQuestions crisisId={crisisId} answers={state.value.answers} onDone={() => setAnswering(false)} />
          ) : null}
          {state.value?.advice && !isAnswering ? (
            <AdviserAdvice
              crisisId={crisisId}
              advice={state.value.advice}
              onChange={() => setAnswering(true)}
              {...(onUseBlock ? { onUseBlock } : {})}
            />
          ) : null}
        </div>
      ) : null}
    </section>
  )
}
