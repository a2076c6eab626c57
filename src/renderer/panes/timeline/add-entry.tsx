// What only people know: a call, a decision, a fact. What was typed waits here when one looks at another face.
import { Button, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { Crisis, CrisisId } from '../../../shared/model.ts'
import { PHASES, type Phase } from '../../../shared/states.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { strokeOf } from '../../ui/keys.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { useNow } from '../../ui/now.ts'
import { WhenField } from '../../ui/when-field.tsx'
import { uiWords } from '../../ui/words.ts'
import styles from './story.module.css'
import { phaseOf } from './story-order.ts'
import { timelineWords } from './words.ts'

const kinds = ['note', 'decision', 'fact'] as const
type Kind = (typeof kinds)[number]

/** Outlives the pane: a tab is not a bin. */
const keptTexts = new Map<CrisisId, string>()

export const AddEntry = ({ crisis }: { readonly crisis: Crisis }) => {
  const lang = useLang()
  const words = useWords(timelineWords)
  const common = useWords(uiWords)
  const add = useTell('timeline.add')
  const now = useNow()
  const [text, setTextState] = useState(keptTexts.get(crisis.id) ?? '')
  const [kind, setKind] = useState<Kind>('note')
  const [why, setWhy] = useState('')
  const [phase, setPhase] = useState<Phase | null>(null)
  /** undefined = the moment of adding. */
  const [happenedAt, setHappenedAt] = useState<number | null | undefined>(undefined)
  const field = useRef<HTMLTextAreaElement>(null)
  const isOpen = text !== ''
  const setText = (next: string): void => {
    keptTexts.set(crisis.id, next)
    setTextState(next)
  }
  const reset = (): void => {
    setText('')
    setWhy('')
    setPhase(null)
    setHappenedAt(undefined)
  }
  const isReasoned = kind !== 'decision' || why.trim() !== ''
  const isReady = text.trim() !== '' && isReasoned && happenedAt !== null && !add.isBusy
  const act = async (): Promise<void> => {
    if (!isReady || happenedAt === null) return
    const result = await add.tell({
      crisisId: crisis.id,
      kind,
      phase: phase ?? phaseOf(crisis.state),
      happenedAt: happenedAt ?? now,
      text: text.trim(),
      evidence: [],
      why: kind === 'decision' ? why.trim() : null,
    })
    if (!result.ok) return
    reset()
    field.current?.focus()
  }
  return (
    <section className={styles.add} aria-label={words.addLabel}>
      <Textarea
        size="sm"
        aria-label={words.addLabel}
        data-go="note"
        ref={field}
        placeholder={words.addPlaceholder}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (strokeOf(event) === 'mod+Enter') void act()
        }}
      />
      {isOpen ? (
        <>
          <div className={styles.addRow}>
            <SegmentedControl<Kind>
              size="xs"
              aria-label={words.kindLabel}
              value={kind}
              onChange={setKind}
              data={kinds.map((value) => ({ value, label: words.kind[value] }))}
            />
            <Select
              size="xs"
              aria-label={words.phaseLabel}
              allowDeselect={false}
              value={phase ?? phaseOf(crisis.state)}
              onChange={(value) => setPhase(PHASES.find((one) => one === value) ?? null)}
              data={PHASES.map((value) => ({ value, label: crisisWords[lang].crisisState[value] }))}
            />
          </div>
          {kind === 'decision' ? (
            <TextInput
              size="xs"
              label={words.decidedWhy}
              maxLength={500}
              value={why}
              onChange={(event) => setWhy(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (strokeOf(event) === 'mod+Enter') void act()
              }}
            />
          ) : null}
          <WhenField
            label={words.whenLabel}
            at={happenedAt === undefined ? now : happenedAt}
            onChange={setHappenedAt}
          />
          <FailureNote failure={add.failure} />
          <div className={styles.formActs}>
            <Button size="xs" variant="subtle" onClick={reset}>
              {common.cancel}
            </Button>
            <Button
              size="xs"
              disabled={!isReady}
              onClick={() => void act()}
              rightSection={<KeyHint stroke="mod+Enter" />}
            >
              {words.act.add}
            </Button>
          </div>
        </>
      ) : null}
    </section>
  )
}
