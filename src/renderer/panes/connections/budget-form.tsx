// A month's budget, set anew: what is spent already stays spent.
import { Button, Popover } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Connection } from '../../../shared/sources.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { BudgetFields, budgetTyped, readBudget } from './budget-fields.tsx'
import styles from './connections.module.css'
import { connectionsWords } from './words.ts'

export interface BudgetFormProps {
  readonly connection: Connection
  readonly onSaved: () => void
}

export const BudgetForm = ({ connection, onSaved }: BudgetFormProps) => {
  const words = useWords(connectionsWords)
  const [isOpen, setOpen] = useState(false)
  const { settings } = connection
  if (settings.kind !== 'x' || settings.plan === 'enterprise') return null
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus width={420} position="bottom-end" withinPortal>
      <Popover.Target>
        <Button
          size="xs"
          variant="subtle"
          aria-label={words.budgetOf(connection.label)}
          onClick={() => setOpen(!isOpen)}
        >
          {words.budgetShort}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.budgetOf(connection.label)}>
        <Fields
          connection={connection}
          typed={budgetTyped(settings)}
          onSaved={() => {
            setOpen(false)
            onSaved()
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

interface FieldsProps extends BudgetFormProps {
  readonly typed: ReturnType<typeof budgetTyped>
}

const Fields = ({ connection, typed, onSaved }: FieldsProps) => {
  const words = useWords(connectionsWords)
  const set = useTell('connections.setBudget')
  const [value, setValue] = useState(typed)
  const read = readBudget(value)
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (typeof read === 'string') return
    const result = await set.tell({ connectionId: connection.id, ...read })
    if (result.ok) onSaved()
  }
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <BudgetFields value={value} onChange={setValue} />
      <FailureNote failure={set.failure} />
      <div className={styles.acts}>
        <Button type="submit" size="xs" disabled={typeof read === 'string' || set.isBusy}>
          {words.saveBudget}
        </Button>
      </div>
    </form>
  )
}
