// What helps with the words, one at a time beneath them: ready answers, how it will look, what was said before, and the
// adviser.
import { type ReactNode, useEffect, useRef } from 'react'
import type { QueueLineDetail } from '../../../shared/contract/replies.ts'
import type { Route } from '../../../shared/outbox.ts'
import { formatCount } from '../../../shared/words.ts'
import { AdviserCard } from '../../asks/adviser-card.tsx'
import { useAsk } from '../../bridge.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { type Aid, aidWords } from './aid-words.ts'
import { AnswerPreview } from './answer-preview.tsx'
import styles from './composer-aids.module.css'
import { PersonPast } from './person-past.tsx'
import { SnippetPicker } from './snippet-picker.tsx'
import type { Composed } from './use-composed.ts'

export interface ComposerAidsProps {
  readonly detail: QueueLineDetail
  readonly composed: Composed
  readonly route: Route
  readonly canWrite: boolean
  readonly open: Aid | null
  readonly onOpen: (aid: Aid | null) => void
  /** Words came into the field. */
  readonly onWritten: () => void
}

export const ComposerAids = (props: ComposerAidsProps) => {
  const { detail, composed, route, canWrite, open, onOpen, onWritten } = props
  const words = useWords(aidWords)
  const { line, history } = detail
  const ready = useAsk('snippets.list', { crisisId: line.crisisId, lineId: line.id }).value
  const fitting = ready?.filter(({ isForLine, state }) => isForLine && state === 'approved').length
  const body = useRef<HTMLDivElement>(null)
  // Beneath the words, where a low screen would leave it out of sight.
  useEffect(() => {
    if (open !== null) body.current?.scrollIntoView?.({ block: 'nearest' })
  }, [open])
  const pastCount = history.answerCount + history.crises.length
  const addWords = (text: string): void => {
    composed.type(composed.text.trim() === '' ? text : `${composed.text.trimEnd()}\n${text}`)
    onWritten()
  }
  const bodies: Record<Aid, () => ReactNode> = {
    snippets: () => (
      <SnippetPicker line={line} snippets={ready} composed={composed} canWrite={canWrite} onInserted={onWritten} />
    ),
    preview: () => <AnswerPreview detail={detail} text={composed.text} route={route} />,
    past: () => <PersonPast history={history} />,
    adviser: () => <AdviserCard crisisId={line.crisisId} {...(canWrite ? { onUseBlock: addWords } : {})} />,
  }
  const toggle = (aid: Aid, count?: number) => (
    <Toggle aid={aid} count={count} isOpen={open === aid} onChange={(isOpen) => onOpen(isOpen ? aid : null)} />
  )
  return (
    <div className={styles.aids}>
      {/* biome-ignore lint/a11y/useSemanticElements: these are no form fields */}
      <div role="group" aria-label={words.label} className={styles.row}>
        {toggle('snippets', fitting)}
        {toggle('preview')}
        {toggle('past', pastCount)}
        {toggle('adviser')}
      </div>
      {open === null ? null : (
        <div className={styles.body} ref={body} data-aid={open}>
          {bodies[open]()}
        </div>
      )}
    </div>
  )
}

interface ToggleProps {
  readonly aid: Aid
  readonly count: number | undefined
  readonly isOpen: boolean
  readonly onChange: (isOpen: boolean) => void
}

const Toggle = ({ aid, count, isOpen, onChange }: ToggleProps) => {
  const lang = useLang()
  const words = useWords(aidWords)
  return (
    <button
      type="button"
      className={isOpen ? styles.open : styles.toggle}
      aria-expanded={isOpen}
      title={words.aidHint[aid]}
      {...(aid === 'snippets' ? { 'aria-keyshortcuts': 'I' } : {})}
      onClick={() => onChange(!isOpen)}
    >
      {words.aid[aid]}
      {count ? <span className={styles.count}>{formatCount(lang, count)}</span> : null}
      {aid === 'snippets' ? <KeyHint stroke="i" /> : null}
    </button>
  )
}
