// One way to one person: its place, whether it can be used, a test, and its address again when the key store lost it.
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CalloutEntry, CalloutProblem, MailServer } from '../../../shared/callouts.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import styles from './callouts.module.css'
import { calloutWords } from './words.ts'

export interface CallEntryProps {
  readonly entry: CalloutEntry
  /** From 1. */
  readonly place: number
  readonly name: string
  readonly mail: MailServer | null
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
  readonly onRemove: () => void
}

type Outcome = CalloutProblem | 'gotThrough'

export const CallEntry = ({ entry, place, name, mail, onUp, onDown, onRemove }: CallEntryProps) => {
  const words = useWords(calloutWords)
  const test = useTell('callouts.test')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { id, way, label, needsSecret } = entry
  const missing =
    way === 'webhook'
      ? needsSecret && words.needsUrl
      : mail === null
        ? words.needsServer
        : mail.needsSecret && words.needsPassword
  const tryIt = async (): Promise<void> => {
    setOutcome(null)
    const result = await test.tell({ entryId: id })
    if (result.ok) setOutcome(result.value.problem ?? 'gotThrough')
  }
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.place}>{place}</span>
        <div className={styles.who}>
          <bdi className={styles.name} title={name}>
            {name}
          </bdi>
          <span className={styles.more}>
            {words.ways[way]} · <bdi>{label}</bdi>
          </span>
        </div>
        {missing ? <StateMark shape="diamond" word={missing} tint="hand" /> : <span />}
        <div className={styles.does}>
          <Button
            size="xs"
            variant="subtle"
            className={styles.move}
            aria-label={words.up(name)}
            disabled={!onUp}
            onClick={() => onUp?.()}
          >
            ↑
          </Button>
          <Button
            size="xs"
            variant="subtle"
            className={styles.move}
            aria-label={words.down(name)}
            disabled={!onDown}
            onClick={() => onDown?.()}
          >
            ↓
          </Button>
          <Button
            size="xs"
            variant="default"
            aria-label={words.testOf(name, label)}
            loading={test.isBusy}
            onClick={() => void tryIt()}
          >
            {words.test}
          </Button>
          <Button size="xs" variant="subtle" aria-label={words.removeOf(name, label)} onClick={onRemove}>
            {words.remove}
          </Button>
        </div>
      </div>
      <FailureNote failure={test.failure} />
      <p className={styles.outcome} role="status">
        {outcome === null ? null : outcome === 'gotThrough' ? (
          <StateMark shape="tick" word={words.gotThrough} />
        ) : (
          <StateMark shape="cross" word={words.problems[outcome]} />
        )}
      </p>
      {needsSecret ? <UrlAgain entryId={id} /> : null}
    </li>
  )
}

const UrlAgain = ({ entryId }: { readonly entryId: number }) => {
  const words = useWords(calloutWords)
  const give = useTell('callouts.giveUrl')
  const [url, setUrl] = useState('')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    void give.tell({ entryId, url: url.trim() })
  }
  return (
    <form className={styles.again} onSubmit={send}>
      <TextInput
        label={words.url}
        type="url"
        autoComplete="off"
        spellCheck={false}
        required
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={give.isBusy || url.trim() === ''}>
        {words.giveAgain}
      </Button>
      <FailureNote failure={give.failure} />
    </form>
  )
}
