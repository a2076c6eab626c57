// A drill is marked as one on every screen of its window, from the first question to the last export.
import type { DeskStatus } from '../../shared/contract/desk.ts'
import { scenarioNames } from '../../shared/scenario-names.ts'
import { useWords } from '../ui/language.ts'
import styles from './drill-band.module.css'
import { frameWords } from './words.ts'

export const DrillBand = ({ drill }: { readonly drill: NonNullable<DeskStatus['drill']> }) => {
  const words = useWords(frameWords)
  const names = useWords(scenarioNames)
  return (
    <section className={styles.band} aria-label={words.drill}>
      <strong className={styles.mark}>{words.drill}</strong>
      <span>{words.drillOf(names[drill.scenario], drill.seed)}</span>
      <span className={styles.hint}>{words.drillHint}</span>
    </section>
  )
}
