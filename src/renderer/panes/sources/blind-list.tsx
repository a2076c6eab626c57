// When nothing was heard, why, and what became of what was said then.

import { blindSentences } from '../../../shared/blind-words.ts'
import type { BrandId } from '../../../shared/model.ts'
import type { Source } from '../../../shared/sources.ts'
import { formatDay, formatExact } from '../../../shared/words.ts'
import { useAsk } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { type Shape, StateMark, type Tint } from '../../ui/state-mark.tsx'
import { type BlindGroup, type Fate, groupBlind } from './blind-groups.ts'
import styles from './sources.module.css'
import { sourcesWords } from './words.ts'

const looks: Readonly<Record<Fate, { readonly shape: Shape; readonly tint: Tint }>> = {
  stillBlind: { shape: 'ring', tint: 'hand' },
  beingRead: { shape: 'half', tint: 'plain' },
  readAfterwards: { shape: 'tick', tint: 'quiet' },
  lost: { shape: 'cross', tint: 'plain' },
}

export interface BlindListProps {
  readonly brandId: BrandId
  readonly sources: readonly Source[]
}

export const BlindList = ({ brandId, sources }: BlindListProps) => {
  const words = useWords(sourcesWords)
  const intervals = useAsk('sources.blindIntervals', { brandId, count: 200 })
  const groups = groupBlind(intervals.value ?? [], sources)
  return (
    <section aria-label={words.missed}>
      <h3 className={styles.title}>{words.missed}</h3>
      <FailureNote failure={intervals.failure} onAgain={intervals.again} />
      {intervals.value && groups.length === 0 ? <p className={styles.quiet}>{words.nothingMissed}</p> : null}
      <ol className={styles.blind}>
        {groups.map((group) => (
          <Missed key={group.key} group={group} />
        ))}
      </ol>
    </section>
  )
}

const Missed = ({ group }: { readonly group: BlindGroup }) => {
  const lang = useLang()
  const words = useWords(sourcesWords)
  const { facts, fate, sources } = group
  const lanes = sources.flatMap(({ reads }) => (reads ? [reads[lang]] : []))
  return (
    <li>
      <time dateTime={new Date(facts.fromAt).toISOString()} title={formatExact(lang, facts.fromAt)}>
        {formatDay(lang, facts.fromAt, false)}
      </time>
      <span className={styles.told}>
        <span dir="auto">{blindSentences[lang](facts)}</span>
        {lanes.length === 0 ? null : <span className={styles.quiet}>{lanes.join(', ')}</span>}
      </span>
      <StateMark {...looks[fate]} word={words.fates[fate]} />
    </li>
  )
}
