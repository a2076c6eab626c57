// What a connection costs: spent of what may be spent on reading, the reserve apart, how long it lasts, what is still read.
import type { Spend } from '../../../shared/sources.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import styles from './connections.module.css'
import { formatDollars } from './dollars.ts'
import { connectionsWords } from './words.ts'

const HOUR_MS = 3_600_000
/** Beyond this a runway is no news: the month ends first. */
const MOST_RUNWAY_MS = 31 * 24 * HOUR_MS

const percent = (part: number, whole: number): string => `${Math.min(100, whole === 0 ? 100 : (part / whole) * 100)}%`

export const BudgetLine = ({ spend }: { readonly spend: Spend }) => {
  const lang = useLang()
  const words = useWords(connectionsWords)
  const { monthMicroDollars: spent, budgetMicroDollars: budget, reserveMicroDollars: reserve, runwayMs, stage } = spend
  const money = (micro: number): string => formatDollars(lang, micro)
  return (
    <div className={styles.spend}>
      {budget === null ? null : (
        <div className={styles.meter} aria-hidden="true">
          <span className={styles.spent} style={{ width: percent(spent, budget) }} />
          <span className={styles.kept} style={{ width: percent(reserve, budget) }} />
        </div>
      )}
      <p>
        {budget === null ? words.spentNoBudget(money(spent)) : words.spent(money(spent), money(budget))}
        {budget !== null && reserve > 0 ? ` · ${words.kept(money(reserve))}` : ''}
        {runwayMs !== null && runwayMs < MOST_RUNWAY_MS ? ` · ${words.runway(runwayMs)}` : ''}
      </p>
      {budget === null ? null : (
        <StateMark
          shape={stage === 'full' ? 'dot' : 'half'}
          tint={stage === 'full' ? 'quiet' : 'hand'}
          word={words.stages[stage]}
          reason={words.stageWhy[stage]}
        />
      )}
    </div>
  )
}
