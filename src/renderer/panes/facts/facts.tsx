// The facts table of the crisis: known, not known, denied, each with its source, time and member. It is what every draft is
// held against.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { FACT_KINDS, type FactKind } from '../../../shared/fact-kinds.ts'
import type { Fact } from '../../../shared/facts.ts'
import type { CrisisId } from '../../../shared/model.ts'
import { useCrisis } from '../../asks/current-crisis.ts'
import { useAsk } from '../../bridge.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { focusSoon } from '../../ui/focus.ts'
import { useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { FactEditor } from './fact-editor.tsx'
import { FactRow } from './fact-row.tsx'
import styles from './facts.module.css'
import { keptFactOf } from './kept-fact.ts'
import { factsWords } from './words.ts'

export const Facts = () => {
  const words = useWords(factsWords)
  const crisis = useCrisis()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable without a mouse
    <section className={styles.facts} aria-label={words.title} tabIndex={0}>
      {crisis ? (
        <CrisisFacts key={crisis.id} crisisId={crisis.id} isClosed={crisis.state === 'closed'} />
      ) : (
        <EmptyState what={words.noCrisis.title} why={words.noCrisis.body} />
      )}
    </section>
  )
}

interface CrisisFactsProps {
  readonly crisisId: CrisisId
  readonly isClosed: boolean
}

const CrisisFacts = ({ crisisId, isClosed }: CrisisFactsProps) => {
  const words = useWords(factsWords)
  const list = useAsk('facts.list', { crisisId })
  const [isAdding, setAdding] = useState(keptFactOf(crisisId) !== null)
  const done = (): void => {
    setAdding(false)
    focusSoon(() => document.querySelector<HTMLElement>('[data-go="fact"]'))
  }
  return (
    <>
      <div className={styles.bar}>
        {isAdding ? (
          <FactEditor crisisId={crisisId} fact={null} onDone={done} />
        ) : isClosed ? null : (
          <Button size="xs" variant="default" data-go="fact" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )}
      </div>
      <FailureNote failure={list.failure} onAgain={list.again} />
      {list.isLoading ? <LoadingRows /> : null}
      {list.value
        ? FACT_KINDS.map((kind) => (
            <Group key={kind} kind={kind} facts={list.value?.filter((fact) => fact.kind === kind) ?? []} />
          ))
        : null}
    </>
  )
}

const Group = ({ kind, facts }: { readonly kind: FactKind; readonly facts: readonly Fact[] }) => {
  const words = useWords(factsWords)
  return (
    <section className={styles.group} aria-label={words.group[kind]}>
      <h3 className={styles.head} title={words.groupHint[kind]}>
        {words.group[kind]}
        <span className={styles.count}>{facts.length}</span>
      </h3>
      {facts.length === 0 ? <p className={styles.quiet}>{words.none[kind]}</p> : null}
      <ul className={styles.list}>
        {facts.map((fact) => (
          <FactRow key={fact.id} fact={fact} />
        ))}
      </ul>
    </section>
  )
}
