// What each statement changed, below the plain counts before and after it.
import { effectWords, wordSize, wordUntold } from '../../../../shared/effect-words.ts'
import {
  EFFECT_MEASURES,
  type EffectMeasure,
  type HorizonEffect,
  type StatementEffect,
} from '../../../../shared/effects.ts'
import { type Block, heading, join, type Phrase, paragraph, say, table } from './document.ts'
import type { Page } from './page.ts'
import { columnsOf } from './table.ts'

const MINUTE_MS = 60_000

/** `numberOf`: under which a statement is printed; null = it is not. */
export const effects = (page: Page, numberOf: (id: StatementEffect['statementId']) => number | null): Block[] => {
  const told = page.model.chapters.effects
  if (told.length === 0) return []
  const w = effectWords[page.lang]
  const markOf = ({ statementId }: StatementEffect): Phrase => {
    const number = numberOf(statementId)
    return number === null ? page.allRef : page.mark('S', number)
  }
  const cell = (measure: EffectMeasure, effect: HorizonEffect): Phrase => {
    if (effect.verdict === 'none') return say`${w.none}`
    const said = effect.verdict === 'cannotTell' ? null : wordSize(page.lang, measure, effect)
    return say`${said ?? w.cannotTell}`
  }
  const rowsOf = (one: StatementEffect): Phrase[][] =>
    EFFECT_MEASURES.map((measure) => [
      say`${markOf(one)} ${w.measure[measure]}`,
      ...one.measures[measure].map((effect) => cell(measure, effect)),
    ])
  // A statement of which nothing can be told is a sentence, not a table of it.
  const untoldOf = ({ measures }: StatementEffect): string | null =>
    wordUntold(
      page.lang,
      EFFECT_MEASURES.flatMap((measure) => measures[measure]),
    )
  const measured = told.filter((one) => untoldOf(one) === null)
  const marksByReason = new Map<string, Phrase[]>()
  for (const one of told) {
    const why = untoldOf(one)
    if (why !== null) marksByReason.set(why, [...(marksByReason.get(why) ?? []), markOf(one)])
  }
  const untold = [...marksByReason].map(([why, marks]) => paragraph(say`${join(marks, ' ')} ${why}`))
  const heads = [
    w.statement,
    ...(told[0]?.measures.volume ?? []).map(({ horizonMs }) => w.within(horizonMs / MINUTE_MS)),
  ]
  const shown =
    measured.length === 0 ? [] : [table(w.caption, columnsOf(heads, [{ width: 28 }]), measured.flatMap(rowsOf), true)]
  return [heading(4, w.caption), ...shown, ...untold, paragraph(say`${w.method}`)]
}
