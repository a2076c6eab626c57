// A drawer on the right that shows more without hiding the room: not modal, Escape closes, focus goes in and back.
import { CloseButton } from '@mantine/core'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useKeys } from './keys.ts'
import { useWords } from './language.ts'
import styles from './side-panel.module.css'
import { uiWords } from './words.ts'

export interface SidePanelProps {
  readonly title: string
  readonly hint?: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

export const SidePanel = ({ title, hint, onClose, children }: SidePanelProps) => {
  const words = useWords(uiWords)
  const titleId = useId()
  const root = useRef<HTMLElement>(null)
  useKeys({ Escape: onClose }, root)
  useEffect(() => {
    const before = document.activeElement
    root.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <aside className={styles.panel} aria-labelledby={titleId} tabIndex={-1} ref={root}>
      <header className={styles.head}>
        <div>
          <h2 id={titleId} className={styles.title} dir="auto">
            {title}
          </h2>
          {hint ? <div className={styles.hint}>{hint}</div> : null}
        </div>
        <CloseButton aria-label={words.close} title={`${words.close} (Esc)`} onClick={onClose} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable without a mouse */}
      <div className={styles.body} tabIndex={0}>
        {children}
      </div>
    </aside>
  )
}
