// X: the brand's own app, what it may cost, and consent in the person's own browser.
import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { SIGN_IN_PORTS, signInAddressOf } from '../../../shared/loopback.ts'
import { useWords } from '../../ui/language.ts'
import { BudgetFields, budgetTyped, NOTHING_TYPED, readBudget } from './budget-fields.tsx'
import { ConnectForm, PageLink, type PlatformFormProps, SecretField, useSentence } from './connect-form.tsx'
import styles from './connections.module.css'
import { typed } from './typed.ts'
import { useConnect } from './use-connect.ts'
import { connectionsWords } from './words.ts'

const CONSOLE_PAGE = 'https://console.x.com'
const PLANS = ['payPerUse', 'enterprise'] as const

export const XForm = ({ brandId, known, onDone, onCancel }: PlatformFormProps) => {
  const words = useWords(connectionsWords)
  const { connect, isBusy, failure } = useConnect('connections.connectX', onDone)
  const settings = known?.settings.kind === 'x' ? known.settings : null
  const [budget, setBudget] = useState(() => (settings ? budgetTyped(settings) : NOTHING_TYPED))
  const read = readBudget(budget)
  const send = (data: FormData): void => {
    if (typeof read === 'string') return
    void connect({
      connectionId: known?.id ?? null,
      brandId,
      clientId: typed(data, 'clientId'),
      bearerToken: typed(data, 'bearerToken') || null,
      plan: typed(data, 'plan') === 'enterprise' ? 'enterprise' : 'payPerUse',
      ownsApp: data.has('ownsApp'),
      ...read,
    })
  }
  return (
    <ConnectForm
      label={words.formOf.x}
      submit={isBusy ? words.waitingForX : words.openX}
      isBusy={isBusy || typeof read === 'string'}
      failure={failure}
      onSend={send}
      onCancel={onCancel}
    >
      <TextInput
        autoFocus
        name="clientId"
        label={words.clientId}
        description={
          <>
            {words.clientIdHint} <PageLink url={() => CONSOLE_PAGE}>{words.clientIdLink}</PageLink>
          </>
        }
        defaultValue={settings?.clientId ?? ''}
        error={useSentence(failure)}
        required
        maxLength={200}
        spellCheck={false}
      />
      <details className={styles.advanced} open={known === null}>
        <summary>{words.atX}</summary>
        <div className={styles.steps}>
          <p>{words.atXHow}</p>
          <ul>
            {SIGN_IN_PORTS.map((port) => (
              <li key={port}>
                <code>{signInAddressOf(port)}</code>
              </li>
            ))}
          </ul>
        </div>
      </details>
      <SecretField
        name="bearerToken"
        label={words.bearerToken}
        description={words.bearerTokenHint}
        isRequired={false}
      />
      <fieldset className={styles.choice}>
        <legend>{words.plan}</legend>
        {PLANS.map((plan) => (
          <label key={plan}>
            <input type="radio" name="plan" value={plan} defaultChecked={plan === (settings?.plan ?? 'payPerUse')} />{' '}
            {words.plans[plan]}
          </label>
        ))}
      </fieldset>
      <Checkbox
        name="ownsApp"
        label={words.ownsApp}
        description={words.ownsAppHint}
        defaultChecked={settings?.ownsApp ?? false}
      />
      <BudgetFields value={budget} onChange={setBudget} />
      <p className={styles.waiting} role="status">
        {isBusy ? words.waitingForXWhy : words.openXWhy}
      </p>
    </ConnectForm>
  )
}
