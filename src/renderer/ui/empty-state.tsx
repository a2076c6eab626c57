// An empty or waiting room is a designed state: what it is, why, what to do. Left-aligned, never a lone spinner.
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

export interface EmptyStateProps {
  readonly what: string
  readonly why?: string
  /** The act that helps, usually a button. */
  readonly action?: ReactNode
}

export const EmptyState = ({ what, why, action }: EmptyStateProps) => (
  <div className={styles.empty}>
    <p className={styles.what}>{what}</p>
    {why ? <p className={styles.why}>{why}</p> : null}
    {action ? <div className={styles.action}>{action}</div> : null}
  </div>
)
