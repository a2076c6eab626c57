// Writing a statement: the four parts of a holding statement as a reading aid, the lengths of the platforms, the blanks
// that are left.
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { CrisisId, Statement } from '../../../shared/model.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { strokeOf } from '../../ui/keys.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { countCodePoints, limitOf } from '../../ui/post-limits.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { uiWords } from '../../ui/words.ts'
import { keepText, keptTextOf } from './kept-texts.ts'
import styles from './statements.module.css'
import { blanksOf, PARTS, ticksOf } from './ticks.ts'
import { statementWords } from './words.ts'

export interface StatementEditorProps {
  readonly crisisId: CrisisId
  /** null = a new one. */
  readonly statement: Statement | null
  readonly onDone: () => void
}

export const StatementEditor = ({ crisisId, statement, onDone }: StatementEditorProps) => {
  const words = useWords(statementWords)
  const common = useWords(uiWords)
  const draft = useTell('statements.draft')
  const statementId = statement?.id ?? null
  const [text, setTextState] = useState(keptTextOf(crisisId, statementId) ?? statement?.text ?? '')
  const setText = (next: string): void => {
    keepText(crisisId, statementId, next)
    setTextState(next)
  }
  const giveUp = (): void => {
    keepText(crisisId, statementId, null)
    onDone()
  }
  const isReady = text.trim() !== '' && !draft.isBusy
  const save = async (): Promise<void> => {
    if (!isReady) return
    const result = await draft.tell({ crisisId, statementId, text: text.trim() })
    if (result.ok) giveUp()
  }
  return (
    <div className={styles.editor}>
      <Textarea
        size="sm"
        autoFocus
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
      <Lengths text={text} />
      <Guidance text={text} />
      <FailureNote failure={draft.failure} />
      <div className={styles.acts}>
        {text.trim() === '' ? (
          <Button size="xs" variant="default" onClick={() => setText(words.template)}>
            {words.useTemplate}
          </Button>
        ) : (
          <span className={styles.quiet}>{words.unsaved}</span>
        )}
        <span className={styles.push} />
        <Button size="xs" variant="subtle" onClick={giveUp}>
          {common.cancel}
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
  const used = countCodePoints(text)
  return (
    <p className={styles.lengths} title={words.countHint}>
      {(['x', 'bluesky', 'mastodon'] as const).map((platform) => {
        const limit = limitOf(platform) ?? 0
        const word = words.count1(used, limit, crisisWords[lang].platform[platform])
        return (
          <StateMark
            key={platform}
            shape={used > limit ? 'cross' : 'tick'}
            tint={used > limit ? 'plain' : 'quiet'}
            word={word}
          />
        )
      })}
    </p>
  )
}

const Guidance = ({ text }: { readonly text: string }) => {
  const words = useWords(statementWords)
  const ticks = ticksOf(text)
  const blanks = blanksOf(text)
  return (
    <div className={styles.guidance} title={words.partsHint}>
      <p className={styles.quiet}>{words.partsTitle}</p>
      <ul className={styles.parts}>
        {PARTS.map((part) => (
          <li key={part}>
            <StateMark
              shape={ticks[part] ? 'tick' : 'ring'}
              tint={ticks[part] ? 'plain' : 'quiet'}
              word={words.parts[part]}
              reason={`${ticks[part] ? words.found : words.notFound}. ${words.partsHint}`}
            />
          </li>
        ))}
      </ul>
      {blanks.length > 0 ? (
        <StateMark shape="box" tint="plain" word={words.blanks(blanks.length)} reason={blanks.join(' ')} />
      ) : null}
    </div>
  )
}
