// An action as it is written or changed: what is done, by whom, until when. Nothing is saved that lacks one of the three.
import { Button, Select, Textarea } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Action } from '../../../shared/debrief.ts'
import type { MemberId } from '../../../shared/model.ts'
import type { Failure, Result } from '../../../shared/result.ts'
import { useOwnId } from '../../asks/member-names.ts'
import { useAsk } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { restFocus } from '../../ui/focus.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { isListOpen, strokeOf } from '../../ui/keys.ts'
import { useWords } from '../../ui/language.ts'
import { useWallNow } from '../../ui/now.ts'
import { WhenField } from '../../ui/when-field.tsx'
import { uiWords } from '../../ui/words.ts'
import { debriefPageWords } from './debrief-words.ts'
import styles from './report.module.css'

const WEEK_MS = 7 * 86_400_000
const HOUR_MS = 3_600_000

export interface ActionContent {
  readonly text: string
  readonly ownerId: MemberId
  readonly dueAt: number
}

export interface ActionFormProps {
  /** null = a new one. */
  readonly action: Action | null
  readonly failure: Failure | null
  readonly onSave: (content: ActionContent) => Promise<Result<unknown>>
  readonly onDone: () => void
}

export const ActionForm = ({ action, failure, onSave, onDone }: ActionFormProps) => {
  const words = useWords(debriefPageWords)
  const common = useWords(uiWords)
  const members = useAsk('members.list', {}).value ?? []
  const me = useOwnId()
  const now = useWallNow()
  const [text, setText] = useState(action?.text ?? '')
  const [owner, setOwner] = useState<MemberId | null>(action?.ownerId ?? null)
  const [dueAt, setDueAt] = useState<number | null>(action?.dueAt ?? Math.floor((now + WEEK_MS) / HOUR_MS) * HOUR_MS)
  const ownerId = owner ?? me
  const [isBusy, setBusy] = useState(false)
  const isReady = text.trim() !== '' && ownerId !== null && dueAt !== null && !isBusy
  const form = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = form.current
    return () => restFocus(element)
  }, [])
  const save = async (): Promise<void> => {
    if (!isReady) return
    setBusy(true)
    const { ok } = await onSave({ text: text.trim(), ownerId, dueAt })
    setBusy(false)
    if (ok) onDone()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and Ctrl-Enter of the fields inside
    <div
      ref={form}
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isListOpen(event)) onDone()
        if (strokeOf(event) === 'mod+Enter') void save()
      }}
    >
      <Textarea
        size="sm"
        autoFocus
        label={words.what}
        dir="auto"
        autosize
        minRows={1}
        maxRows={6}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Select
        size="sm"
        label={words.owner}
        allowDeselect={false}
        value={ownerId === null ? null : `${ownerId}`}
        data={members.map(({ id, name }) => ({ value: `${id}`, label: name }))}
        onChange={(id) => setOwner(members.find((member) => `${member.id}` === id)?.id ?? null)}
      />
      <WhenField label={words.due} at={dueAt} onChange={setDueAt} size="sm" />
      <FailureNote failure={failure} />
      <div className={styles.formActs}>
        <Button size="xs" variant="subtle" onClick={onDone}>
          {common.cancel}
        </Button>
        <Button size="xs" disabled={!isReady} onClick={() => void save()} rightSection={<KeyHint stroke="mod+Enter" />}>
          {words.save}
        </Button>
      </div>
    </div>
  )
}
