// Mastodon: the server of the account, and a token that the account made there.
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../ui/language.ts'
import { ConnectForm, PageLink, type PlatformFormProps, SecretField, useSentence } from './connect-form.tsx'
import { addressOf, isAddress, pageOf, typed } from './typed.ts'
import { useConnect } from './use-connect.ts'
import { connectionsWords } from './words.ts'

const NEW_APPLICATION_PATH = '/settings/applications/new'

export const MastodonForm = ({ brandId, known, onDone, onCancel }: PlatformFormProps) => {
  const words = useWords(connectionsWords)
  const { connect, isBusy, failure, refuse } = useConnect('connections.connectMastodon', onDone)
  const [server, setServer] = useState(known?.settings.kind === 'mastodon' ? known.settings.serverUrl : '')
  const sentence = useSentence(failure)
  const isOfServer = failure?.code === 'unavailable' || sentence === words.noAddress
  const send = (data: FormData): void => {
    const accessToken = typed(data, 'accessToken')
    const connectionId = known?.id ?? null
    if (isAddress(server)) void connect({ connectionId, brandId, serverUrl: addressOf(server), accessToken })
    else refuse(words.noAddress)
  }
  return (
    <ConnectForm
      label={words.formOf.mastodon}
      submit={isBusy ? words.signingIn : known ? words.signInAgain : words.connect}
      isBusy={isBusy}
      failure={failure}
      onSend={send}
      onCancel={onCancel}
    >
      <TextInput
        autoFocus
        label={words.server}
        description={words.serverHint}
        value={server}
        onChange={(event) => setServer(event.currentTarget.value)}
        error={isOfServer ? sentence : null}
        required
        maxLength={2000}
        spellCheck={false}
      />
      <SecretField
        name="accessToken"
        label={words.accessToken}
        description={
          <>
            {words.accessTokenHint}{' '}
            {server.trim() === '' ? null : (
              <PageLink url={() => pageOf(server, NEW_APPLICATION_PATH)}>{words.accessTokenLink}</PageLink>
            )}
          </>
        }
        error={isOfServer ? null : sentence}
      />
    </ConnectForm>
  )
}
