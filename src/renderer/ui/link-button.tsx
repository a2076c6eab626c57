// An act that looks like a word among others, not like a button.
import type { ReactNode } from 'react'
import styles from './link-button.module.css'

export interface LinkButtonProps {
  readonly children: ReactNode
  /** What will happen, in one sentence. */
  readonly title?: string
  readonly isDisabled?: boolean
  readonly onClick: () => void
}

export const LinkButton = ({ children, title, isDisabled = false, onClick }: LinkButtonProps) => (
  <button type="button" className={styles.link} title={title} disabled={isDisabled} onClick={onClick}>
    {children}
  </button>
)
