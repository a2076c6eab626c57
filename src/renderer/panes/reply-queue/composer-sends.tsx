// What left to this person or is about to, each with its truth: the newest in full, earlier tries folded.
import type { Send } from '../../../shared/outbox.ts'
import { SendActs } from '../../asks/send-acts.tsx'
import { SendState } from '../../asks/send-state.tsx'
import { useWords } from '../../ui/language.ts'
import styles from './composer-sends.module.css'
import { sendingWords } from './sending-words.ts'

/** The newest first. What was taken back left no trace outside: the draft alone tells of it. */
export const ComposerSends = ({ sends }: { readonly sends: readonly Send[] }) => {
  const words = useWords(sendingWords)
  const [newest, ...earlier] = sends.filter(({ state }) => state !== 'undone')
  if (!newest) return null
  return (
    <section className={styles.sends} aria-label={words.sends}>
      <SendState send={newest} />
      <SendActs key={`${newest.id}-${newest.state}`} send={newest} />
      {earlier.length > 0 ? (
        <details className={styles.earlier}>
          <summary>{words.earlier(earlier.length)}</summary>
          {earlier.map((send) => (
            <SendState key={send.id} send={send} />
          ))}
        </details>
      ) : null}
    </section>
  )
}
