// An act that cannot simply be taken back is asked once more, in place: no modal, Escape leaves, focus comes back.
import { Button, Popover } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import styles from './ask-reason.module.css'
import { OWN_ESCAPE } from './keys.ts'
import { useWords } from './language.ts'
import { uiWords } from './words.ts'

export interface AskOnceProps {
  /** The button that starts the act. */
  readonly label: ReactNode
  /** What it is called where several stand in a list. */
  readonly name?: string
  /** What will happen, and what stays. */
  readonly hint: string
  /** The verb on the confirming button. */
  readonly confirm: string
  readonly isDisabled?: boolean
  readonly onConfirm: () => void
}

export const AskOnce = ({ label, name, hint, confirm, isDisabled = false, onConfirm }: AskOnceProps) => {
  const words = useWords(uiWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus width={320} position="bottom-end" withinPortal>
      <Popover.Target>
        <Button size="xs" variant="subtle" aria-label={name} disabled={isDisabled} onClick={() => setOpen(!isOpen)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <div className={styles.form}>
          <span>{hint}</span>
          <div className={styles.acts}>
            <Button size="xs" variant="subtle" data-autofocus {...OWN_ESCAPE} onClick={() => setOpen(false)}>
              {words.cancel}
            </Button>
            <Button
              size="xs"
              {...OWN_ESCAPE}
              onClick={() => {
                setOpen(false)
                onConfirm()
              }}
            >
              {confirm}
            </Button>
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
