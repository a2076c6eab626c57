// Writing a statement: what the draft keeps of the six principles and what it contradicts, the lengths of the platforms,
// the blanks that are left.
import { Button, Textarea } from '@mantine/core'
import { useRef } from 'react'
import { blanksOf } from '../../../shared/blanks.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { CrisisId, Statement } from '../../../shared/model.ts'
import { lengthOf } from '../../../shared/post-length.ts'
import { useCrisis } from '../../asks/current-crisis.ts'
import { DraftGuards } from '../../asks/draft-guards.tsx'
import { LibraryPicker } from '../../asks/library-picker.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { strokeOf } from '../../ui/keys.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { uiWords } from '../../ui/words.ts'
import { likelyStage } from './likely-stage.ts'
import styles from './statements.module.css'
import { useWriting } from './use-writing.ts'
import { statementWords } from './words.ts'

export interface StatementEditorProps {
  readonly crisisId: CrisisId
  /** null = a new one. */
  readonly statement: Statement | null
  /** `savedId` null = given up. */
  readonly onDone: (savedId: number | null) => void
  /** A new one was saved while it was being written. */
  readonly onMade?: (statementId: number) => void
}

const nothing = (): void => undefined

export const StatementEditor = ({ crisisId, statement, onDone, onMade = nothing }: StatementEditorProps) => {
  const words = useWords(statementWords)
  const common = useWords(uiWords)
  const writing = useWriting(crisisId, statement, onMade)
  const { text, setText, isSaved } = writing
  const crisis = useCrisis()
  const place = useRef<HTMLDivElement>(null)
  const blanks = blanksOf(text)
  const giveUp = (): void => {
    writing.forget()
    onDone(null)
  }
  const isReady = text.trim() !== '' && !writing.isBusy
  const save = async (): Promise<void> => {
    if (isReady && (await writing.save())) onDone(writing.idNow())
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears that the focus leaves the field and its buttons
    <div
      ref={place}
      className={styles.editor}
      onBlur={(event) => {
        // Between the field and its buttons nobody has left yet.
        if (!place.current?.contains(event.relatedTarget)) writing.leave()
      }}
    >
      <Textarea
        size="sm"
        autoFocus
        data-go={statement === null ? 'statement' : undefined}
        aria-label={words.textLabel}
        placeholder={words.placeholder}
        dir="auto"
        autosize
        minRows={4}
        maxRows={14}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          const stroke = strokeOf(event)
          if (stroke !== 'mod+Enter' && stroke !== 'mod+s') return
          event.preventDefault()
          void save()
        }}
      />
      {text.trim() === '' && crisis ? (
        <LibraryPicker brandId={crisis.brandId} crisisId={crisisId} stage={likelyStage(crisis)} onUse={setText} />
      ) : null}
      <Lengths text={text} />
      <DraftGuards crisisId={crisisId} text={text} lang={null} for="statement" lineId={null} />
      {blanks.length > 0 ? (
        <p className={styles.lengths}>
          <StateMark shape="box" tint="plain" word={words.blanks(blanks.length)} reason={blanks.join(' ')} />
        </p>
      ) : null}
      <FailureNote failure={writing.failure} />
      <div className={styles.acts}>
        {text.trim() === '' ? null : (
          <span className={styles.quiet}>
            {isSaved ? words.saved : writing.savesItself ? words.unsaved : words.unsavedApproved}
          </span>
        )}
        <span className={styles.push} />
        <Button size="xs" variant="subtle" onClick={giveUp}>
          {isSaved ? common.close : common.cancel}
        </Button>
        <Button size="xs" disabled={!isReady} onClick={() => void save()} rightSection={<KeyHint stroke="mod+Enter" />}>
          {words.save}
        </Button>
      </div>
    </div>
  )
}

const Lengths = ({ text }: { readonly text: string }) => {
  const lang = useLang()
  const words = useWords(statementWords)
  return (
    <p className={styles.lengths} title={words.countHint}>
      {(['x', 'bluesky', 'mastodon'] as const).map((platform) => {
        const { count, limit, isOver } = lengthOf(platform, text)
        const word = words.count1(count, limit ?? 0, crisisWords[lang].platform[platform])
        return (
          <StateMark key={platform} shape={isOver ? 'cross' : 'tick'} tint={isOver ? 'plain' : 'quiet'} word={word} />
        )
      })}
    </p>
  )
}
