// Stop, in the frame while anything waits to leave; and the word that all stands still once it was pressed.
import type { BrandId } from '../../../shared/model.ts'
import { useAsk } from '../../bridge.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useWords } from '../../ui/language.ts'
import { select } from '../../ui/selection.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { useStop } from './stop.ts'
import styles from './stop-button.module.css'
import { outboxWords } from './words.ts'

export const StopButton = ({ brandId }: { readonly brandId: BrandId }) => {
  const words = useWords(outboxWords)
  const outbox = useAsk('outbox.state', { brandId }).value
  const { stop, isBusy } = useStop()
  if (!outbox) return null
  if (outbox.stoppedAt !== null) {
    return (
      <button
        type="button"
        className={styles.stopped}
        title={words.resumeHint}
        onClick={() => select({ overlay: 'outbox' })}
      >
        <StateMark shape="square" tint="hand" word={words.stopped} />
      </button>
    )
  }
  if (outbox.counts.planned + outbox.counts.sending === 0) return null
  return (
    <button
      type="button"
      className={styles.stop}
      title={words.stopHint}
      aria-keyshortcuts="Control+."
      disabled={isBusy}
      onClick={() => void stop(brandId)}
    >
      {words.stop}
      <KeyHint stroke="mod+." />
    </button>
  )
}
