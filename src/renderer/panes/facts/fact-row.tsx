// One fact: its words, its source, when and by whom; changed and withdrawn in place, its former versions one press away.
import { useRef, useState } from 'react'
import type { Fact } from '../../../shared/facts.ts'
import { formatExact } from '../../../shared/words.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { useTell } from '../../bridge.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { shortExact } from '../../ui/figures.tsx'
import { focusSoon } from '../../ui/focus.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { MentionText, visibleText } from '../../ui/mention-text.tsx'
import { useNow } from '../../ui/now.ts'
import { FactEditor } from './fact-editor.tsx'
import { FactHistory } from './fact-history.tsx'
import styles from './facts.module.css'
import { factsWords } from './words.ts'

export const FactRow = ({ fact }: { readonly fact: Fact }) => {
  const words = useWords(factsWords)
  const withdraw = useTell('facts.withdraw')
  const [isEditing, setEditing] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const done = (): void => {
    setEditing(false)
    focusSoon(() => row.current)
  }
  if (isEditing)
    return (
      <li className={styles.fact}>
        <FactEditor crisisId={fact.crisisId} fact={fact} onDone={done} />
      </li>
    )
  return (
    <li className={styles.fact} ref={row} tabIndex={-1}>
      <div className={styles.text}>
        {fact.text === null ? <span className={styles.quiet}>{words.removed}</span> : <MentionText text={fact.text} />}
      </div>
      <SourceLine fact={fact} />
      {/* biome-ignore lint/a11y/useSemanticElements: these are no form fields */}
      <div className={styles.rowActs} role="group" aria-label={words.actsOf(visibleText(fact.text ?? ''))}>
        <button type="button" className={styles.link} onClick={() => setEditing(true)}>
          {words.edit}
        </button>
        <AskReason
          isLink
          label={words.withdraw}
          confirm={words.withdraw}
          hint={words.withdrawHint}
          onConfirm={(why) => withdraw.tell({ factId: fact.id, why })}
        />
        {fact.version > 1 ? (
          <button type="button" className={styles.link} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {words.versions(fact.version)}
          </button>
        ) : null}
      </div>
      {isOpen ? <FactHistory factId={fact.id} /> : null}
    </li>
  )
}

const SourceLine = ({ fact }: { readonly fact: Fact }) => {
  const lang = useLang()
  const words = useWords(factsWords)
  const nameOf = useMemberNames()
  const now = useNow()
  const source = fact.source === null ? null : visibleText(fact.source)
  return (
    <p className={styles.meta}>
      <span dir="auto">
        {source === null ? words.noSource : fact.kind === 'unknown' ? words.finding(source) : words.source(source)}
      </span>
      <time dateTime={new Date(fact.confirmedAt).toISOString()} title={formatExact(lang, fact.confirmedAt)}>
        {shortExact(lang, fact.confirmedAt, now)}
      </time>
      <span>{nameOf(fact.by)}</span>
    </p>
  )
}
