// One thing that leaves, in full: its words, from whom to whom, by which way and at what price, and what a hand may do.
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { Send } from '../../../shared/outbox.ts'
import { routeWords } from '../../../shared/route-words.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { SendActs } from '../../asks/send-acts.tsx'
import { SendState } from '../../asks/send-state.tsx'
import { ExactTime } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { visibleText } from '../../ui/mention-text.tsx'
import { formatPrice } from '../../ui/price.ts'
import { openDoor, select } from '../../ui/selection.ts'
import { CorrectPost } from './correct-post.tsx'
import styles from './send-detail.module.css'
import { outboxWords } from './words.ts'

export interface SendDetailProps {
  readonly send: Send
  readonly onReview: () => void
}

export const SendDetail = ({ send, onReview }: SendDetailProps) => (
  <div className={styles.send}>
    <SendState send={send} />
    <SendActs key={send.state} send={send} onReview={onReview} />
    <SendParts send={send} />
    <SendFacts send={send} />
    {send.state === 'sent' ? <CorrectPost send={send} /> : null}
  </div>
)

/** The words as they leave, part by part. */
export const SendParts = ({ send: { parts } }: { readonly send: Send }) => {
  const words = useWords(outboxWords)
  return parts.map(({ position, text, pictures }) => (
    <div key={position} className={styles.part}>
      {parts.length > 1 ? <span className={styles.quiet}>{words.part(position + 1, parts.length)}</span> : null}
      <p className={text === null ? styles.quiet : styles.text} dir="auto">
        {text === null ? words.noText : visibleText(text)}
      </p>
      {pictures.map(({ sha256, altText }) => (
        <p key={sha256} className={styles.quiet} dir="auto">
          {words.picture(altText === null ? words.noText : visibleText(altText))}
        </p>
      ))}
    </div>
  ))
}

export const SendFacts = ({ send }: { readonly send: Send }) => {
  const lang = useLang()
  const words = useWords(outboxWords)
  const { kind, reason } = useWords(routeWords)
  const nameOf = useMemberNames()
  const { replyTo } = send
  const see = (): void => {
    if (replyTo === null) return
    select({ overlay: null })
    openDoor({ kind: 'posts', title: `@${replyTo.handle}`, seqs: [replyTo.mentionSeq] })
  }
  return (
    <dl className={styles.facts}>
      <dt>{words.from}</dt>
      <dd>
        <bdi>@{send.handle}</bdi>, {crisisWords[lang].platform[send.platform]}
      </dd>
      {replyTo === null ? null : (
        <>
          <dt>{words.answers}</dt>
          <dd>
            <bdi>@{replyTo.handle}</bdi>{' '}
            <button type="button" className={styles.link} onClick={see}>
              {words.seePost}
            </button>
          </dd>
        </>
      )}
      <dt>{words.way}</dt>
      <dd>
        {kind[send.route]}: {reason[send.routeReason]}
      </dd>
      <dt>{words.approved}</dt>
      <dd>
        {nameOf(send.approvedBy)}, <ExactTime at={send.plannedAt} />
      </dd>
      <dt>{words.price}</dt>
      <dd>{send.priceMicroDollars === 0 ? words.free : formatPrice(lang, send.priceMicroDollars)}</dd>
      {send.correctsId === null ? null : <dd className={styles.whole}>{words.corrects}</dd>}
    </dl>
  )
}
