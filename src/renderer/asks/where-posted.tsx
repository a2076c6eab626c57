// A person saw it on the platform: from which of our accounts, and where. Their word, and the record says so.
import { Button, Radio, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ConnectionId } from '../../shared/model.ts'
import type { Send } from '../../shared/outbox.ts'
import { hostOf } from '../../shared/post-links.ts'
import { useAsk, useTell } from '../bridge.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { useWords } from '../ui/language.ts'
import { handWords } from './hand-words.ts'
import styles from './sends.module.css'

const ANOTHER = 'another'

export const WherePosted = ({ send }: { readonly send: Send }) => {
  const words = useWords(handWords)
  const confirm = useTell('outbox.confirm')
  const accounts = useAsk('outbox.state', { brandId: send.brandId }).value?.accounts ?? []
  const [account, setAccount] = useState<ConnectionId | typeof ANOTHER | null>(null)
  const [link, setLink] = useState('')
  const url = link.trim()
  const isLink = url === '' || hostOf(url) !== null
  const isReady = account !== null && isLink && !confirm.isBusy
  const act = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isReady) return
    await confirm.tell({
      sendId: send.id,
      connectionId: account === ANOTHER ? null : account,
      url: url === '' ? null : url,
    })
  }
  return (
    <form className={styles.where} onSubmit={(event) => void act(event)}>
      <Radio.Group
        size="xs"
        label={send.state === 'notFound' ? words.which(send.handle) : words.whoPosted}
        value={account === null ? '' : String(account)}
        onChange={(value) =>
          setAccount(accounts.find(({ connectionId }) => String(connectionId) === value)?.connectionId ?? ANOTHER)
        }
      >
        <div className={styles.accounts}>
          {accounts
            .filter(({ platform }) => platform === send.platform)
            .map(({ connectionId, handle }) => (
              <Radio key={connectionId} size="xs" value={String(connectionId)} label={<bdi>@{handle}</bdi>} />
            ))}
          <Radio size="xs" value={ANOTHER} label={words.anotherAccount} />
        </div>
      </Radio.Group>
      <TextInput
        size="xs"
        label={words.link}
        description={words.linkHint}
        error={isLink ? undefined : words.badLink}
        inputMode="url"
        maxLength={2000}
        value={link}
        onChange={(event) => setLink(event.currentTarget.value)}
      />
      <FailureNote failure={confirm.failure} />
      <div className={styles.whereActs}>
        <Button size="xs" type="submit" disabled={!isReady}>
          {words.confirm}
        </Button>
      </div>
    </form>
  )
}
