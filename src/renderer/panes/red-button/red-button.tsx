// Press, choose, confirm: three acts at most. The definitions stand on screen, the reason may be typed or taken as offered.
import { Button, Textarea } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import type { Brand } from '../../../shared/model.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { strokeOf } from '../../ui/keys.ts'
import { useWords } from '../../ui/language.ts'
import { select } from '../../ui/selection.ts'
import styles from './red-button.module.css'
import { redWords } from './words.ts'

type Verdict = 'issue' | 'crisis'
const verdicts: readonly Verdict[] = ['issue', 'crisis']

export interface RedButtonProps {
  readonly brand: Brand
  readonly onDone: () => void
}

export const RedButton = ({ brand, onDone }: RedButtonProps) => {
  const words = useWords(redWords)
  const open = useTell('crises.open')
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [why, setWhy] = useState('')
  const act = async (): Promise<void> => {
    if (!verdict || open.isBusy) return
    const result = await open.tell({ brandId: brand.id, as: verdict, why: why.trim() || words.whyDefault[verdict] })
    if (!result.ok) return
    if (result.value.crisisId !== null) select({ crisisId: result.value.crisisId, tab: 'statements' })
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (strokeOf(event) === 'mod+Enter') void act()
  }
  return (
    <div className={styles.form}>
      <fieldset className={styles.choice}>
        <legend>{words.intro(brand.name)}</legend>
        {verdicts.map((one) => (
          <label key={one} className={styles.verdict} data-chosen={verdict === one}>
            <input
              type="radio"
              name="verdict"
              value={one}
              checked={verdict === one}
              data-autofocus={one === 'issue' ? true : undefined}
              onChange={() => setVerdict(one)}
              onKeyDown={onKeyDown}
            />
            <span className={styles.name}>{words[one]}</span>
            <span>{one === 'issue' ? words.issueMeans : words.crisisMeans}</span>
            <span className={styles.does}>{one === 'issue' ? words.issueDoes : words.crisisDoes}</span>
          </label>
        ))}
      </fieldset>
      <Textarea
        label={words.why}
        description={words.whyHint}
        placeholder={verdict ? words.whyDefault[verdict] : undefined}
        value={why}
        maxLength={1000}
        autosize
        minRows={2}
        onChange={(event) => setWhy(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <FailureNote failure={open.failure} />
      <div className={styles.acts}>
        <span className={styles.hint}>{words.noSend}</span>
        <Button
          className={verdict === 'crisis' ? styles.red : undefined}
          disabled={!verdict || open.isBusy}
          rightSection={<KeyHint stroke="mod+Enter" />}
          onClick={() => void act()}
        >
          {words.confirm[verdict ?? 'crisis']}
        </Button>
      </div>
    </div>
  )
}
