// What follows from the four answers: people first, each family as advised or not, the reasons, the apology; and the
// decision, which is a person's. Another one than advised asks why.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Advice, FAMILIES, type Family } from '../../shared/adviser.ts'
import { adviserWords } from '../../shared/adviser-words.ts'
import { factWords } from '../../shared/fact-words.ts'
import type { CrisisId } from '../../shared/model.ts'
import { ok } from '../../shared/result.ts'
import { useTell } from '../bridge.ts'
import { AskReason } from '../ui/ask-reason.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { useWords } from '../ui/language.ts'
import { type Shape, StateMark } from '../ui/state-mark.tsx'
import styles from './adviser-card.module.css'

export interface AdviserAdviceProps {
  readonly crisisId: CrisisId
  readonly advice: Advice
  readonly onChange: () => void
  readonly onUseBlock?: (text: string) => void
}

type Standing = 'recommended' | 'forbidden' | 'possible'
const shapes: Readonly<Record<Standing, Shape>> = { recommended: 'tick', forbidden: 'cross', possible: 'ring' }

const standingOf = ({ recommended, forbidden }: Advice, family: Family): Standing =>
  recommended.includes(family) ? 'recommended' : forbidden.includes(family) ? 'forbidden' : 'possible'

export const AdviserAdvice = ({ crisisId, advice, onChange, onUseBlock }: AdviserAdviceProps) => {
  const words = useWords(adviserWords)
  const { cluster, isPeopleFirst, reasons } = advice
  return (
    <>
      {isPeopleFirst ? <StateMark shape="up" tint="hand" word={words.peopleFirst} /> : null}
      <p className={styles.cluster}>{cluster === null ? words.clusterOpen : words.cluster[cluster]}</p>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason}>{words.reason[reason]}</li>
        ))}
      </ul>
      <Families crisisId={crisisId} advice={advice} />
      <Apology advice={advice} {...(onUseBlock ? { onUseBlock } : {})} />
      <button type="button" className={styles.link} onClick={onChange}>
        {words.change}
      </button>
    </>
  )
}

const Families = ({ crisisId, advice }: Pick<AdviserAdviceProps, 'crisisId' | 'advice'>) => {
  const words = useWords(adviserWords)
  const facts = useWords(factWords)
  const decide = useTell('adviser.decide')
  return (
    <>
      <ul className={styles.families}>
        {FAMILIES.map((family) => {
          const standing = standingOf(advice, family)
          return (
            <li key={family} className={styles.family}>
              <span className={styles.what}>
                <StateMark
                  shape={shapes[standing]}
                  tint={standing === 'recommended' ? 'plain' : 'quiet'}
                  word={facts.family[family]}
                />
                <span className={styles.hint}>{words.familyHint[family]}</span>
              </span>
              <span className={styles.standing}>{words[standing]}</span>
              {standing === 'recommended' ? (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={words.decide(facts.family[family])}
                  disabled={decide.isBusy}
                  onClick={() => void decide.tell({ crisisId, family, why: null })}
                >
                  {words.decideShort}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
      <FailureNote failure={decide.failure} />
      <Otherwise crisisId={crisisId} advice={advice} />
    </>
  )
}

/** Any family that is not advised, with the reason. */
const Otherwise = ({ crisisId, advice }: Pick<AdviserAdviceProps, 'crisisId' | 'advice'>) => {
  const words = useWords(adviserWords)
  const facts = useWords(factWords)
  const decide = useTell('adviser.decide')
  const [family, setFamily] = useState<Family | null>(null)
  const others = FAMILIES.filter((one) => !advice.recommended.includes(one))
  return (
    <AskReason
      label={words.decideOtherwise}
      question={words.otherwiseQuestion}
      hint={words.otherwiseHint}
      confirm={family === null ? words.decideShort : words.decide(facts.family[family])}
      maxLength={1000}
      isAnswered={family !== null}
      onConfirm={(why) => (family === null ? Promise.resolve(ok(null)) : decide.tell({ crisisId, family, why }))}
    >
      <fieldset className={styles.question}>
        <legend>{words.otherwiseHow}</legend>
        {others.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.option}
            aria-pressed={one === family}
            onClick={() => setFamily(one)}
          >
            {facts.family[one]}
          </button>
        ))}
      </fieldset>
    </AskReason>
  )
}

const Apology = ({ advice, onUseBlock }: Pick<AdviserAdviceProps, 'advice' | 'onUseBlock'>) => {
  const words = useWords(adviserWords)
  const isOurs = advice.apology !== 'advisedAgainst'
  return (
    <p className={styles.apology}>
      <StateMark
        shape={advice.apology === 'recommended' ? 'tick' : isOurs ? 'ring' : 'cross'}
        tint={advice.apology === 'recommended' ? 'plain' : 'quiet'}
        word={words.apologyIs[advice.apology]}
      />
      {isOurs ? <span>{words.quoted(words.apologyBlock)}</span> : null}
      {isOurs && onUseBlock ? (
        <Button size="compact-xs" variant="default" onClick={() => onUseBlock(words.apologyBlock)}>
          {words.useBlock}
        </Button>
      ) : null}
    </p>
  )
}
