// What stretch is shown, in words; how much of it reads negative; and the ways back to the usual stretches.
import type { Pulse } from '../../../shared/contract/mentions.ts'
import { formatExact, formatShare } from '../../../shared/words.ts'
import { DoorButton } from '../../ui/evidence-chips.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { useNow } from '../../ui/now.ts'
import { openDoor } from '../../ui/selection.ts'
import { rangeText, spanText } from './bin-words.ts'
import styles from './pulse.module.css'
import { type Range, SPANS, type Span } from './span.ts'
import { durationWord, pulseWords } from './words.ts'

export interface SpanRowProps {
  readonly pulse: Pulse
  readonly shown: Range
  /** null = a hand chose another stretch. */
  readonly span: Span | null
  readonly hasCrisis: boolean
  readonly onSpan: (span: Span) => void
}

export const SpanRow = ({ pulse, shown, span, hasCrisis, onSpan }: SpanRowProps) => {
  const words = useWords(pulseWords)
  const lang = useLang()
  const now = useNow()
  const { fromAt, toAt } = shown
  return (
    <>
      <div className={styles.row}>
        <output
          className={styles.span}
          title={`${formatExact(lang, fromAt)} – ${formatExact(lang, toAt)}`}
          aria-label={`${words.span}: ${rangeText(lang, fromAt, toAt, now)}`}
        >
          {spanText(lang, fromAt, toAt, now)}
        </output>
        <fieldset className={styles.spans}>
          <legend className="sr-only">{words.span}</legend>
          {SPANS.filter((one) => one !== 'crisis' || hasCrisis).map((one) => (
            <button
              key={one}
              type="button"
              className={styles.swap}
              aria-pressed={one === span}
              onClick={() => onSpan(one)}
            >
              {words.spans[one]}
            </button>
          ))}
        </fieldset>
      </div>
      <div className={styles.row}>
        <span>{words.perBin(durationWord(lang, pulse.binMs))}</span>
        <Share pulse={pulse} />
      </div>
    </>
  )
}

const Share = ({ pulse: { bins, binMs } }: { readonly pulse: Pulse }) => {
  const words = useWords(pulseWords)
  const lang = useLang()
  const read = bins.reduce((sum, bin) => sum + bin.readCount, 0)
  const negative = bins.reduce((sum, bin) => sum + bin.negativeCount, 0)
  const [first, last] = [bins[0], bins.at(-1)]
  if (read === 0 || !first || !last) return null
  const share = words.negativeShare(formatShare(lang, negative / read))
  return (
    <DoorButton
      label={`${share}. ${words.shareHint(negative, read)}`}
      onOpen={() =>
        openDoor({
          kind: 'between',
          title: words.negativePosts,
          fromAt: first.at,
          toAt: last.at + binMs,
          only: { tone: 'negative' },
        })
      }
    >
      {share}
    </DoorButton>
  )
}
