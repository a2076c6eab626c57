// What stands beside a draft while somebody writes it: the six principles in a row, what contradicts the facts table, what
// it promises, and the sent answer that it is too like. It reads along; only a person decides.
import type { Contradiction, DraftCheck, FoundPromise, SimilarReply } from '../../shared/draft-check.ts'
import { PRINCIPLES, type Tick } from '../../shared/draft-check.ts'
import { factWords } from '../../shared/fact-words.ts'
import type { Lang } from '../../shared/model.ts'
import { formatShare, formatTime } from '../../shared/words.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { useLang, useWords } from '../ui/language.ts'
import { MentionText, visibleText } from '../ui/mention-text.tsx'
import { StateMark } from '../ui/state-mark.tsx'
import styles from './draft-guards.module.css'
import { guardWords } from './guard-words.ts'
import { type DraftToCheck, useDraftCheck } from './use-draft-check.ts'

export const DraftGuards = (draft: DraftToCheck) => {
  const words = useWords(guardWords)
  const check = useDraftCheck(draft)
  return (
    <section className={styles.guards} aria-label={words.title} title={words.titleHint}>
      <FailureNote failure={check.failure} onAgain={check.again} />
      {check.value ? <Guards check={check.value} /> : null}
    </section>
  )
}

const Guards = ({ check }: { readonly check: DraftCheck }) => {
  const words = useWords(guardWords)
  const { ticks, contradictions, promises, similar } = check
  const hasFound = contradictions.length > 0 || promises.length > 0 || similar !== null
  return (
    <>
      <ul className={styles.ticks}>
        {PRINCIPLES.map((name) => (
          <li key={name}>
            <TickMark
              word={words.principle[name]}
              tick={ticks[name]}
              isBlocking={name === 'right' && check.isBlocked}
            />
          </li>
        ))}
      </ul>
      {hasFound ? (
        <ul className={styles.found} aria-live="polite">
          {contradictions.map((one) => (
            <Contradicted key={`${one.factId}-${one.at}`} one={one} />
          ))}
          {promises.map((one) => (
            <Promised key={one.dueAt} one={one} />
          ))}
          {similar ? <Similar similar={similar} /> : null}
        </ul>
      ) : null}
    </>
  )
}

interface TickMarkProps {
  readonly word: string
  readonly tick: Tick
  readonly isBlocking: boolean
}

const TickMark = ({ word, tick, isBlocking }: TickMarkProps) => {
  const words = useWords(guardWords)
  const why = words.why[tick.why]
  const reason = tick.span === null ? why : words.because(why, visibleText(tick.span))
  const look = isBlocking
    ? ({ shape: 'cross', tint: 'hand' } as const)
    : tick.isMet
      ? ({ shape: 'tick', tint: 'plain' } as const)
      : ({ shape: 'ring', tint: 'quiet' } as const)
  return (
    <>
      <StateMark {...look} word={word} reason={reason} />
      <span className="sr-only">
        {tick.isMet ? words.met : words.unmet}. {reason}
      </span>
    </>
  )
}

const Contradicted = ({ one }: { readonly one: Contradiction }) => {
  const facts = useWords(factWords)
  const words = useWords(guardWords)
  return (
    <li>
      <StateMark shape="cross" tint="hand" word={words.contradiction[one.kind](visibleText(one.span))} />
      <span className={styles.quiet} dir="auto">
        {one.known === null
          ? facts.fact(facts.kind[one.factKind], visibleText(one.fact))
          : words.knownIs(visibleText(one.known))}
      </span>
    </li>
  )
}

/** `Friday 18:00`, « vendredi 18 h 00 ». */
const whenDue = (lang: Lang, dueAt: number): string => {
  const day = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { weekday: 'long' }).format(dueAt)
  return `${day} ${formatTime(lang, dueAt)}`
}

const Promised = ({ one }: { readonly one: FoundPromise }) => {
  const lang = useLang()
  const words = useWords(guardWords)
  return (
    <li>
      <StateMark
        shape="half"
        word={words.promise(whenDue(lang, one.dueAt))}
        reason={words.promiseHint(visibleText(one.span))}
      />
    </li>
  )
}

const Similar = ({ similar }: { readonly similar: SimilarReply }) => {
  const lang = useLang()
  const words = useWords(guardWords)
  return (
    <li>
      <StateMark
        shape="repost"
        tint="hand"
        word={words.similar(formatShare(lang, similar.score))}
        reason={words.similarHint}
      />
      <span className={styles.quiet}>
        <MentionText text={similar.text} lines={2} />
      </span>
    </li>
  )
}
