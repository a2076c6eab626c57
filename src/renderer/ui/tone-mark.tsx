// Tone of a post: shape and word, with the colour-blind-safe pair behind them.
import type { Tone } from '../../shared/model.ts'
import { useWords } from './language.ts'
import { type Shape, StateMark, type Tint } from './state-mark.tsx'
import { uiWords } from './words.ts'

const looks: Record<Tone, { readonly shape: Shape; readonly tint: Tint }> = {
  negative: { shape: 'down', tint: 'orange' },
  neutral: { shape: 'dash', tint: 'quiet' },
  positive: { shape: 'up', tint: 'blue' },
}

export const ToneMark = ({ tone }: { readonly tone: Tone | null }) => {
  const words = useWords(uiWords)
  return tone === null ? null : <StateMark {...looks[tone]} word={words.tone[tone]} />
}
