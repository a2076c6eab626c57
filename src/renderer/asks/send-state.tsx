// What became of something that was to leave: a word, and on hover or beside it the reason.
import { crisisWords } from '../../shared/crisis-words.ts'
import type { Lang } from '../../shared/model.ts'
import type { Send } from '../../shared/outbox.ts'
import { formatDuration, formatTime, type Words } from '../../shared/words.ts'
import { request } from '../bridge.ts'
import { shortExact } from '../ui/figures.tsx'
import { useLang, useWords } from '../ui/language.ts'
import { useWallNow } from '../ui/now.ts'
import { isByHand, sendLook } from '../ui/send-look.ts'
import { StateMark } from '../ui/state-mark.tsx'
import { sendWords } from './send-words.ts'
import styles from './sends.module.css'

type SendTexts = typeof sendWords extends Words<infer T> ? T : never

const DAY_MS = 86_400_000

const timeOf = (lang: Lang, at: number, now: number): string =>
  now - at < DAY_MS ? formatTime(lang, at) : shortExact(lang, at, now)

/** Why it is in its state, and what happens next. `now`: the wall clock's, since accounts live in its time. */
export const sendSentence = (send: Send, now: number, lang: Lang, words: SendTexts): string => {
  const { state, handle } = send
  switch (state) {
    case 'planned':
      if (isByHand(send)) return words.waitsForHand
      return send.dueAt > now ? words.leavesIn(formatDuration(lang, send.dueAt - now)) : words.waitsItsTurn
    case 'held':
      return send.heldWhy === null ? words.heldWhy.moved : words.heldWhy[send.heldWhy]
    case 'sent':
      return words.sentAs(handle, timeOf(lang, send.endedAt ?? send.plannedAt, now))
    case 'refused':
      return send.refusal === null ? words.refusal.other : words.refusal[send.refusal.code]
    case 'unknown':
      return words.unknown(handle)
    case 'notFound':
      return words.notFound
    case 'awaitingConfirmation':
      return words.awaiting(timeOf(lang, send.attemptedAt ?? send.plannedAt, now), handle)
    case 'approved':
    case 'draft':
    case 'undone':
    case 'sending':
      return words[state === 'approved' ? 'draft' : state]
  }
}

export const useSendSentence = (): ((send: Send) => string) => {
  const lang = useLang()
  const words = useWords(sendWords)
  const now = useWallNow()
  return (send) => sendSentence(send, now, lang, words)
}

export const SendMark = ({ send }: { readonly send: Send }) => {
  const lang = useLang()
  const words = useWords(sendWords)
  const sentence = useSendSentence()(send)
  const word = isByHand(send) ? words.byHand : crisisWords[lang].sendState[send.state]
  return <StateMark {...sendLook(send)} word={word} reason={sentence} />
}

/** The mark, its reason in full, what the platform said, and the way to where it stands. */
export const SendState = ({ send }: { readonly send: Send }) => {
  const lang = useLang()
  const words = useWords(sendWords)
  const sentence = useSendSentence()(send)
  const url = send.parts.find((part) => part.url !== null)?.url ?? null
  return (
    <p className={styles.state}>
      <SendMark send={send} />
      <span className={styles.reason}>
        {sentence}
        {send.state === 'refused' && send.refusal !== null ? (
          <>
            {' '}
            <span dir="auto">{send.refusal.words[lang]}</span>
          </>
        ) : null}{' '}
        {url === null ? null : (
          <button type="button" className={styles.link} onClick={() => void request('links.open', { url })}>
            {words.open(crisisWords[lang].platform[send.platform])}
          </button>
        )}
      </span>
    </p>
  )
}
