// What the brand says to everyone: written, approved by a person, published from its accounts or by hand.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Crisis } from '../../../shared/model.ts'
import { formatDuration } from '../../../shared/words.ts'
import { AdviserCard } from '../../asks/adviser-card.tsx'
import { useCrisis } from '../../asks/current-crisis.ts'
import { PromiseList } from '../../asks/promise-list.tsx'
import { useAsk } from '../../bridge.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { focusSoon } from '../../ui/focus.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { useNow } from '../../ui/now.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { keptTextOf } from './kept-texts.ts'
import { StatementEditor } from './statement-editor.tsx'
import { StatementItem } from './statement-item.tsx'
import styles from './statements.module.css'
import { statementWords } from './words.ts'

export const Statements = () => {
  const words = useWords(statementWords)
  const crisis = useCrisis()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable without a mouse
    <section className={styles.statements} aria-label={words.title} tabIndex={0}>
      {crisis ? (
        <CrisisStatements key={crisis.id} crisis={crisis} />
      ) : (
        <EmptyState what={words.noCrisis.title} why={words.noCrisis.body} />
      )}
    </section>
  )
}

const CrisisStatements = ({ crisis }: { readonly crisis: Crisis }) => {
  const lang = useLang()
  const words = useWords(statementWords)
  const now = useNow()
  const list = useAsk('statements.list', { crisisId: crisis.id })
  const sends = useAsk('statements.sends', { crisisId: crisis.id })
  const [isWriting, setWriting] = useState(keptTextOf(crisis.id, null) !== null)
  const all = [...(list.value ?? [])].sort((a, b) => b.updatedAt - a.updatedAt || b.id - a.id)
  const [madeId, setMadeId] = useState<number | null>(null)
  const isClosed = crisis.state === 'closed'
  const isSilent = !isClosed && crisis.firstStatementAt === null && crisis.alertAt !== null
  const done = (savedId: number | null): void => {
    setWriting(false)
    setMadeId(null)
    const next = savedId === null ? '[data-go="statement"]' : `[data-statement="${savedId}"]`
    focusSoon(() => document.querySelector<HTMLElement>(next))
  }
  return (
    <>
      <div className={styles.bar}>
        {isSilent && crisis.alertAt !== null ? (
          <StateMark
            shape="diamond"
            tint="hand"
            word={words.silentSince(formatDuration(lang, Math.max(now - crisis.alertAt, 0)))}
          />
        ) : list.value && all.length > 0 ? (
          <span className={styles.quiet}>{words.count(all.length)}</span>
        ) : null}
        {isClosed || isWriting ? null : (
          <Button size="xs" variant="default" data-go="statement" onClick={() => setWriting(true)}>
            {words.write}
          </Button>
        )}
      </div>
      <FailureNote failure={list.failure} onAgain={list.again} />
      <FailureNote failure={sends.failure} onAgain={sends.again} />
      <PromiseList crisisId={crisis.id} isOver={isClosed} />
      {isClosed ? null : <AdviserCard crisisId={crisis.id} />}
      {list.isLoading ? <LoadingRows /> : null}
      {isWriting ? (
        <div className={styles.item}>
          <StatementEditor crisisId={crisis.id} statement={null} onMade={setMadeId} onDone={done} />
        </div>
      ) : null}
      {list.value && all.length === 0 && !isWriting ? (
        <EmptyState what={words.empty.title} why={words.empty.body} />
      ) : null}
      <ol className={styles.list}>
        {all.map((statement) =>
          // The editor above is writing this one.
          isWriting && statement.id === madeId ? null : (
            <StatementItem
              key={statement.id}
              brandId={crisis.brandId}
              statement={statement}
              sends={(sends.value ?? []).filter(({ statementId }) => statementId === statement.id)}
            />
          ),
        )}
      </ol>
    </>
  )
}
