// The key beside its command. Silent for screen readers: they get it from aria-keyshortcuts or the label.
import styles from './key-hint.module.css'
import { strokeLabel } from './keys.ts'

export const KeyHint = ({ stroke }: { readonly stroke: string }) => (
  <span className={styles.key} aria-hidden="true">
    {strokeLabel(stroke)}
  </span>
)
