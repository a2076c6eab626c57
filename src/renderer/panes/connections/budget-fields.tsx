// What may be spent in a month, and what of it is kept for our own posts.
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../ui/language.ts'
import styles from './connections.module.css'
import { dollarsTyped, readDollars } from './dollars.ts'
import { connectionsWords } from './words.ts'

export interface Budget {
  /** null = no limit of ours. */
  readonly budgetMicroDollars: number | null
  readonly reserveMicroDollars: number
}

export interface TypedBudget {
  readonly budget: string
  readonly reserve: string
}

export const NOTHING_TYPED: TypedBudget = { budget: '', reserve: '' }

export const budgetTyped = ({ budgetMicroDollars, reserveMicroDollars }: Budget): TypedBudget => ({
  budget: dollarsTyped(budgetMicroDollars),
  reserve: dollarsTyped(reserveMicroDollars),
})

type Wrong = 'unreadable' | 'reserveTooBig'

export const readBudget = ({ budget, reserve }: TypedBudget): Budget | Wrong => {
  const whole = readDollars(budget)
  const kept = readDollars(reserve)
  if (whole === undefined || kept === undefined) return 'unreadable'
  if (whole !== null && (kept ?? 0) > whole) return 'reserveTooBig'
  return { budgetMicroDollars: whole, reserveMicroDollars: kept ?? 0 }
}

export interface BudgetFieldsProps {
  readonly value: TypedBudget
  readonly onChange: (value: TypedBudget) => void
}

export const BudgetFields = ({ value, onChange }: BudgetFieldsProps) => {
  const words = useWords(connectionsWords)
  const read = readBudget(value)
  const [isTouched, setTouched] = useState(false)
  const wrong = (text: string): string | null =>
    isTouched && readDollars(text) === undefined ? words.notDollars : null
  const tooBig = isTouched && read === 'reserveTooBig' ? words.reserveTooBig : null
  return (
    <div className={styles.pair}>
      <TextInput
        label={words.budget}
        description={words.budgetHint}
        leftSection="$"
        inputMode="decimal"
        onBlur={() => setTouched(true)}
        value={value.budget}
        error={wrong(value.budget)}
        onChange={(event) => onChange({ ...value, budget: event.currentTarget.value })}
      />
      <TextInput
        label={words.reserve}
        description={words.reserveHint}
        leftSection="$"
        inputMode="decimal"
        onBlur={() => setTouched(true)}
        value={value.reserve}
        error={wrong(value.reserve) ?? tooBig}
        onChange={(event) => onChange({ ...value, reserve: event.currentTarget.value })}
      />
    </div>
  )
}
