// What is heard: one shape and word per source, plainly none when there is none.
import { crisisWords } from '../../shared/crisis-words.ts'
import type { SourceState } from '../../shared/states.ts'
import { useAsk } from '../bridge.ts'
import { useLang, useWords } from '../ui/language.ts'
import { type Shape, StateMark, type Tint } from '../ui/state-mark.tsx'
import styles from './sources-mark.module.css'
import { frameWords } from './words.ts'

const looks: Record<SourceState, { readonly shape: Shape; readonly tint: Tint }> = {
  live: { shape: 'dot', tint: 'plain' },
  catchingUp: { shape: 'half', tint: 'plain' },
  degraded: { shape: 'half', tint: 'hand' },
  blind: { shape: 'ring', tint: 'hand' },
  off: { shape: 'box', tint: 'quiet' },
}

/** Worst first: a room that hears all but one source says which one is deaf. */
const order: readonly SourceState[] = ['blind', 'degraded', 'catchingUp', 'live', 'off']

export const SourcesMark = () => {
  const lang = useLang()
  const words = useWords(frameWords)
  const states = crisisWords[lang].sourceState
  const sources = useAsk('sources.list', {}).value ?? []
  const on = sources.filter((source) => source.state !== 'off')
  if (on.length === 0) return <StateMark shape="box" tint="quiet" word={words.noSource} reason={words.noSourceHint} />
  const worst = order.find((state) => on.some((source) => source.state === state)) ?? 'live'
  const reason = sources
    .map((source) => words.sourceLine(source.label, states[source.state], source.itemCount))
    .join('\n')
  const count = on.filter((source) => source.state === worst).length
  return (
    <span className={styles.sources} title={reason}>
      <span className={styles.label}>{words.sources}</span>
      <StateMark
        {...looks[worst]}
        word={on.length === 1 ? states[worst] : `${count}/${on.length} ${states[worst]}`}
        reason={reason}
      />
    </span>
  )
}
