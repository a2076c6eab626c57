// Tone and stance of a post: a shape and a word, with the colour-blind-safe pair behind them; how sure on hover.
import { anatomyWords } from '../../shared/anatomy-words.ts'
import type { Mention, Stance, Tone } from '../../shared/model.ts'
import { useLang, useWords } from './language.ts'
import { readingWords, surenessOf } from './reading-words.ts'
import { type Shape, StateMark, type Tint } from './state-mark.tsx'

export interface Look {
  readonly shape: Shape
  readonly tint: Tint
}

export const toneLooks: Record<Tone, Look> = {
  negative: { shape: 'down', tint: 'orange' },
  neutral: { shape: 'dash', tint: 'quiet' },
  positive: { shape: 'up', tint: 'blue' },
}

export const stanceLooks: Record<Stance, Look> = {
  attack: { shape: 'diamond', tint: 'orange' },
  defend: { shape: 'gem', tint: 'blue' },
  ask: { shape: 'question', tint: 'plain' },
  neutral: { shape: 'dash', tint: 'quiet' },
}

export type Reading = Pick<Mention, 'tone' | 'toneConfidence' | 'stance' | 'stanceConfidence' | 'corrected'>

/** What the marks say in full: `Tone: negative, rather sure. Stance: asks, corrected by a member.` */
export const useReadingSentence = (): ((reading: Reading) => string) => {
  const lang = useLang()
  const words = useWords(readingWords)
  const how = (confidence: number | null, isCorrected: boolean): string => {
    if (isCorrected) return `, ${words.byMember}`
    return confidence === null ? '' : `, ${words.sureness[surenessOf(confidence)]}`
  }
  return ({ tone, toneConfidence, stance, stanceConfidence, corrected }) =>
    [
      tone === null
        ? words.toneNotRead
        : `${words.toneOf(anatomyWords[lang].tone[tone])}${how(toneConfidence, corrected.includes('tone'))}`,
      stance === null
        ? words.stanceNotRead
        : `${words.stanceOf(anatomyWords[lang].stance[stance])}${how(stanceConfidence, corrected.includes('stance'))}`,
    ].join('. ')
}

/** An attack that reads negative says it once. */
const sameSide = (stance: Stance, tone: Tone): boolean =>
  (stance === 'attack' && tone === 'negative') || (stance === 'defend' && tone === 'positive')

export interface ReadingMarksProps {
  readonly reading: Reading
  /** Only what is not neutral: in a feed the rest would be noise. */
  readonly isBrief?: boolean
}

export const ReadingMarks = ({ reading, isBrief = false }: ReadingMarksProps) => {
  const lang = useLang()
  const words = useWords(readingWords)
  const reason = useReadingSentence()(reading)
  const { tone, stance, corrected } = reading
  const showsStance = stance !== null && stance !== 'neutral'
  const showsTone = tone !== null && (tone !== 'neutral' || !isBrief)
  if (!showsStance && !showsTone) {
    return isBrief ? null : <StateMark shape="dash" tint="quiet" word={words.notRead} reason={reason} />
  }
  return (
    <>
      {showsStance ? (
        <StateMark {...stanceLooks[stance]} word={anatomyWords[lang].stance[stance]} reason={reason} />
      ) : null}
      {showsTone && !(isBrief && showsStance && sameSide(stance, tone)) ? (
        <StateMark {...toneLooks[tone]} word={anatomyWords[lang].tone[tone]} reason={reason} />
      ) : null}
      {!isBrief && corrected.length > 0 ? <span>{words.corrected}</span> : null}
    </>
  )
}
