// What is heard, in one glance: how many, or which one is deaf; plainly none when there is none. The door to the rest.
import { crisisWords } from '../../shared/crisis-words.ts'
import { useAsk } from '../bridge.ts'
import { useLang, useWords } from '../ui/language.ts'
import { select } from '../ui/selection.ts'
import { sourceLooks, worstOf } from '../ui/source-look.ts'
import { sourceWords } from '../ui/source-words.ts'
import { StateMark } from '../ui/state-mark.tsx'
import styles from './sources-mark.module.css'
import { frameWords } from './words.ts'

export const SourcesMark = () => {
  const lang = useLang()
  const words = useWords(frameWords)
  const states = crisisWords[lang].sourceState
  const sources = useAsk('sources.list', {}).value ?? []
  const on = sources.filter((source) => source.state !== 'off')
  const worst = worstOf(sources)
  const lineOf = ({ label, reads, state, itemCount }: (typeof sources)[number]): string =>
    words.sourceLine(reads ? `${label}, ${reads[lang]}` : label, states[state], itemCount)
  const platforms: Readonly<Record<string, string>> = useWords(sourceWords).kinds
  const look = worst ? sourceLooks[worst.state] : ({ shape: 'box', tint: 'quiet' } as const)
  // A feed is known by its name, an account by where it is.
  const nameOf = ({ kind, label }: (typeof sources)[number]): string =>
    kind === 'feed' ? label : (platforms[kind] ?? label)
  const word = !worst
    ? words.noSource
    : worst.state === 'live'
      ? states.live
      : words.worstSource(states[worst.state], nameOf(worst))
  return (
    <button
      type="button"
      className={styles.sources}
      title={[worst ? words.sourcesHint : words.noSourceHint, ...on.map(lineOf)].join('\n')}
      aria-keyshortcuts="Control+B"
      onClick={() => select({ overlay: 'sources' })}
    >
      {worst ? <span className={styles.label}>{words.sources}</span> : null}
      <StateMark {...look} word={word} />
    </button>
  )
}
