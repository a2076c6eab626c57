// A state is a shape and a word; colour only repeats what both say. Amber = needs a hand now, red = broken promise.
import styles from './state-mark.module.css'

export const SHAPES = {
  dot: '●',
  ring: '○',
  half: '◐',
  square: '■',
  box: '□',
  diamond: '◆',
  gem: '◇',
  question: '?',
  repost: '↻',
  up: '▲',
  down: '▼',
  tick: '✓',
  cross: '✕',
  dash: '–',
} as const
export type Shape = keyof typeof SHAPES

/** `quiet` unless somebody must act; `blue` and `orange` only for tone and stance. */
export type Tint = 'quiet' | 'plain' | 'hand' | 'broken' | 'blue' | 'orange'

export interface StateMarkProps {
  readonly shape: Shape
  readonly word: string
  readonly tint?: Tint
  /** Why it is in this state: shown on hover. */
  readonly reason?: string | null
}

export const StateMark = ({ shape, word, tint = 'plain', reason }: StateMarkProps) => (
  <span className={`${styles.mark} ${styles[tint]}`} title={reason ?? undefined}>
    <span aria-hidden="true" className={styles.shape}>
      {SHAPES[shape]}
    </span>
    {word}
  </span>
)
