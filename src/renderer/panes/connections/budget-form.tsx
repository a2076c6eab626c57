// A month's budget, set anew: what is spent already stays spent.
import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ConnectionId } from '../../../shared/model.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { uiWords } from '../../ui/words.ts'
import { type Budget, BudgetFields, budgetTyped, readBudget } from './budget-fields.tsx'
import styles from './connections.module.css'
import { connectionsWords } from './words.ts'

export interface BudgetFormProps {
  readonly connectionId: ConnectionId
  readonly label: string
  readonly budget: Budget
  readonly onSaved: () => void
  readonly onCancel: () => void
}

export const BudgetForm = ({ connectionId, label, budget, onSaved, onCancel }: BudgetFormProps) => {
  const words = useWords(connectionsWords)
  const ui = useWords(uiWords)
  const set = useTell('connections.setBudget')
  const [value, setValue] = useState(() => budgetTyped(budget))
  const read = readBudget(value)
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (typeof read === 'string' || set.isBusy) return
    const result = await set.tell({ connectionId, ...read })
    if (result.ok) onSaved()
  }
  return (
    <form className={styles.form} aria-label={words.budgetOf(label)} onSubmit={(event) => void save(event)}>
      <BudgetFields value={value} onChange={setValue} />
      <FailureNote failure={set.failure} />
      <div className={styles.acts}>
        <Button variant="subtle" onClick={onCancel}>
          {ui.cancel}
        </Button>
        <Button type="submit" disabled={typeof read === 'string' || set.isBusy}>
          {words.saveBudget}
        </Button>
      </div>
    </form>
  )
}
