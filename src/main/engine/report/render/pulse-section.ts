// The pulse with its sentence, the alarms that rang and the words that we said: what the curve must be read with.
import { formatDuration } from '../../../../shared/words.ts'
import { type Block, heading, named, paragraph, quoted, type Section, say, table } from './document.ts'
import type { Page } from './page.ts'
import { saidStatements } from './summary.ts'
import { summaryWords } from './summary-words.ts'
import { columnsOf } from './table.ts'

export const pulseSection = (page: Page): Section => {
  const w = summaryWords[page.lang]
  const { pulse, alerts } = page.model
  const said = saidStatements(page)
  return {
    startsPage: true,
    blocks: [
      heading(2, w.pulse),
      pulse.bins.length === 0 ? paragraph(say`${w.pulseEmpty}`) : curve(page),
      ...(alerts.length > 0 ? [alarmsTable(page)] : []),
      ...(said.length > 0 ? [saidTable(page)] : []),
    ],
  }
}

const curve = (page: Page): Block => {
  const w = summaryWords[page.lang]
  const { lang, zone, anchor, model } = page
  const { pulse, alerts } = model
  const said = saidStatements(page)
  const width = formatDuration(lang, pulse.binMs)
  // Calm is shown on both sides of it.
  const shownFromAt = pulse.bins[0]?.at ?? model.fromAt
  const shownToAt = (pulse.bins.at(-1)?.at ?? model.toAt) + pulse.binMs
  return {
    kind: 'pulse',
    lang,
    zone,
    anchor,
    series: pulse,
    unit: w.mentionsPer(width),
    sentence: [w.pulseSentence(width, page.moment(shownFromAt), page.moment(shownToAt)), ...peakSentence(page)].join(
      ' ',
    ),
    legend: [
      pulse.bins.some((bin) => bin.upper !== null) ? w.pulseBand : w.pulseNoBand,
      `${w.pulseAlarms(alerts.length)}${w.pulseStatements(said.length)}`,
    ].join(' '),
    ground: page.allRef,
    alarms: alerts.map((alert, index) => ({
      name: `A${index + 1}`,
      at: alert.at,
    })),
    said: said.map((statement, index) => ({
      name: `S${index + 1}`,
      at: statement.publishedAt,
    })),
  }
}

const peakSentence = (page: Page): string[] => {
  const peak = page.model.pulse.bins.reduce((top, bin) => (bin.count > top.count ? bin : top), { at: 0, count: 0 })
  return peak.count > 0 ? [summaryWords[page.lang].pulsePeak(page.count(peak.count), page.moment(peak.at))] : []
}

const alarmsTable = (page: Page): Block => {
  const w = summaryWords[page.lang]
  return table(
    w.alarmsCaption,
    columnsOf(w.alarmsHead, [{ width: 9 }, { width: 18 }, { width: 19 }, {}]),
    page.model.alerts.map((alert, index) => [
      page.target('A', index + 1),
      say`${page.shortMoment(alert.at)}`,
      say`${page.cw.alertKind[alert.kind]}`,
      say`${page.cw.alertSentence(alert.why, page.zone)}${page.refs(alert.evidence)}`,
    ]),
  )
}

const saidTable = (page: Page): Block => {
  const w = summaryWords[page.lang]
  return table(
    w.saidCaption,
    columnsOf(w.saidHead, [{ width: 9 }, { width: 18 }, { width: 19 }, {}]),
    saidStatements(page).map((statement, index) => [
      page.target('S', index + 1),
      say`${page.shortMoment(statement.publishedAt)}`,
      statement.channel === null ? page.unknown : named(statement.channel),
      statement.text === null ? say`${page.w.removed}` : quoted(statement.text, page.lang),
    ]),
  )
}
