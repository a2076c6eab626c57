// A room of the wall: a title that says what it is, a hint that says how much, acts on the right, content that scrolls.
import type { ReactNode, Ref } from 'react'
import styles from './panel.module.css'

export interface PanelProps {
  readonly title: string
  /** How many, since when, what state: beside the title. */
  readonly hint?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** The content keeps its own scroll (virtual lists). */
  readonly ownScroll?: boolean
  readonly ref?: Ref<HTMLElement>
  /** Whose letter keys act while the focus is inside. */
  readonly keys?: string
}

export const Panel = ({ title, hint, actions, children, ownScroll = false, ref, keys }: PanelProps) => (
  <section className={styles.panel} aria-label={title} ref={ref} data-keys={keys}>
    <header className={styles.head}>
      <h2 className={styles.title}>{title}</h2>
      {hint === undefined ? null : (
        <div className={styles.hint} title={typeof hint === 'string' ? hint : undefined}>
          {hint}
        </div>
      )}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </header>
    {/* Scrollable regions must be reachable by key. */}
    {ownScroll ? (
      <div className={styles.body}>{children}</div>
    ) : (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable without a mouse
      <div className={`${styles.body} ${styles.scroll}`} tabIndex={0}>
        {children}
      </div>
    )}
  </section>
)
