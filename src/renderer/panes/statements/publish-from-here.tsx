// Saying an approved statement from our own accounts: which ones, each in its own words, read once more, one press.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { BrandId, CrisisId } from '../../../shared/model.ts'
import type { Send } from '../../../shared/outbox.ts'
import { type SaidAnyway, WITHOUT_REASON } from '../../asks/say-act.tsx'
import { useAsk, useTell } from '../../bridge.ts'
import { useDropped } from '../../ui/dropped-files.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { strokeOf } from '../../ui/keys.ts'
import { useWords } from '../../ui/language.ts'
import { isPictureName, withPictures } from '../../ui/outgoing-picture.ts'
import { uiWords } from '../../ui/words.ts'
import { AccountChoice } from './account-choice.tsx'
import { AccountWords } from './account-words.tsx'
import { usePublishing } from './kept-publishing.ts'
import styles from './publish.module.css'
import { PublishAct } from './publish-act.tsx'
import { type AccountDraft, hindranceOf, startDraft, textsOf, toSend } from './publish-draft.ts'
import { PublishPreview } from './publish-preview.tsx'
import { publishWords } from './publish-words.ts'

export interface PublishFromHereProps {
  readonly brandId: BrandId
  readonly crisisId: CrisisId
  readonly statementId: number
  /** The approved words. */
  readonly text: string
  /** Of this statement. */
  readonly sends: readonly Send[]
  readonly onDone: () => void
}

export const PublishFromHere = ({ brandId, crisisId, statementId, text, sends, onDone }: PublishFromHereProps) => {
  const words = useWords(publishWords)
  const common = useWords(uiWords)
  const publish = useTell('statements.send')
  const connections = useAsk('connections.list', {})
  const { drafts, setDrafts, forget } = usePublishing(statementId, text)
  const [isPreview, setPreview] = useState(false)
  const own = (connections.value ?? []).filter((one) => one.brandId === brandId && one.settings.kind !== 'feed')
  const chosen = own.flatMap((connection) => {
    const draft = drafts.find(({ connectionId }) => connectionId === connection.id)
    return draft ? [{ connection, draft }] : []
  })
  const hindrance = chosen.map(({ draft }) => hindranceOf(draft)).find((one) => one !== null) ?? null
  const isReady = chosen.length > 0 && hindrance === null && !publish.isBusy
  const change = (next: AccountDraft): void =>
    setDrafts(drafts.map((draft) => (draft.connectionId === next.connectionId ? next : draft)))
  // What is dropped goes with every account that is being written for.
  useDropped(
    (dropped) =>
      'files' in dropped &&
      setDrafts(drafts.map((draft) => ({ ...draft, pictures: withPictures(draft.pictures, dropped.files) }))),
    (files) => drafts.length > 0 && !isPreview && files.every(({ name }) => isPictureName(name)),
  )
  const leave = (): void => {
    forget()
    onDone()
  }
  const send = async (anyway: SaidAnyway) => {
    const result = await publish.tell({ statementId, to: chosen.map(({ draft }) => toSend(draft)), ...anyway })
    if (result.ok) leave()
    return result
  }
  const go = (): void => {
    if (!isReady) return
    if (isPreview) void send(WITHOUT_REASON)
    else setPreview(true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one key sends from wherever the hand is
    <div
      className={styles.publish}
      onKeyDown={(event) => {
        if (strokeOf(event) !== 'mod+Enter') return
        event.preventDefault()
        go()
      }}
    >
      <FailureNote failure={connections.failure} onAgain={connections.again} />
      {isPreview ? (
        <PublishPreview brandId={brandId} chosen={chosen} />
      ) : (
        <>
          <AccountChoice
            connections={own}
            sends={sends}
            chosen={drafts.map(({ connectionId }) => connectionId)}
            onChoose={(connection) => setDrafts([...drafts, startDraft(connection, text)])}
            onLeave={(id) => setDrafts(drafts.filter(({ connectionId }) => connectionId !== id))}
          />
          {chosen.length > 1 ? <p className={styles.quiet}>{words.ownWords}</p> : null}
          {chosen.map(({ connection, draft }) => (
            <AccountWords key={connection.id} connection={connection} draft={draft} all={chosen} onChange={change} />
          ))}
        </>
      )}
      <FailureNote failure={publish.failure} />
      <div className={styles.acts}>
        <span className={styles.quiet} role="status">
          {chosen.length === 0 ? words.chooseFirst : hindrance === null ? '' : words.hindrance[hindrance]}
        </span>
        <Button size="xs" variant="subtle" onClick={isPreview ? () => setPreview(false) : leave}>
          {isPreview ? words.back : common.cancel}
        </Button>
        {isPreview ? (
          <PublishAct
            crisisId={crisisId}
            approved={text}
            texts={chosen.map(({ draft }) => textsOf(draft))}
            altTexts={chosen.flatMap(({ draft }) => draft.pictures.map(({ altText }) => altText))}
            label={words.publish(chosen.length)}
            isReady={isReady}
            onPublish={send}
          />
        ) : (
          <Button size="xs" disabled={!isReady} onClick={go} rightSection={<KeyHint stroke="mod+Enter" />}>
            {words.preview}
          </Button>
        )}
      </div>
    </div>
  )
}
