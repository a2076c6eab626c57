// What the forms of all platforms have in common. The fields are the page's own, read when they are sent: a key is in
// no state, and its field is empty before the answer comes. A refusal stands under the field that it is about.
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { BrandId, ConnectionId } from '../../../shared/model.ts'
import type { Failure } from '../../../shared/result.ts'
import type { Connection } from '../../../shared/sources.ts'
import { request } from '../../bridge.ts'
import { useWords } from '../../ui/language.ts'
import { uiWords } from '../../ui/words.ts'
import styles from './connections.module.css'
import { connectionsWords } from './words.ts'

/** Of the form of any platform: to connect, or to give its keys again to a connection that lost them. */
export interface PlatformFormProps {
  readonly brandId: BrandId
  /** null = a new one. */
  readonly known: Connection | null
  readonly onDone: (connectionId: ConnectionId) => void
  readonly onCancel: () => void
}

export interface ConnectFormProps {
  readonly label: string
  readonly submit: string
  readonly isBusy: boolean
  readonly failure: Failure | null
  readonly onSend: (data: FormData) => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

export const ConnectForm = ({ label, submit, isBusy, failure, onSend, onCancel, children }: ConnectFormProps) => {
  const ui = useWords(uiWords)
  const form = useRef<HTMLFormElement>(null)
  const [isWhole, setWhole] = useState(false)
  useEffect(() => setWhole(form.current?.checkValidity() ?? false), [])
  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const element = event.currentTarget
    if (isBusy || !element.checkValidity()) return
    const data = new FormData(element)
    for (const field of element.querySelectorAll<HTMLInputElement>('input[data-secret]')) field.value = ''
    setWhole(element.checkValidity())
    onSend(data)
  }
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      autoComplete="off"
      noValidate
      onInput={(event) => setWhole(event.currentTarget.checkValidity())}
      onSubmit={send}
    >
      {children}
      <div className={styles.acts}>
        <Button variant="subtle" onClick={onCancel}>
          {ui.cancel}
        </Button>
        {/* A button that is truly disabled would lose the focus while it works. */}
        <Button type="submit" disabled={!isBusy && !isWhole} aria-disabled={isBusy} data-disabled={isBusy}>
          {submit}
        </Button>
      </div>
    </form>
  )
}

export interface SecretFieldProps {
  readonly name: string
  readonly label: string
  readonly description: ReactNode
  readonly isRequired?: boolean
  readonly error?: string | null
}

/** Never shown, never offered again by the machine, empty as soon as it was sent. */
export const SecretField = ({ name, label, description, isRequired = true, error = null }: SecretFieldProps) => (
  <TextInput
    type="password"
    data-secret
    name={name}
    label={label}
    description={description}
    required={isRequired}
    error={error}
    maxLength={4000}
    autoComplete="off"
    spellCheck={false}
  />
)

export interface PageLinkProps {
  readonly children: ReactNode
  /** null = not known yet. */
  readonly url: () => string | null
}

/** Opens a page of the platform in the person's browser. */
export const PageLink = ({ children, url }: PageLinkProps) => {
  const open = (): void => {
    const page = url()
    if (page !== null) void request('links.open', { url: page })
  }
  return (
    <button type="button" className={styles.link} onClick={open}>
      {children}
    </button>
  )
}

/**
 * Whatever a platform said to a key or an address comes in the reader's words. Not our own faults; nor what was said for a
 * lane, which is tried again by itself: a form is not.
 */
export const useSentence = (failure: Failure | null): string | null => {
  const words = useWords(uiWords)
  const { noAnswer } = useWords(connectionsWords)
  if (failure === null) return null
  if (failure.code === 'unavailable') return noAnswer
  return failure.code === 'internal' ? words.failure.internal : failure.message || words.failure[failure.code]
}
