// What was claimed: each claim with its typical posts, how it went on phase by phase, and what we held against it.
import { anatomyWords } from '../../../../shared/anatomy-words.ts'
import { factWords } from '../../../../shared/fact-words.ts'
import type { ReportBehind } from '../../../../shared/report-model.ts'
import { formatShare } from '../../../../shared/words.ts'
import { claimsWords } from './claims-words.ts'
import {
  type Block,
  heading,
  named,
  type Phrase,
  paragraph,
  quoted,
  type Row,
  type Section,
  say,
  table,
} from './document.ts'
import { known, type Page } from './page.ts'
import { columnsOf } from './table.ts'

export const claims = (page: Page): Section => {
  const w = claimsWords[page.lang]
  const { behind } = page.model.chapters
  return {
    startsPage: true,
    blocks: [
      heading(2, w.claims),
      ...(behind ? said(page, behind) : [paragraph(say`${page.unknownFirst}. ${w.unknown}`)]),
      ...(behind ? evolution(page, behind) : []),
      heading(3, w.answered),
      ...(behind ? answers(page, behind) : []),
      ...facts(page),
    ],
  }
}

const labelOf = (page: Page, label: string): Phrase => named(label || anatomyWords[page.lang].unlabelledClaim)

const said = (page: Page, { claims: rows, claimCount, unclaimedCount, postCount }: ReportBehind): Block[] => {
  const w = claimsWords[page.lang]
  if (rows.length === 0) return [paragraph(say`${w.none} ${page.allRef}`)]
  const smaller = claimCount > rows.length ? `${w.smaller(claimCount - rows.length)} ` : ''
  const share = formatShare(page.lang, unclaimedCount / Math.max(1, postCount))
  return [
    paragraph(say`${w.intro}`),
    table(
      w.claims,
      columnsOf(w.head, [{ width: 48 }, { width: 11, isNumber: true }, { width: 16 }, {}]),
      rows.map(({ value, evidence }) => [
        labelOf(page, value.label),
        say`${page.count(value.size)}`,
        say`${page.shortMoment(value.firstAt)}`,
        page.refs(evidence),
      ]),
      true,
    ),
    paragraph(say`${smaller}${w.unclaimed(unclaimedCount, share)} ${page.allRef}`),
  ]
}

/** The biggest alone: a table of two pages is no evolution. */
const MOST_FOLLOWED = 6

/** Through one phase alone nothing can go on. */
const evolution = (page: Page, { phases, claims: listed }: ReportBehind): Block[] => {
  const w = claimsWords[page.lang]
  if (phases.length < 2 || listed.length === 0) return []
  const rows = listed.slice(0, MOST_FOLLOWED)
  const counts = (byPhase: readonly number[]): Phrase[] => byPhase.map((count) => say`${page.count(count)}`)
  const smaller = phases.map(
    ({ postCount, unclaimedCount }, index) =>
      postCount - unclaimedCount - rows.reduce((sum, { value }) => sum + (value.byPhase[index] ?? 0), 0),
  )
  const unclaimed = phases.map(
    ({ postCount, unclaimedCount }) =>
      say`${page.count(unclaimedCount)} (${formatShare(page.lang, unclaimedCount / Math.max(1, postCount))})`,
  )
  const lines: Row[] = [
    ...rows.map(({ value }): Row => [labelOf(page, value.label), ...counts(value.byPhase)]),
    ...(smaller.some((count) => count > 0) ? [[say`${w.smallerRow}`, ...counts(smaller)]] : []),
    [say`${w.noClaim}`, ...unclaimed],
    [say`${w.allRow}`, ...counts(phases.map(({ postCount }) => postCount))],
  ]
  const heads = [w.evolutionHead, ...phases.map(({ phase }) => page.cw.crisisState[phase])]
  return [
    heading(3, w.evolution),
    paragraph(say`${w.evolutionIntro} ${page.allRef}`),
    {
      kind: 'table',
      caption: w.evolution,
      isTitled: true,
      isWhole: true,
      columns: columnsOf(heads, [{ width: 40 }, ...phases.map(() => ({ isNumber: true }))]),
      rows: lines,
    },
  ]
}

const answers = (page: Page, { answers: rows }: ReportBehind): Block[] => {
  const w = claimsWords[page.lang]
  if (rows.length === 0) return [paragraph(say`${w.answersNone}`)]
  return [
    paragraph(say`${w.answersIntro}`),
    table(
      w.answersCaption,
      columnsOf(w.answersHead, [{ width: 30 }, { width: 56 }, { isNumber: true }]),
      rows.map(({ claim, lang, text, usedCount }) => [
        claim === null ? say`${w.anyClaim}` : named(claim),
        text === null ? say`${page.w.removed}` : quoted(text, lang),
        say`${page.count(usedCount)}`,
      ]),
    ),
  ]
}

const facts = (page: Page): Block[] => {
  const w = claimsWords[page.lang]
  const rows = page.model.facts ?? []
  if (rows.length === 0) return [paragraph(say`${w.factsNone}`)]
  return [
    table(
      w.factsCaption,
      columnsOf(w.factsHead, [{ width: 12 }, { width: 48 }, { width: 22 }, {}]),
      rows.map(({ kind, text, source, confirmedAt }) => [
        say`${factWords[page.lang].kind[kind]}`,
        text === null ? say`${page.w.removed}` : quoted(text, page.lang),
        known(page, source, (words) => quoted(words, page.lang)),
        say`${page.shortMoment(confirmedAt)}`,
      ]),
    ),
  ]
}
