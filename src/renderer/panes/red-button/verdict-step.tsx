// First: is it an issue or a crisis? The team's own definitions stand beside the choice (doctrine A4). A crisis goes on at
// once; an issue is logged, and says nothing.
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { RedProposal } from '../../../shared/contract/red.ts'
import type { Brand } from '../../../shared/model.ts'
import { VERDICTS, type Verdict } from '../../../shared/plan.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { focusSoon } from '../../ui/focus.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { isTyping, strokeOf } from '../../ui/keys.ts'
import { useWords } from '../../ui/language.ts'
import styles from './red-button.module.css'
import { sheetWords } from './sheet-words.ts'

export interface VerdictStepProps {
  readonly brand: Brand
  readonly definitions: RedProposal['definitions']
  readonly why: string
  readonly onWhy: (why: string) => void
  readonly onCrisis: () => void
  readonly onLogged: () => void
}

export const VerdictStep = ({ brand, definitions, why, onWhy, onCrisis, onLogged }: VerdictStepProps) => {
  const words = useWords(sheetWords)
  const open = useTell('crises.open')
  const [isIssue, setIssue] = useState(false)
  const choose = (verdict: Verdict): void => {
    if (verdict === 'crisis') onCrisis()
    else {
      setIssue(true)
      focusSoon(() => document.querySelector<HTMLElement>('[data-red-next="log"]'))
    }
  }
  const log = async (): Promise<void> => {
    if (!isIssue || open.isBusy) return
    const result = await open.tell({ brandId: brand.id, as: 'issue', why: why.trim() || words.whyDefault.issue })
    if (result.ok) onLogged()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the step, wherever the hand is in it
    <div
      className={styles.step}
      onKeyDown={(event) => {
        const verdict = VERDICTS[Number(event.key) - 1]
        if (verdict && !isTyping(event.target)) choose(verdict)
        if (strokeOf(event) === 'mod+Enter') void log()
      }}
    >
      <fieldset className={styles.choice}>
        <legend>{words.intro(brand.name)}</legend>
        {VERDICTS.map((one, index) => (
          <button
            key={one}
            type="button"
            className={styles.verdict}
            aria-pressed={one === 'issue' && isIssue}
            aria-keyshortcuts={String(index + 1)}
            data-red-next={one === 'crisis' && !isIssue ? 'crisis' : undefined}
            onClick={() => choose(one)}
          >
            <span className={styles.name}>
              <KeyHint stroke={String(index + 1)} /> {words.verdict[one]}
            </span>
            <span dir="auto">{definitions[one]}</span>
            <span className={styles.quiet}>{words.does[one]}</span>
          </button>
        ))}
      </fieldset>
      {isIssue ? (
        <>
          <Textarea
            label={words.why}
            description={words.whyHint}
            placeholder={words.whyDefault.issue}
            value={why}
            maxLength={1000}
            autosize
            minRows={2}
            onChange={(event) => onWhy(event.currentTarget.value)}
          />
          <FailureNote failure={open.failure} />
          <div className={styles.acts}>
            <span />
            <Button
              data-red-next="log"
              disabled={open.isBusy}
              rightSection={<KeyHint stroke="mod+Enter" />}
              onClick={() => void log()}
            >
              {words.logIssue}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  )
}
