// A feed: its address, no key.
import { TextInput } from '@mantine/core'
import { useWords } from '../../ui/language.ts'
import { ConnectForm, type PlatformFormProps, useSentence } from './connect-form.tsx'
import { addressOf, isAddress, typed } from './typed.ts'
import { useConnect } from './use-connect.ts'
import { connectionsWords } from './words.ts'

export const FeedForm = ({ brandId, known, onDone, onCancel }: PlatformFormProps) => {
  const words = useWords(connectionsWords)
  const { connect, isBusy, failure, refuse } = useConnect('connections.connectFeed', onDone)
  const send = (data: FormData): void => {
    const url = typed(data, 'url')
    if (isAddress(url)) void connect({ brandId, url: addressOf(url) })
    else refuse(words.noAddress)
  }
  return (
    <ConnectForm
      label={words.formOf.feed}
      submit={isBusy ? words.lookingAtFeed : words.connect}
      isBusy={isBusy}
      failure={failure}
      onSend={send}
      onCancel={onCancel}
    >
      <TextInput
        autoFocus
        name="url"
        label={words.feedUrl}
        description={words.feedUrlHint}
        defaultValue={known?.settings.kind === 'feed' ? known.settings.url : ''}
        error={useSentence(failure)}
        required
        maxLength={2000}
        inputMode="url"
        spellCheck={false}
      />
    </ConnectForm>
  )
}
