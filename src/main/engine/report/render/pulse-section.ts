// The pulse with its sentence, the alarms that rang and the words that we said: what the curve must be read with.
import { formatDuration } from '../../../../shared/words.ts'
import { type Html, html, none } from './html.ts'
import type { Page } from './page.ts'
import { pulseChart } from './pulse-chart.ts'
import { saidStatements } from './summary.ts'
import { summaryWords } from './summary-words.ts'
import { columnsOf, quoted, table } from './table.ts'

export const pulseSection = (page: Page): Html => {
  const w = summaryWords[page.lang]
  const { pulse, alerts } = page.model
  const said = saidStatements(page)
  const sentence = [
    w.pulseSentence(
      formatDuration(page.lang, pulse.binMs),
      page.moment(page.model.fromAt),
      page.moment(page.model.toAt),
    ),
    ...peakSentence(page),
    pulse.bins.some((bin) => bin.upper !== null) ? w.pulseBand : w.pulseNoBand,
    `${w.pulseAlarms(alerts.length)}${w.pulseStatements(said.length)}`,
  ].join(' ')
  return html`<section class="newpage">
<h2>${w.pulse}</h2>
${
  pulse.bins.length === 0
    ? html`<p>${w.pulseEmpty}</p>`
    : html`<figure><p class="soft">${w.mentionsPer(formatDuration(page.lang, pulse.binMs))}</p>${pulseChart(
        page,
        sentence,
        alerts.map((alert, index) => ({ name: `A${index + 1}`, at: alert.at })),
        said.map((statement, index) => ({ name: `S${index + 1}`, at: statement.publishedAt })),
      )}<figcaption>${sentence} ${page.allRef}</figcaption></figure>`
}
${alerts.length > 0 ? alarmsTable(page) : none}
${said.length > 0 ? saidTable(page) : none}
</section>`
}

const peakSentence = (page: Page): string[] => {
  const peak = page.model.pulse.bins.reduce((top, bin) => (bin.count > top.count ? bin : top), { at: 0, count: 0 })
  return peak.count > 0 ? [summaryWords[page.lang].pulsePeak(page.count(peak.count), page.moment(peak.at))] : []
}

const alarmsTable = (page: Page): Html => {
  const w = summaryWords[page.lang]
  return table(
    w.alarmsCaption,
    columnsOf(w.alarmsHead, [{ width: 9 }, { width: 18 }, { width: 19 }, {}]),
    page.model.alerts.map((alert, index) => [
      html`<span class="mark" id="${page.anchor}A${index + 1}">A${index + 1}</span>`,
      html`${page.shortMoment(alert.at)}`,
      html`${page.cw.alertKind[alert.kind]}`,
      html`${page.cw.alertSentence(alert.why, page.zone)}${page.refs(alert.evidence)}`,
    ]),
  )
}

const saidTable = (page: Page): Html => {
  const w = summaryWords[page.lang]
  return table(
    w.saidCaption,
    columnsOf(w.saidHead, [{ width: 9 }, { width: 18 }, { width: 19 }, {}]),
    saidStatements(page).map((statement, index) => [
      html`<span class="mark" id="${page.anchor}S${index + 1}">S${index + 1}</span>`,
      html`${page.shortMoment(statement.publishedAt)}`,
      statement.channel === null ? page.unknown : html`<bdi>${statement.channel}</bdi>`,
      statement.text === null ? html`${page.w.removed}` : quoted(statement.text, page.lang),
    ]),
  )
}
