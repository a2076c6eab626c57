// What waits to leave and what nobody knows of, in the bottom line: the door to the outbox. Amber only where a hand is
// needed before anything goes on.
import type { BrandId } from '../../shared/model.ts'
import { useAsk } from '../bridge.ts'
import { KeyHint } from '../ui/key-hint.tsx'
import { useWords } from '../ui/language.ts'
import { select } from '../ui/selection.ts'
import { StateMark } from '../ui/state-mark.tsx'
import { outboxMarkWords } from './outbox-mark-words.ts'
import styles from './status-line.module.css'

export const OutboxMark = ({ brandId }: { readonly brandId: BrandId }) => {
  const words = useWords(outboxMarkWords)
  const outbox = useAsk('outbox.state', { brandId }).value
  if (!outbox) return null
  const needsHand = outbox.shown.review + outbox.shown.needsHand > outbox.counts.unknown
  const word = words.mark(outbox)
  return (
    <button
      type="button"
      className={styles.outbox}
      title={words.hint}
      aria-keyshortcuts="Control+O"
      onClick={() => select({ overlay: 'outbox' })}
    >
      {needsHand ? <StateMark shape="diamond" tint="hand" word={word} /> : word}
      <KeyHint stroke="mod+o" />
    </button>
  )
}
