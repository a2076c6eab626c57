// Bluesky: the handle and a password made for this app alone.
import { TextInput } from '@mantine/core'
import { useWords } from '../../ui/language.ts'
import { ConnectForm, PageLink, type PlatformFormProps, SecretField, useSentence } from './connect-form.tsx'
import styles from './connections.module.css'
import { addressOf, typed } from './typed.ts'
import { useConnect } from './use-connect.ts'
import { connectionsWords } from './words.ts'

const SERVICE_URL = 'https://bsky.social'
const JETSTREAM_URL = 'wss://jetstream2.us-east.bsky.network/subscribe'
const APP_PASSWORDS_PAGE = 'https://bsky.app/settings/app-passwords'

export const BlueskyForm = ({ brandId, known, onDone, onCancel }: PlatformFormProps) => {
  const words = useWords(connectionsWords)
  const { connect, isBusy, failure } = useConnect('connections.connectBluesky', onDone)
  const settings = known?.settings.kind === 'bluesky' ? known.settings : null
  const send = (data: FormData): void =>
    void connect({
      connectionId: known?.id ?? null,
      brandId,
      identifier: typed(data, 'identifier'),
      appPassword: typed(data, 'appPassword'),
      serviceUrl: addressOf(typed(data, 'serviceUrl')),
      jetstreamUrl: addressOf(typed(data, 'jetstreamUrl'), 'wss'),
    })
  return (
    <ConnectForm
      label={words.formOf.bluesky}
      submit={isBusy ? words.signingIn : known ? words.signInAgain : words.connect}
      isBusy={isBusy}
      failure={failure}
      onSend={send}
      onCancel={onCancel}
    >
      <TextInput
        autoFocus
        name="identifier"
        label={words.blueskyHandle}
        description={words.blueskyHandleHint}
        defaultValue={known?.handle ?? ''}
        required
        maxLength={300}
        spellCheck={false}
      />
      <SecretField
        name="appPassword"
        label={words.appPassword}
        description={
          <>
            {words.appPasswordHint} <PageLink url={() => APP_PASSWORDS_PAGE}>{words.appPasswordLink}</PageLink>
          </>
        }
        error={useSentence(failure)}
      />
      <details className={styles.advanced}>
        <summary>{words.advanced}</summary>
        <TextInput
          name="serviceUrl"
          label={words.serviceUrl}
          description={words.serviceUrlHint}
          defaultValue={settings?.serviceUrl ?? SERVICE_URL}
          required
          maxLength={2000}
          spellCheck={false}
        />
        <TextInput
          name="jetstreamUrl"
          label={words.jetstreamUrl}
          description={words.jetstreamUrlHint}
          defaultValue={settings?.jetstreamUrl ?? JETSTREAM_URL}
          required
          maxLength={2000}
          spellCheck={false}
        />
      </details>
    </ConnectForm>
  )
}
