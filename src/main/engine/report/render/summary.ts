// The first page: what happened, when, how big, what we did, what is unknown. One idea, one page, every sentence with its evidence.
import type { LineState } from '../../../../shared/states.ts'
import { formatDuration, formatShare } from '../../../../shared/words.ts'
import { behindWords } from './behind-words.ts'
import { type Html, html, joinHtml, none } from './html.ts'
import { known, type Page } from './page.ts'
import { summaryWords } from './summary-words.ts'

/** What was said in public, in the order in which it was said: S1, S2... */
export const saidStatements = (page: Page) =>
  page.model.statements
    .filter(
      (statement) => statement.publishedAt !== null && statement.state !== 'draft' && statement.state !== 'approved',
    )
    .map((statement) => ({ ...statement, publishedAt: statement.publishedAt ?? 0 }))
    .sort((a, b) => a.publishedAt - b.publishedAt)

export const titleOf = (page: Page): string => {
  const { crisis, brand, fromAt } = page.model
  const w = summaryWords[page.lang]
  if (crisis === null) return w.periodTitle(brand.name)
  return crisis.title ?? w.crisisTitle(brand.name, page.date(crisis.onsetAt || fromAt))
}

export const summary = (page: Page): Html => {
  const { model } = page
  const w = summaryWords[page.lang]
  const { numbers } = model
  const lead = html`${w.leadCrisis(page.w.mentions(numbers.mentionCount), page.w.accounts(numbers.authorCount))}${
    numbers.peakPerHour
      ? w.peakLead(page.count(numbers.peakPerHour.count), page.moment(numbers.peakPerHour.at))
      : w.noPeak
  } ${page.allRef}`
  const rows: readonly (readonly [string, Html])[] = [
    [w.rows.what, whatHappened(page)],
    [w.rows.when, when(page)],
    [w.rows.size, howBig(page)],
    [w.rows.did, whatWeDid(page)],
    [w.rows.unknown, whatIsUnknown(page)],
  ]
  const figures: readonly (readonly [string, Html])[] = [
    [w.figures.mentions, html`${page.count(numbers.mentionCount)}`],
    [w.figures.accounts, html`${page.count(numbers.authorCount)}`],
    [w.figures.peak, known(page, numbers.peakPerHour, (peak) => page.count(peak.count))],
    [w.figures.statement, known(page, numbers.acknowledgementLagMs, (lag) => formatDuration(page.lang, lag))],
  ]
  return html`<section>
<p class="eyebrow">${model.crisis ? w.crisisReport : w.periodReport} · <bdi>${model.brand.name}</bdi> · ${w.madeAt(page.moment(model.madeAt))}</p>
<h1><bdi>${titleOf(page)}</bdi></h1>
<p class="period">${w.period(page.moment(model.fromAt), page.moment(model.toAt), page.zone)}</p>
${model.isDrill ? html`<p class="notice"><strong>${w.drill}.</strong> ${w.drillNotice}</p>` : none}
<p class="lead">${lead}</p>
<dl class="figures">${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<h2 class="first">${w.summary}</h2>
<dl class="answers">${rows.map(([name, text]) => html`<div><dt>${name}</dt><dd><p>${text}</p></dd></div>`)}</dl>
</section>`
}

const whatHappened = (page: Page): Html => {
  const w = summaryWords[page.lang]
  const { origin, behind } = page.model.chapters
  const { firstPost, alarm } = origin
  const found = behind?.origin
  const first = found
    ? html`${behindWords[page.lang].origin(page.names.nameOf(found.value.handle), page.moment(found.value.at))}${page.refs(found.evidence)}`
    : firstPost
      ? html`${w.firstPost(page.names.nameOf(firstPost.value.handle), page.moment(firstPost.value.at))}${page.refs(firstPost.evidence)}`
      : html`${w.firstPostUnknown}`
  const rang = alarm
    ? html`${page.cw.alertSentence(alarm, page.zone)} ${page.model.alerts.length > 0 ? page.mark('A', 1) : none}`
    : html`${w.noAlarm}`
  return html`${first} ${rang}`
}

const when = (page: Page): Html => {
  const w = summaryWords[page.lang]
  const { crisis, alerts, chapters } = page.model
  const sentences: Html[] = []
  const onsetAt = chapters.origin.onsetAt
  sentences.push(
    onsetAt === null ? html`${page.w.originUnknown.onset} ${page.unknown}.` : html`${w.onset(page.moment(onsetAt))}`,
  )
  const alertAt = alerts[0]?.at ?? crisis?.alertAt ?? null
  if (alertAt !== null)
    sentences.push(html`${w.alarm(page.moment(alertAt))} ${alerts.length > 0 ? page.mark('A', 1) : none}`)
  if (crisis) {
    sentences.push(html`${w.opened(page.moment(crisis.openedAt), crisis.openedBy)}`)
    sentences.push(html`${crisis.closedAt === null ? w.stillOpen : w.closed(page.moment(crisis.closedAt))}`)
  }
  return joinHtml(sentences, html` `)
}

const howBig = (page: Page): Html => {
  const w = summaryWords[page.lang]
  const { numbers } = page.model
  const size = w.sizeSentence(
    page.w.mentions(numbers.mentionCount),
    page.count(numbers.repostCount),
    page.w.accounts(numbers.authorCount),
  )
  return joinHtml(
    [
      html`${size}`,
      ...(numbers.topTenShare === null ? [] : [html`${w.topTen(formatShare(page.lang, numbers.topTenShare))}`]),
      ...(numbers.potentialReach === null ? [] : [html`${w.reach(page.count(numbers.potentialReach))}`]),
      page.allRef,
    ],
    html` `,
  )
}

const whatWeDid = (page: Page): Html => {
  const w = summaryWords[page.lang]
  const said = saidStatements(page)
  const first = said[0]
  const lag = page.model.numbers.acknowledgementLagMs
  const statements = first
    ? html`${w.statements(said.length)}${
        lag === null
          ? w.firstStatementOnly(page.moment(first.publishedAt))
          : w.firstStatement(page.moment(first.publishedAt), formatDuration(page.lang, lag))
      } ${page.mark('S', 1)}`
    : html`${w.noStatement}`
  const states = Object.entries(page.model.numbers.peopleByState) as [LineState, number][]
  const people = states.reduce((sum, [, count]) => sum + count, 0)
  if (people === 0) return html`${statements} ${w.noQueue}`
  const list = states.filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1])
  const told = list.map(([state, count]) => html`${page.w.inState(page.cw.lineState[state], page.count(count))}`)
  return html`${statements} ${w.people(people)} ${joinHtml(told, html`${page.w.betweenStates}`)}.`
}

const whatIsUnknown = (page: Page): Html => {
  const w = summaryWords[page.lang]
  const { numbers, chapters } = page.model
  const missing = [
    (chapters.behind ? chapters.behind.origin : chapters.origin.firstPost) === null ? w.unknowns.origin : null,
    ...(['topTenShare', 'halfLifeMs', 'detectionLagMs', 'acknowledgementLagMs', 'potentialReach'] as const).map(
      (name) => (numbers[name] === null ? w.unknowns[name] : null),
    ),
    chapters.defenders === null ? w.unknowns.defenders : null,
    chapters.reactions === null ? w.unknowns.reactions : null,
  ].filter((name) => name !== null)
  if (missing.length === 0) return html`${w.nothingUnknown}`
  const sentence = missing.join(', ')
  return html`${sentence.charAt(0).toUpperCase() + sentence.slice(1)}.`
}
