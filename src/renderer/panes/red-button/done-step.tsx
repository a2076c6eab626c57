// Afterwards: what left and where it stands, live; the three clocks; what is held; and what to do next.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { BrandId } from '../../../shared/model.ts'
import type { Send } from '../../../shared/outbox.ts'
import { ClockRow } from '../../asks/clock-row.tsx'
import { SendState } from '../../asks/send-state.tsx'
import { useAsk } from '../../bridge.ts'
import { focusSoon } from '../../ui/focus.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { MentionText } from '../../ui/mention-text.tsx'
import { type Overlay, type Selection, select } from '../../ui/selection.ts'
import styles from './red-button.module.css'
import { sheetWords } from './sheet-words.ts'
import type { Done } from './use-red-sheet.ts'

export interface DoneStepProps {
  readonly brandId: BrandId
  readonly done: Done
  readonly onClose: () => void
}

export const DoneStep = ({ brandId, done, onClose }: DoneStepProps) => {
  const words = useWords(sheetWords)
  const { crisisId, statementId, leaving, heldCount, how, text } = done
  const crisis = useAsk('crises.list', { brandId }).value?.find(({ id }) => id === crisisId)
  const sends = useAsk('statements.sends', { crisisId }).value ?? []
  const own = sends.filter((send) => send.statementId === statementId && send.kind === 'post')
  const goTo = (overlay: Overlay, more: Partial<Selection> = {}): void => select({ crisisId, overlay, ...more })
  return (
    <div className={styles.step}>
      <p className={styles.outcome} role="status">
        {words.done[how]}
      </p>
      {crisis ? <ClockRow crisis={crisis} /> : null}
      <Sends sends={own} />
      {text === '' ? null : <ForPress text={text} />}
      {heldCount > 0 ? <p className={styles.quiet}>{words.heldNow(heldCount)}</p> : null}
      {leaving.length > 0 ? (
        <>
          <p className={styles.quiet}>{words.finishing(leaving.length)}</p>
          <Sends sends={leaving} />
        </>
      ) : null}
      <nav className={styles.next} aria-label={words.nextActs}>
        <Button
          data-red-next
          size="sm"
          onClick={() => {
            onClose()
            const isByHand = how === 'byHand'
            goTo(null, isByHand ? { tab: 'statements' } : {})
            focusSoon(() =>
              document.querySelector<HTMLElement>(isByHand ? `[data-statement="${statementId}"]` : '[role="listbox"]'),
            )
          }}
        >
          {how === 'byHand' ? words.noteByHand : words.toQueue}
        </Button>
        <Button size="sm" variant="default" onClick={() => goTo(null, { tab: 'statements' })}>
          {words.toStatements}
        </Button>
        <Button size="sm" variant="default" onClick={() => goTo('brief')}>
          {words.toBrief}
        </Button>
        {heldCount > 0 ? (
          <Button size="sm" variant="default" onClick={() => goTo('outbox')}>
            {words.toOutbox}
          </Button>
        ) : null}
      </nav>
    </div>
  )
}

const Sends = ({ sends }: { readonly sends: readonly Send[] }) => {
  const lang = useLang()
  return (
    <ul className={styles.sends}>
      {sends.map((send) => (
        <li key={send.id}>
          <bdi className={styles.label}>@{send.handle}</bdi>{' '}
          <span className={styles.quiet}>{crisisWords[lang].platform[send.platform]}</span>
          <SendState send={send} />
        </li>
      ))}
    </ul>
  )
}

const ForPress = ({ text }: { readonly text: string }) => {
  const words = useWords(sheetWords)
  const [isCopied, setCopied] = useState(false)
  return (
    <section className={styles.said} aria-label={words.press}>
      <div className={styles.row}>
        <span className={styles.quiet}>{words.press}</span>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {isCopied ? words.copied : words.copyText}
        </Button>
      </div>
      <MentionText text={text} />
    </section>
  )
}
