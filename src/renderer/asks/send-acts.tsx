// What a hand may do with something that is to leave, or may have left: nothing that the state forbids is offered.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Send } from '../../shared/outbox.ts'
import { useTell } from '../bridge.ts'
import { AskOnce } from '../ui/ask-once.tsx'
import { AskReason } from '../ui/ask-reason.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { useWords } from '../ui/language.ts'
import { select } from '../ui/selection.ts'
import { isByHand } from '../ui/send-look.ts'
import { HandOver } from './hand-over.tsx'
import { handWords } from './hand-words.ts'
import styles from './sends.module.css'
import { WherePosted } from './where-posted.tsx'

export interface SendActsProps {
  readonly send: Send
  /** Where what is held is looked at again; default: in the outbox. */
  readonly onReview?: () => void
}

const openOutbox = (): void => select({ overlay: 'outbox' })

export const SendActs = ({ send, onReview = openOutbox }: SendActsProps) => {
  const words = useWords(handWords)
  const undo = useTell('outbox.undo')
  const [isSayingWhere, setSayingWhere] = useState(false)
  const takeBack = (label: string) => (
    <Button size="xs" variant="default" disabled={undo.isBusy} onClick={() => void undo.tell({ sendId: send.id })}>
      {label}
    </Button>
  )
  const isThere = (
    <Button size="xs" variant="default" aria-expanded={isSayingWhere} onClick={() => setSayingWhere(!isSayingWhere)}>
      {words.isThere}
    </Button>
  )
  switch (send.state) {
    case 'planned':
      return (
        <>
          {isByHand(send) ? (
            <HandOver send={send}>{takeBack(words.toDraft)}</HandOver>
          ) : (
            <div className={styles.acts}>{takeBack(words.takeBack)}</div>
          )}
          <FailureNote failure={undo.failure} />
        </>
      )
    case 'held':
      return (
        <>
          <FailureNote failure={undo.failure} />
          <div className={styles.acts}>
            <Button size="xs" onClick={onReview}>
              {words.look}
            </Button>
            {takeBack(words.toDraft)}
          </div>
        </>
      )
    case 'awaitingConfirmation':
    case 'unknown':
      return (
        <>
          {send.state === 'unknown' ? (
            <div className={styles.acts}>{isThere}</div>
          ) : (
            <HandOver send={send}>
              {isThere}
              <NotPosted send={send} />
            </HandOver>
          )}
          {isSayingWhere ? <WherePosted send={send} /> : null}
        </>
      )
    case 'notFound':
      return (
        <>
          <WherePosted send={send} />
          <div className={styles.acts}>
            <NotPosted send={send} />
            <SendAgain send={send} />
          </div>
        </>
      )
    case 'draft':
    case 'approved':
    case 'sending':
    case 'sent':
    case 'refused':
    case 'undone':
      return null
  }
}

const NotPosted = ({ send }: { readonly send: Send }) => {
  const words = useWords(handWords)
  const giveUp = useTell('outbox.giveUp')
  return (
    <AskReason
      label={words.notPosted}
      confirm={words.toDraft}
      question={words.notPostedWhy}
      hint={words.notPostedHint}
      onConfirm={(reason) => giveUp.tell({ sendId: send.id, reason })}
    />
  )
}

const SendAgain = ({ send }: { readonly send: Send }) => {
  const words = useWords(handWords)
  const again = useTell('outbox.sendAgain')
  const hint = send.route === 'assisted' ? words.sendAgainByHand : words.sendAgainHint
  return (
    <>
      <AskOnce
        label={words.sendAgain}
        hint={hint(send.handle)}
        confirm={words.sendAgain}
        isDisabled={again.isBusy}
        onConfirm={() => void again.tell({ sendId: send.id })}
      />
      <FailureNote failure={again.failure} />
    </>
  )
}
