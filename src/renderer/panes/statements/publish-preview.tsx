// The last look before it leaves: each account's posts as they will be read, what they cost, and how long they can be
// taken back.
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { BrandId } from '../../../shared/model.ts'
import { SameFacts } from '../../asks/same-facts.tsx'
import { useAsk } from '../../bridge.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { MentionText, visibleText } from '../../ui/mention-text.tsx'
import { formatPrice } from '../../ui/price.ts'
import type { ChosenAccount } from './account-words.tsx'
import styles from './publish.module.css'
import { priceOf, textsOf } from './publish-draft.ts'
import { publishWords } from './publish-words.ts'
import { Remark } from './remark.tsx'

export interface PublishPreviewProps {
  readonly brandId: BrandId
  readonly chosen: readonly ChosenAccount[]
}

export const PublishPreview = ({ brandId, chosen }: PublishPreviewProps) => {
  const lang = useLang()
  const words = useWords(publishWords)
  const outbox = useAsk('outbox.state', { brandId }).value
  const prices = chosen.map(({ connection, draft }) => priceOf(connection, textsOf(draft)))
  const total = prices.reduce<number>((sum, price) => sum + (price ?? 0), 0)
  return (
    <>
      {chosen.map(({ connection, draft }, index) => {
        const price = prices[index] ?? null
        const where = crisisWords[lang].platform[draft.platform]
        return (
          <section key={connection.id} className={styles.account} aria-label={words.previewOf(connection.label, where)}>
            <header className={styles.head}>
              <span>
                <bdi className={styles.speaker}>{connection.label}</bdi>
                <span className={styles.where}>{where}</span>
              </span>
              <span className={styles.price}>
                {price === null ? words.free : words.priced(formatPrice(lang, price))}
              </span>
            </header>
            <ol className={styles.thread}>
              {textsOf(draft).map((text, position) => (
                <li key={draft.posts[position]?.key}>
                  <MentionText text={text} />
                  {position === 0
                    ? draft.pictures.map(({ fileId, altText }) => (
                        <p key={fileId} className={styles.quiet} dir="auto">
                          {words.shows(visibleText(altText))}
                        </p>
                      ))
                    : null}
                </li>
              ))}
            </ol>
          </section>
        )
      })}
      <SameFacts
        texts={chosen.map(({ connection, draft }) => ({ name: connection.label, text: textsOf(draft).join('\n') }))}
      />
      <p className={styles.quiet}>
        {total > 0 ? `${words.total(formatPrice(lang, total))}. ` : ''}
        {outbox === undefined ? '' : outbox.undoMs > 0 ? words.undoable(outbox.undoMs) : words.atOnce}
      </p>
      {outbox && outbox.stoppedAt !== null ? <Remark shape="diamond" tint="hand" says={words.stopped} /> : null}
    </>
  )
}
