// Files, and what was entered by hand: they fall silent by themselves, so they stand apart, folded.
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { Source } from '../../../shared/sources.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { sourceLooks } from '../../ui/source-look.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import styles from './sources.module.css'
import { sourcesWords } from './words.ts'

export const GivenOnce = ({ sources }: { readonly sources: readonly Source[] }) => {
  const lang = useLang()
  const words = useWords(sourcesWords)
  if (sources.length === 0) return null
  return (
    <details className={styles.once}>
      <summary>{words.givenOnce(sources.length)}</summary>
      <ul>
        {sources.map(({ id, label, state, itemCount, refusedCount }) => (
          <li key={id}>
            <bdi className={styles.name} title={label}>
              {label}
            </bdi>
            <span className={styles.quiet}>
              {words.posts(itemCount)}
              {refusedCount === 0 ? '' : `, ${words.refused(refusedCount)}`}
            </span>
            <StateMark shape={sourceLooks[state].shape} tint="quiet" word={crisisWords[lang].sourceState[state]} />
          </li>
        ))}
      </ul>
    </details>
  )
}
