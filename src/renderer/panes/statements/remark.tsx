// Something to know before it leaves: a mark in a word, and the sentence that says why.
import { type Shape, StateMark, type Tint } from '../../ui/state-mark.tsx'
import styles from './publish.module.css'

export interface RemarkProps {
  readonly shape: Shape
  readonly tint?: Tint
  readonly says: { readonly mark: string; readonly why: string }
}

export const Remark = ({ shape, tint = 'plain', says }: RemarkProps) => (
  <p className={styles.remark}>
    <StateMark shape={shape} tint={tint} word={says.mark} /> <span>{says.why}</span>
  </p>
)
