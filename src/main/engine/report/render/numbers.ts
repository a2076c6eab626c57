// The numbers that exist, each with what it means and what it rests on. null is "unknown", never zero.
import { routeWords } from '../../../../shared/route-words.ts'
import type { LineState } from '../../../../shared/states.ts'
import { formatDuration, formatLag, formatShare } from '../../../../shared/words.ts'
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
  silent,
  soft,
  table,
} from './document.ts'
import { measureWords } from './measure-words.ts'
import { answered, type Measured, reposting, speed, stances, turning } from './measures.ts'
import { known, type Page } from './page.ts'
import { recordWords } from './record-words.ts'
import { saidStatements } from './summary.ts'
import { columnsOf } from './table.ts'

export const numbers = (page: Page): Section => {
  const w = recordWords[page.lang]
  const { groups } = measureWords[page.lang]
  const n = page.model.numbers
  const duration = (value: number) => formatDuration(page.lang, value)
  const firstAlarm = page.model.alerts.length > 0 ? page.mark('A', 1) : silent
  const firstSaid = saidStatements(page).length > 0 ? page.mark('S', 1) : silent
  const rowOf = (name: keyof typeof w.measures, value: Phrase, rests: Phrase): Measured => [
    say`${w.measures[name][0]}`,
    value,
    say`${w.measures[name][1]}`,
    rests,
  ]
  const peak = known(
    page,
    n.peakPerHour,
    ({ count, at }) => say`${page.count(count)}${{ kind: 'lineBreak' }}${soft(say`${page.moment(at)}`)}`,
  )
  const rows: Row[] = [
    { group: groups.size },
    rowOf('mentionCount', say`${page.count(n.mentionCount)}`, page.allRef),
    rowOf('authorCount', say`${page.count(n.authorCount)}`, page.allRef),
    rowOf('repostCount', say`${page.count(n.repostCount)}`, page.allRef),
    reposting(page),
    rowOf(
      'topTenShare',
      known(page, n.topTenShare, (share) => formatShare(page.lang, share)),
      page.allRef,
    ),
    rowOf('peakPerHour', peak, page.allRef),
    rowOf('halfLifeMs', known(page, n.halfLifeMs, duration), page.allRef),
    rowOf('potentialReach', known(page, n.potentialReach, page.count), page.allRef),
    { group: groups.speed },
    rowOf('detectionLagMs', known(page, n.detectionLagMs, duration), firstAlarm),
    rowOf(
      'acknowledgementLagMs',
      known(page, n.acknowledgementLagMs, (lag) => formatLag(page.lang, lag)),
      say`${firstAlarm} ${firstSaid}`,
    ),
    ...speed(page),
    { group: groups.answers },
    ...answered(page),
    { group: groups.tone },
    ...turning(page),
  ]
  return {
    startsPage: true,
    blocks: [
      heading(2, w.numbers),
      table(
        w.numbers,
        columnsOf(w.numbersHead, [{ width: 22 }, { width: 24, isNumber: true }, { width: 40 }, {}]),
        rows,
        true,
      ),
      ...stances(page),
      ...queue(page),
      heading(3, w.shares),
      ...shares(page, w.langHead, n.byLang, (lang) => languageName(page, lang)),
      ...shares(page, w.platformHead, n.byPlatform, (platform) => platformName(page, platform)),
    ],
  }
}

const queue = (page: Page): Block[] => {
  const w = recordWords[page.lang]
  const states = (Object.entries(page.model.numbers.peopleByState) as [LineState, number][]).sort((a, b) => b[1] - a[1])
  const { unreachableByReason, silentByReason } = page.model.numbers
  const most = (reasons: Readonly<Record<string, number>>) => Object.entries(reasons).sort((a, b) => b[1] - a[1])
  const widths = [{ width: 66 }, { width: 20, isNumber: true }]
  const lines = states.map(([state, count]) => [say`${page.cw.lineState[state]}`, say`${page.count(count)}`])
  const leftSilent = most(silentByReason).map(([reason, count]) => [
    quoted(reason === '' ? page.w.removed : reason, page.lang),
    say`${page.count(count)}`,
  ])
  const unreachable = most(unreachableByReason).map(([reason, count]) => [
    named(own(routeWords[page.lang].reason, reason) ?? reason),
    say`${page.count(count)}`,
  ])
  return [
    heading(3, w.queueCaption),
    lines.length === 0
      ? paragraph(say`${w.queueNone}`)
      : table(w.queueCaption, columnsOf(w.queueHead, widths), lines, true),
    ...(leftSilent.length === 0 ? [] : [table(w.silent, columnsOf(w.reasonHead, widths), leftSilent)]),
    ...(unreachable.length === 0 ? [] : [table(w.unreachable, columnsOf(w.reasonHead, widths), unreachable)]),
  ]
}

const MOST_SHARES = 12

const shares = (
  page: Page,
  heads: readonly string[],
  counts: Readonly<Record<string, number>>,
  nameOf: (key: string) => string,
): Block[] => {
  const all = Object.entries(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const total = all.reduce((sum, [, count]) => sum + count, 0)
  if (total === 0) return []
  const rest = all.slice(MOST_SHARES)
  const rows: [string, number][] = all.slice(0, MOST_SHARES).map(([key, count]) => [nameOf(key), count])
  if (rest.length > 0)
    rows.push([recordWords[page.lang].others(rest.length), rest.reduce((sum, [, count]) => sum + count, 0)])
  return [
    table(
      heads[0] ?? '',
      columnsOf(heads, [{ width: 46 }, { width: 20, isNumber: true }, { width: 20, isNumber: true }]),
      rows.map(([name, count]) => [named(name), say`${page.count(count)}`, say`${part(page, count / total)}`]),
    ),
  ]
}

/** A part that is there is never told as none. */
const part = (page: Page, share: number): string =>
  share > 0 && share < 0.005 ? `<\u00a0${formatShare(page.lang, 0.01)}` : formatShare(page.lang, share)

/** The data may hold anything as a language: what is no language tag is shown as it is. */
const languageName = (page: Page, tag: string): string => {
  if (tag === '' || tag === 'und' || tag === 'unknown' || tag === 'null') return recordWords[page.lang].langUnknown
  try {
    return new Intl.DisplayNames(page.lang, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

const platformName = (page: Page, platform: string): string => own(page.cw.platform, platform) ?? platform

/** A key may come from outside: `toString` is no word of ours. */
const own = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined
