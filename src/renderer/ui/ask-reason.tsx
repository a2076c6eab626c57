// An act that goes into the record asks why first, in place: no modal, Escape leaves, focus comes back.
import { Button, Popover, Textarea } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import type { Failure, Result } from '../../shared/result.ts'
import styles from './ask-reason.module.css'
import { FailureNote } from './failure-note.tsx'
import { type GoName, restFocus } from './focus.ts'
import { KeyHint } from './key-hint.tsx'
import { OWN_ESCAPE, strokeOf } from './keys.ts'
import { useWords } from './language.ts'
import linkStyles from './link-button.module.css'
import { uiWords } from './words.ts'

export interface AskReasonProps {
  /** The button that starts the act. */
  readonly label: ReactNode
  /** The key of the pane that opens it. */
  readonly stroke?: string
  /** The verb on the confirming button. */
  readonly confirm: string
  /** What is asked; default: why. */
  readonly question?: string
  /** What will happen, in one sentence. */
  readonly hint?: string
  readonly onConfirm: (why: string) => Promise<Result<unknown>>
  /** false = the reason may stay empty. Default true. */
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
  /** Looks like a word among others, not like a button. */
  readonly isLink?: boolean
  /** The command that opens it from the palette. */
  readonly go?: GoName
  /** false = the questions in `children` are not answered yet. Default true. */
  readonly isAnswered?: boolean
  readonly maxLength?: number
  /** More questions of the same act, above the reason. */
  readonly children?: ReactNode
  /** Opened and closed from outside (a key of the pane); default: by its own button. */
  readonly opened?: boolean
  readonly onOpenedChange?: (opened: boolean) => void
}

export const AskReason = (props: AskReasonProps) => {
  const { label, confirm, hint, onConfirm, isRequired = true, isDisabled = false, maxLength = 500, children } = props
  const words = useWords(uiWords)
  const [own, setOwn] = useState(false)
  const [why, setWhy] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const opened = props.opened ?? own
  const move = (next: boolean): void => {
    setOwn(next)
    setFailure(null)
    props.onOpenedChange?.(next)
  }
  const isReady = !isBusy && (props.isAnswered ?? true) && (!isRequired || why.trim() !== '')
  const act = async (): Promise<void> => {
    if (!isReady) return
    setBusy(true)
    const result = await onConfirm(why.trim())
    setBusy(false)
    if (!result.ok) return setFailure(result)
    setWhy('')
    move(false)
    restFocus(button.current)
  }
  return (
    <Popover opened={opened} onChange={move} trapFocus returnFocus width={360} position="bottom-end" withinPortal>
      <Popover.Target>
        <Button
          ref={button}
          size="xs"
          variant="default"
          {...(props.isLink ? { unstyled: true, className: linkStyles.link } : {})}
          data-go={props.go}
          aria-keyshortcuts={props.stroke?.toUpperCase()}
          rightSection={props.stroke === undefined ? undefined : <KeyHint stroke={props.stroke} />}
          disabled={isDisabled}
          onClick={() => move(!opened)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.form}>
          {children}
          <Textarea
            data-autofocus
            {...OWN_ESCAPE}
            label={props.question ?? words.why}
            description={hint ?? words.whyHint}
            required={isRequired}
            value={why}
            maxLength={maxLength}
            minRows={2}
            autosize
            onChange={(event) => setWhy(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (strokeOf(event) === 'mod+Enter') void act()
            }}
          />
          <FailureNote failure={failure} />
          <div className={styles.acts}>
            <Button size="xs" variant="subtle" {...OWN_ESCAPE} onClick={() => move(false)}>
              {words.cancel}
            </Button>
            <Button
              size="xs"
              {...OWN_ESCAPE}
              disabled={!isReady}
              onClick={() => void act()}
              rightSection={<KeyHint stroke="mod+Enter" />}
            >
              {confirm}
            </Button>
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
