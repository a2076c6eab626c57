// A fact as it is written or changed: what kind it is, its words, and who says so.
import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FACT_KINDS, type FactKind } from '../../../shared/fact-kinds.ts'
import { factWords } from '../../../shared/fact-words.ts'
import type { Fact } from '../../../shared/facts.ts'
import type { CrisisId } from '../../../shared/model.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { strokeOf } from '../../ui/keys.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { uiWords } from '../../ui/words.ts'
import styles from './facts.module.css'
import { keepFact, keptFactOf, type TypedFact } from './kept-fact.ts'
import { factsWords } from './words.ts'

export interface FactEditorProps {
  readonly crisisId: CrisisId
  /** null = a new one. */
  readonly fact: Fact | null
  readonly onDone: () => void
}

const EMPTY: TypedFact = { kind: 'known', text: '', source: '' }

export const FactEditor = ({ crisisId, fact, onDone }: FactEditorProps) => {
  const lang = useLang()
  const words = useWords(factsWords)
  const common = useWords(uiWords)
  const save = useTell('facts.save')
  const [typed, setTyped] = useState<TypedFact>(
    fact ? { kind: fact.kind, text: fact.text ?? '', source: fact.source ?? '' } : (keptFactOf(crisisId) ?? EMPTY),
  )
  const change = (part: Partial<TypedFact>): void => {
    const next = { ...typed, ...part }
    setTyped(next)
    if (fact === null) keepFact(crisisId, next)
  }
  const leave = (): void => {
    if (fact === null) keepFact(crisisId, null)
    onDone()
  }
  const [text, source] = [typed.text.trim(), typed.source.trim()]
  const isReady = text !== '' && (typed.kind === 'unknown' || source !== '') && !save.isBusy
  const act = async (): Promise<void> => {
    if (!isReady) return
    const { ok } = await save.tell({
      crisisId,
      factId: fact?.id ?? null,
      kind: typed.kind,
      text,
      source: source === '' ? null : source,
    })
    if (ok) leave()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and Ctrl-Enter of the fields inside
    <div
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave()
        if (strokeOf(event) === 'mod+Enter') void act()
      }}
    >
      <SegmentedControl<FactKind>
        size="xs"
        aria-label={words.kindLabel}
        value={typed.kind}
        onChange={(kind) => change({ kind })}
        data={FACT_KINDS.map((value) => ({ value, label: factWords[lang].kind[value] }))}
      />
      <Textarea
        size="sm"
        autoFocus
        label={words.textLabel[typed.kind]}
        dir="auto"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        value={typed.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <TextInput
        size="sm"
        label={words.sourceLabel[typed.kind]}
        description={words.sourceHint}
        dir="auto"
        maxLength={500}
        value={typed.source}
        onChange={(event) => change({ source: event.currentTarget.value })}
      />
      <FailureNote failure={save.failure} />
      <div className={styles.acts}>
        <Button size="xs" variant="subtle" onClick={leave}>
          {common.cancel}
        </Button>
        <Button size="xs" disabled={!isReady} onClick={() => void act()} rightSection={<KeyHint stroke="mod+Enter" />}>
          {words.save}
        </Button>
      </div>
    </div>
  )
}
