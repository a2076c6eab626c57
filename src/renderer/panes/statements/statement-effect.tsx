// What a published statement changed: posts, tone, defence and echo after 15, 30, 60 and 120 minutes, with the interval, or why
// it cannot be told.
import { effectWords, wordSize, wordUntold } from '../../../shared/effect-words.ts'
import {
  EFFECT_MEASURES,
  type EffectMeasure,
  type HorizonEffect,
  type StatementEffect as Told,
} from '../../../shared/effects.ts'
import type { CrisisId, Statement } from '../../../shared/model.ts'
import { useAsk } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import styles from './statements.module.css'

const MINUTE_MS = 60_000

export interface StatementEffectProps {
  readonly crisisId: CrisisId
  readonly statementId: Statement['id']
}

export const StatementEffect = ({ crisisId, statementId }: StatementEffectProps) => {
  const words = useWords(effectWords)
  const effects = useAsk('statements.effects', { crisisId })
  const told = effects.value?.find((one) => one.statementId === statementId)
  return (
    <section className={styles.effect} aria-label={words.title}>
      <FailureNote failure={effects.failure} onAgain={effects.again} />
      {effects.isLoading ? <LoadingRows /> : null}
      {effects.value && !told ? <p className={styles.quiet}>{words.nothing}</p> : null}
      {told ? <EffectTable told={told} /> : null}
    </section>
  )
}

const EffectTable = ({ told }: { readonly told: Told }) => {
  const lang = useLang()
  const words = useWords(effectWords)
  const horizons = told.measures.volume.map(({ horizonMs }) => horizonMs)
  const untold = wordUntold(
    lang,
    EFFECT_MEASURES.flatMap((measure) => told.measures[measure]),
  )
  if (untold !== null)
    return (
      <>
        <p className={styles.untold}>{untold}</p>
        <p className={styles.quiet}>{words.method}</p>
      </>
    )
  return (
    <>
      <table className={styles.effects}>
        <thead>
          <tr>
            <td />
            {horizons.map((ms) => (
              <th key={ms} scope="col">
                {words.within(ms / MINUTE_MS)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {EFFECT_MEASURES.map((measure) => (
            <tr key={measure}>
              <th scope="row">{words.measure[measure]}</th>
              <Verdicts measure={measure} effects={told.measures[measure]} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.quiet}>{words.method}</p>
    </>
  )
}

interface VerdictsProps {
  readonly measure: EffectMeasure
  readonly effects: readonly HorizonEffect[]
}

const Verdicts = ({ measure, effects }: VerdictsProps) => {
  const lang = useLang()
  const untold = wordUntold(lang, effects)
  if (untold !== null)
    return (
      <td colSpan={effects.length} className={styles.quiet}>
        {untold}
      </td>
    )
  return effects.map((effect) => (
    <td key={effect.horizonMs}>
      <Verdict measure={measure} effect={effect} />
    </td>
  ))
}

interface VerdictProps {
  readonly measure: EffectMeasure
  readonly effect: HorizonEffect
}

const Verdict = ({ measure, effect }: VerdictProps) => {
  const { verdict, why, size } = effect
  const lang = useLang()
  const words = useWords(effectWords)
  if (verdict === 'cannotTell' || size === null)
    return (
      <span className={styles.quiet} title={why === null ? undefined : words.why[why]}>
        {words.cannotTell}
      </span>
    )
  const said = wordSize(lang, measure, effect) ?? words.cannotTell
  if (verdict === 'none') return <span title={said}>{words.none}</span>
  return <StateMark shape={verdict === 'more' ? 'up' : 'down'} word={said} />
}
