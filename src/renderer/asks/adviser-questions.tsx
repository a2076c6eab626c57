// The four questions of the strategy adviser. "Not known" is an answer: what nobody knows yet changes the advice.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { type AdviserAnswers, REPUTATIONS, RESPONSIBILITIES, YES_NO } from '../../shared/adviser.ts'
import { adviserWords } from '../../shared/adviser-words.ts'
import type { CrisisId } from '../../shared/model.ts'
import { useTell } from '../bridge.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { useWords } from '../ui/language.ts'
import styles from './adviser-card.module.css'

export interface AdviserQuestionsProps {
  readonly crisisId: CrisisId
  /** null = nobody has answered yet. */
  readonly answers: AdviserAnswers | null
  readonly onDone: () => void
}

const isComplete = (given: Partial<AdviserAnswers>): given is AdviserAnswers =>
  given.canHurt !== undefined &&
  given.responsibility !== undefined &&
  given.happenedBefore !== undefined &&
  given.seenBefore !== undefined

export const AdviserQuestions = ({ crisisId, answers, onDone }: AdviserQuestionsProps) => {
  const words = useWords(adviserWords)
  const answer = useTell('adviser.answer')
  const [given, setGiven] = useState<Partial<AdviserAnswers>>(answers ?? {})
  const give = (part: Partial<AdviserAnswers>): void => setGiven({ ...given, ...part })
  const act = async (): Promise<void> => {
    if (!isComplete(given)) return
    const { ok } = await answer.tell({ crisisId, ...given })
    if (ok) onDone()
  }
  return (
    <>
      <Question
        label={words.question.canHurt}
        options={YES_NO}
        words={words.yesNo}
        value={given.canHurt}
        onChange={(canHurt) => give({ canHurt })}
      />
      <Question
        label={words.question.responsibility}
        options={RESPONSIBILITIES}
        words={words.responsibility}
        value={given.responsibility}
        onChange={(responsibility) => give({ responsibility })}
      />
      <Question
        label={words.question.happenedBefore}
        options={YES_NO}
        words={words.yesNo}
        value={given.happenedBefore}
        onChange={(happenedBefore) => give({ happenedBefore })}
      />
      <Question
        label={words.question.seenBefore}
        options={REPUTATIONS}
        words={words.reputation}
        value={given.seenBefore}
        onChange={(seenBefore) => give({ seenBefore })}
      />
      <FailureNote failure={answer.failure} />
      <div className={styles.acts}>
        <span className={styles.quiet}>{isComplete(given) ? null : words.answerAll}</span>
        {answers ? (
          <Button size="xs" variant="subtle" onClick={onDone}>
            {words.keepAnswers}
          </Button>
        ) : null}
        <Button size="xs" disabled={!isComplete(given) || answer.isBusy} onClick={() => void act()}>
          {words.seeAdvice}
        </Button>
      </div>
    </>
  )
}

interface QuestionProps<T extends string> {
  readonly label: string
  readonly options: readonly T[]
  readonly words: Readonly<Record<T, string>>
  readonly value: T | undefined
  readonly onChange: (value: T) => void
}

const Question = <T extends string>({ label, options, words, value, onChange }: QuestionProps<T>) => (
  <fieldset className={styles.question}>
    <legend>{label}</legend>
    {options.map((option) => (
      <button
        key={option}
        type="button"
        className={styles.option}
        aria-pressed={option === value}
        onClick={() => onChange(option)}
      >
        {words[option]}
      </button>
    ))}
  </fieldset>
)
