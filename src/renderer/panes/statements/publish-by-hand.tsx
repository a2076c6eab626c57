// Said where nothing is sent from here: a person publishes, and notes here where and when. The record starts its clock.
import { Button, Popover, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { useNow } from '../../ui/now.ts'
import { WhenField } from '../../ui/when-field.tsx'
import { uiWords } from '../../ui/words.ts'
import styles from './statements.module.css'
import { statementWords } from './words.ts'

export interface PublishByHandProps {
  readonly statementId: number
  readonly onPublished: () => void
}

export const PublishByHand = ({ statementId, onPublished }: PublishByHandProps) => {
  const words = useWords(statementWords)
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} width={360} position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button size="xs" variant="default" onClick={() => setOpened(!opened)}>
          {words.publish}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <PublishForm statementId={statementId} onDone={() => setOpened(false)} onPublished={onPublished} />
      </Popover.Dropdown>
    </Popover>
  )
}

interface PublishFormProps {
  readonly statementId: number
  readonly onDone: () => void
  readonly onPublished: () => void
}

const PublishForm = ({ statementId, onDone, onPublished }: PublishFormProps) => {
  const words = useWords(statementWords)
  const common = useWords(uiWords)
  const publish = useTell('statements.publishedByHand')
  const [openedAt] = useState(useNow())
  const [channel, setChannel] = useState('')
  const [url, setUrl] = useState('')
  const [publishedAt, setPublishedAt] = useState<number | null>(openedAt)
  const isLinkWrong = url.trim() !== '' && !/^https?:\/\/\S+\.\S+/i.test(url.trim())
  const isReady = channel.trim() !== '' && publishedAt !== null && !isLinkWrong && !publish.isBusy
  const act = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isReady || publishedAt === null) return
    const link = url.trim() === '' ? null : url.trim()
    const result = await publish.tell({ statementId, channel: channel.trim(), url: link, publishedAt })
    if (!result.ok) return
    onDone()
    onPublished()
  }
  return (
    <form className={styles.editor} onSubmit={(event) => void act(event)}>
      <p className={styles.quiet}>{words.publishHint}</p>
      <TextInput
        data-autofocus
        size="xs"
        required
        label={words.channel}
        description={words.channelHint}
        maxLength={120}
        value={channel}
        onChange={(event) => setChannel(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        label={words.link}
        error={isLinkWrong ? words.linkWrong : undefined}
        maxLength={2000}
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <WhenField label={words.publishedAt} at={publishedAt} onChange={setPublishedAt} />
      <FailureNote failure={publish.failure} />
      <div className={styles.acts}>
        <span className={styles.push} />
        <Button size="xs" variant="subtle" onClick={onDone}>
          {common.cancel}
        </Button>
        <Button size="xs" type="submit" disabled={!isReady}>
          {words.confirmPublished}
        </Button>
      </div>
    </form>
  )
}
