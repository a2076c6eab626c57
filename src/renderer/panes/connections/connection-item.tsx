// One account or feed: what it is, how well it hears, what it costs, and what can be done about it.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { ConnectionId } from '../../../shared/model.ts'
import type { Connection, Source } from '../../../shared/sources.ts'
import { formatExact } from '../../../shared/words.ts'
import { useTell } from '../../bridge.ts'
import { AskOnce } from '../../ui/ask-once.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { sourceLooks, worstOf } from '../../ui/source-look.ts'
import { sourceWords } from '../../ui/source-words.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { AccountPurpose } from './account-purpose.tsx'
import { BudgetForm } from './budget-form.tsx'
import { BudgetLine } from './budget-line.tsx'
import styles from './connections.module.css'
import { focusConnection } from './focus-connection.ts'
import { platformForms } from './platform-forms.ts'
import { connectionsWords } from './words.ts'

export interface ConnectionItemProps {
  readonly connection: Connection
  /** Its own. */
  readonly sources: readonly Source[]
  readonly onChanged: () => void
}

const Standing = ({ connection, sources }: Omit<ConnectionItemProps, 'onChanged'>) => {
  const lang = useLang()
  const words = useWords(connectionsWords)
  const { isOn, needsSignIn } = connection
  if (!isOn && needsSignIn) return <StateMark shape="cross" tint="quiet" word={words.disconnected} />
  if (!isOn) return <StateMark shape="box" tint="quiet" word={words.off} />
  if (needsSignIn) return <StateMark shape="ring" tint="hand" word={words.signedOut} reason={words.signedOutWhy} />
  const worst = worstOf(sources)
  if (!worst) return <StateMark shape="half" tint="quiet" word={words.opening} />
  return (
    <StateMark
      {...sourceLooks[worst.state]}
      word={crisisWords[lang].sourceState[worst.state]}
      reason={worst.trouble?.[lang] ?? null}
    />
  )
}

export const ConnectionItem = ({ connection, sources, onChanged }: ConnectionItemProps) => {
  const lang = useLang()
  const words = useWords(connectionsWords)
  const kinds = useWords(sourceWords).kinds
  const turn = useTell('connections.switch')
  const disconnect = useTell('connections.disconnect')
  const [open, setOpen] = useState<'keys' | 'budget' | null>(null)
  const { id, label, isOn, needsSignIn, settings, spend } = connection
  const isGone = !isOn && needsSignIn
  const Form = platformForms[settings.kind]
  const leave = (): void => {
    setOpen(null)
    focusConnection(id)
  }
  const act = async (done: Promise<{ readonly ok: boolean }>): Promise<void> => {
    if ((await done).ok) onChanged()
  }
  return (
    <li className={styles.item} data-connection={id} tabIndex={-1}>
      <div className={styles.line}>
        <span className={styles.kind}>{kinds[settings.kind]}</span>
        <span className={styles.who}>
          <bdi className={styles.name} title={label}>
            {label}
          </bdi>
          <span className={styles.more} title={formatExact(lang, connection.addedAt)}>
            {words.given(sources.reduce((sum, { itemCount }) => sum + itemCount, 0))}
          </span>
        </span>
        <span className={styles.state}>
          <Standing connection={connection} sources={sources} />
        </span>
        <span className={styles.does}>
          {spend === null || isGone ? null : (
            <Button
              size="xs"
              variant="subtle"
              aria-label={words.budgetOf(label)}
              aria-expanded={open === 'budget'}
              onClick={() => setOpen(open === 'budget' ? null : 'budget')}
            >
              {words.budgetShort}
            </Button>
          )}
          {isGone ? null : (
            <AskOnce
              label={words.disconnect}
              name={words.disconnectOf(label)}
              hint={words.disconnectHint}
              confirm={words.disconnect}
              isDisabled={disconnect.isBusy}
              onConfirm={() => void act(disconnect.tell({ connectionId: id }))}
            />
          )}
          {needsSignIn ? (
            <Button size="xs" disabled={open === 'keys'} onClick={() => setOpen('keys')}>
              {isGone ? words.connectAgain : words.signInAgain}
            </Button>
          ) : (
            <Button
              size="xs"
              variant="default"
              aria-label={isOn ? words.switchOffOf(label) : words.switchOnOf(label)}
              disabled={turn.isBusy}
              onClick={() => void act(turn.tell({ connectionId: id, isOn: !isOn }))}
            >
              {isOn ? words.switchOff : words.switchOn}
            </Button>
          )}
        </span>
      </div>
      {spend && !isGone ? <BudgetLine spend={spend} /> : null}
      {connection.handle === null || isGone ? null : <AccountPurpose connectionId={id} label={label} />}
      <FailureNote failure={turn.failure ?? disconnect.failure} />
      {open === 'budget' && settings.kind === 'x' ? (
        <BudgetForm
          connectionId={id}
          label={label}
          budget={settings}
          onSaved={() => {
            setOpen(null)
            onChanged()
            focusConnection(id)
          }}
          onCancel={leave}
        />
      ) : null}
      {open === 'keys' ? (
        <Form
          brandId={connection.brandId}
          known={connection}
          onDone={(done: ConnectionId) => {
            setOpen(null)
            onChanged()
            focusConnection(done)
          }}
          onCancel={leave}
        />
      ) : null}
    </li>
  )
}
