// What became of a statement, account by account: planned, on its way, there, refused, not known.
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { Send } from '../../../shared/outbox.ts'
import { SendActs } from '../../asks/send-acts.tsx'
import { SendState } from '../../asks/send-state.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import styles from './publish.module.css'
import { publishWords } from './publish-words.ts'

export const StatementSends = ({ sends }: { readonly sends: readonly Send[] }) => {
  const lang = useLang()
  const words = useWords(publishWords)
  if (sends.length === 0) return null
  return (
    <ul className={styles.sends} aria-label={words.sends}>
      {sends.map((send) => {
        const thereCount = send.parts.filter(({ externalId }) => externalId !== null).length
        const isPartly = send.state !== 'sent' && thereCount > 0
        return (
          <li key={send.id}>
            <p className={styles.from}>
              <bdi className={styles.name}>@{send.handle}</bdi>
              <span className={styles.where}>{crisisWords[lang].platform[send.platform]}</span>
            </p>
            <SendState send={send} />
            {isPartly ? <p className={styles.quiet}>{words.partly(thereCount, send.parts.length)}</p> : null}
            <SendActs send={send} />
          </li>
        )
      })}
    </ul>
  )
}
