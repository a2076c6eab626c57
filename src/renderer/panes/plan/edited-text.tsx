// A text of the plan in its place: as it stands, edited, saved, back to what came, and its former versions. What is being
// typed stays until it is saved, whatever comes in meanwhile.
import { Button, Textarea } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { MemberId } from '../../../shared/model.ts'
import type { Failure, Result } from '../../../shared/result.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { AskOnce } from '../../ui/ask-once.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { shortExact } from '../../ui/figures.tsx'
import { strokeOf } from '../../ui/keys.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { useNow } from '../../ui/now.ts'
import styles from './plan.module.css'
import { planWords } from './words.ts'

export interface EditedTextProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly lang?: string
  readonly maxLength: number
  readonly minRows?: number
  /** Not what came with the application. */
  readonly isOwn: boolean
  /** null = not known, or as it came. */
  readonly editedAt: number | null
  readonly editedBy: MemberId | null
  readonly isBusy: boolean
  readonly failure: Failure | null
  readonly onSave: (text: string) => Promise<Result<unknown>>
  readonly onRestore: () => void
  /** Beside the label: how long it is. */
  readonly measure?: (text: string) => ReactNode
  /** Drawn when the person asks for the versions; `take` puts a former one into the field. */
  readonly versions?: (take: (text: string) => void) => ReactNode
}

export const EditedText = (props: EditedTextProps) => {
  const { label, value, isOwn, editedAt, editedBy, isBusy, failure, onSave, onRestore, measure, versions } = props
  const words = useWords(planWords)
  const lang = useLang()
  const now = useNow()
  const nameOf = useMemberNames()
  const [draft, setDraft] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const text = draft ?? value
  const isReady = draft !== null && draft.trim() !== '' && draft.trim() !== value && !isBusy
  const save = async (): Promise<void> => {
    if (!isReady) return
    const result = await onSave(text.trim())
    if (result.ok) setDraft(null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (strokeOf(event) === 'mod+Enter') void save()
  }
  return (
    <div className={styles.text}>
      <Textarea
        size="xs"
        label={
          <span className={styles.label}>
            <span>{label}</span>
            {measure?.(text)}
          </span>
        }
        aria-label={label}
        description={props.hint}
        lang={props.lang}
        value={text}
        maxLength={props.maxLength}
        autosize
        minRows={props.minRows ?? 3}
        maxRows={16}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.under}>
        <span className={styles.quiet}>
          {!isOwn ? words.asItCame : null}
          {editedAt !== null && editedBy !== null
            ? words.edited(nameOf(editedBy), shortExact(lang, editedAt, now))
            : null}
        </span>
        {versions ? (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-expanded={isOpen}
            aria-label={words.of(words.versions, label)}
            onClick={() => setOpen(!isOpen)}
          >
            {words.versions}
          </Button>
        ) : null}
        {isOwn ? (
          <AskOnce
            label={words.restore}
            name={words.of(words.restore, label)}
            hint={words.restoreHint}
            confirm={words.restore}
            isDisabled={isBusy}
            onConfirm={() => {
              setDraft(null)
              onRestore()
            }}
          />
        ) : null}
        <Button
          size="compact-xs"
          variant="default"
          aria-label={words.of(words.save, label)}
          disabled={!isReady}
          onClick={() => void save()}
        >
          {words.save}
        </Button>
      </div>
      <FailureNote failure={failure} />
      {isOpen ? versions?.(setDraft) : null}
    </div>
  )
}
