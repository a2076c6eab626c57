// Ready answers to what this person claims: put into the field with the blanks filled, kept for the next one, approved,
// retired. None leaves as it is: the similarity guard says so.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { QueueLine } from '../../../shared/model.ts'
import { fillSnippet, type Snippet } from '../../../shared/snippets.ts'
import { useApproval } from '../../asks/use-approval.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { languageName } from '../../ui/language-name.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { visibleText } from '../../ui/mention-text.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { aidWords } from './aid-words.ts'
import styles from './composer-aids.module.css'
import type { Composed } from './use-composed.ts'
import { useSnippetValues } from './use-snippet-values.ts'

export interface SnippetPickerProps {
  readonly line: QueueLine
  /** undefined = not read yet. */
  readonly snippets: readonly Snippet[] | undefined
  readonly composed: Composed
  readonly canWrite: boolean
  readonly onInserted: () => void
}

export const SnippetPicker = ({ line, snippets, composed, canWrite, onInserted }: SnippetPickerProps) => {
  const words = useWords(aidWords)
  const valuesIn = useSnippetValues(line)
  const insert = ({ id, text, lang }: Snippet): void => {
    const filled = fillSnippet(text ?? '', valuesIn(lang))
    const before = composed.text.trim()
    composed.begin(before === '' ? filled : `${before}\n${filled}`, id)
    onInserted()
  }
  if (snippets === undefined) return <LoadingRows count={2} />
  return (
    <>
      {snippets.length === 0 ? (
        <p className={styles.quiet}>
          {words.noReady.title}. {words.noReady.body}
        </p>
      ) : (
        <>
          <p className={styles.quiet}>{words.changeALittle}</p>
          <ul className={styles.list}>
            {snippets.map((snippet) => (
              <Ready key={snippet.id} snippet={snippet} canInsert={canWrite} onInsert={() => insert(snippet)} />
            ))}
          </ul>
        </>
      )}
      {composed.text.trim() === '' ? null : <KeepAsReady line={line} text={composed.text} />}
    </>
  )
}

interface ReadyProps {
  readonly snippet: Snippet
  readonly canInsert: boolean
  readonly onInsert: () => void
}

const Ready = ({ snippet, canInsert, onInsert }: ReadyProps) => {
  const lang = useLang()
  const words = useWords(aidWords)
  const { mayApprove } = useApproval('replies')
  const approve = useTell('snippets.approve')
  const retire = useTell('snippets.retire')
  const { id, text, state, claimId, claimLabel, usedCount } = snippet
  const isApproved = state === 'approved'
  return (
    <li>
      <p className={styles.meta}>
        <StateMark
          shape={isApproved ? 'tick' : 'ring'}
          tint={isApproved ? 'plain' : 'quiet'}
          word={words.readyState[isApproved ? 'approved' : 'draft']}
        />
        <span dir="auto">{claimLabel ?? (claimId === null ? words.anyClaim : words.goneClaim)}</span>
        <span>{languageName(lang, snippet.lang)}</span>
        {usedCount > 0 ? <span>{words.used(usedCount)}</span> : null}
      </p>
      <p className={styles.words} dir="auto">
        {text === null ? words.noWords : visibleText(text)}
      </p>
      <span className={styles.acts}>
        {text === null ? null : (
          <Button size="compact-xs" variant="default" disabled={!canInsert} onClick={onInsert}>
            {words.insert}
          </Button>
        )}
        {!isApproved && mayApprove && text !== null ? (
          <Button
            size="compact-xs"
            variant="default"
            disabled={approve.isBusy}
            onClick={() => void approve.tell({ snippetId: id, text })}
          >
            {words.approveReady}
          </Button>
        ) : null}
        <AskReason
          isLink
          label={words.retire}
          confirm={words.retire}
          hint={words.retireHint}
          onConfirm={(why) => retire.tell({ snippetId: id, why })}
        />
      </span>
      <FailureNote failure={approve.failure} />
    </li>
  )
}

/** The name of the person becomes a blank; the rest is theirs to word again. */
export const asSnippet = (text: string, handle: string): string => text.trim().replaceAll(`@${handle}`, '{handle}')

const KeepAsReady = ({ line, text }: { readonly line: QueueLine; readonly text: string }) => {
  const lang = useLang()
  const words = useWords(aidWords)
  const claims = useAsk('queue.claims', { lineId: line.id }).value
  const save = useTell('snippets.save')
  const [saved, setSaved] = useState<string | null>(null)
  const claim = claims?.[0] ?? null
  const keep = async (): Promise<void> => {
    const result = await save.tell({
      crisisId: line.crisisId,
      snippetId: null,
      claimId: claim?.claimId ?? null,
      lang: line.lang ?? lang,
      text: asSnippet(text, line.author.handle),
    })
    if (result.ok) setSaved(text)
  }
  return (
    <>
      <span className={styles.acts}>
        <Button
          size="compact-xs"
          variant="default"
          disabled={save.isBusy || claims === undefined || saved === text}
          onClick={() => void keep()}
        >
          {words.saveReady}
        </Button>
        <span className={styles.quiet} role="status">
          {saved === text ? words.saved : words.saveReadyFor(claim?.label ?? null)}
        </span>
      </span>
      <FailureNote failure={save.failure} />
    </>
  )
}
