// Every automatic sentence and every number is a door to the posts behind it.
import type { ReactNode } from 'react'
import type { MentionSeq } from '../../shared/model.ts'
import styles from './evidence-chips.module.css'
import { useWords } from './language.ts'
import { openDoor } from './selection.ts'
import { uiWords } from './words.ts'

export interface EvidenceChipsProps {
  readonly seqs: readonly MentionSeq[]
  /** What the posts prove: the title of the side panel. */
  readonly title?: string
}

export const EvidenceChips = ({ seqs, title }: EvidenceChipsProps) => {
  const words = useWords(uiWords)
  if (seqs.length === 0) return <span className={styles.none}>{words.noEvidence}</span>
  return (
    <button
      type="button"
      className={styles.chip}
      onClick={() => openDoor({ kind: 'posts', title: title ?? words.evidenceTitle, seqs })}
    >
      {words.evidence(seqs.length)}
      <span aria-hidden="true"> ›</span>
    </button>
  )
}

export interface DoorButtonProps {
  readonly children: ReactNode
  readonly label: string
  readonly onOpen: () => void
}

/** A number that can be pressed; `label` says what opens. */
export const DoorButton = ({ children, label, onOpen }: DoorButtonProps) => (
  <button type="button" className={styles.door} aria-label={label} title={label} onClick={onOpen}>
    {children}
  </button>
)
