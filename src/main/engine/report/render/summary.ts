// The first page: what happened, when, how big, what we did, what is unknown. One idea, one page, every sentence with its evidence.
import { EFFECT_MEASURES } from '../../../../shared/effects.ts'
import type { LineState } from '../../../../shared/states.ts'
import { formatDuration, formatLag, formatShare } from '../../../../shared/words.ts'
import { behindWords } from './behind-words.ts'
import { type Block, heading, join, named, type Phrase, paragraph, type Section, say, silent } from './document.ts'
import { known, type Page } from './page.ts'
import { summaryWords } from './summary-words.ts'

/** What was said in public, in the order in which it was said: S1, S2... */
export const saidStatements = (page: Page) =>
  page.model.statements
    .filter(
      (statement) => statement.publishedAt !== null && statement.state !== 'draft' && statement.state !== 'approved',
    )
    .map((statement) => ({
      ...statement,
      publishedAt: statement.publishedAt ?? 0,
    }))
    .sort((a, b) => a.publishedAt - b.publishedAt)

export const titleOf = (page: Page): string => {
  const { crisis, brand, fromAt } = page.model
  const w = summaryWords[page.lang]
  if (crisis === null) return w.periodTitle(brand.name)
  return crisis.title ?? w.crisisTitle(brand.name, page.date(crisis.onsetAt || fromAt))
}

export const summary = (page: Page): Section => {
  const { model } = page
  const w = summaryWords[page.lang]
  const { numbers } = model
  const lead = say`${w.leadCrisis(page.w.mentions(numbers.mentionCount), page.w.accounts(numbers.authorCount))}${
    numbers.peakPerHour
      ? w.peakLead(page.count(numbers.peakPerHour.count), page.moment(numbers.peakPerHour.at))
      : w.noPeak
  } ${page.allRef}`
  const rows: readonly (readonly [string, Phrase])[] = [
    [w.rows.what, whatHappened(page)],
    [w.rows.when, when(page)],
    [w.rows.size, howBig(page)],
    [w.rows.did, whatWeDid(page)],
    [w.rows.unknown, whatIsUnknown(page)],
  ]
  const figures: readonly (readonly [string, Phrase])[] = [
    [w.figures.mentions, say`${page.count(numbers.mentionCount)}`],
    [w.figures.accounts, say`${page.count(numbers.authorCount)}`],
    [w.figures.peak, known(page, numbers.peakPerHour, (peak) => page.count(peak.count))],
    [w.figures.statement, known(page, numbers.acknowledgementLagMs, (lag) => formatLag(page.lang, lag))],
  ]
  const kind = model.crisis ? w.crisisReport : w.periodReport
  const notice: Block[] = model.isDrill
    ? [paragraph(say`${{ kind: 'strong', text: `${w.drill}.` }} ${w.drillNotice}`, 'notice')]
    : []
  return {
    startsPage: false,
    blocks: [
      paragraph(say`${kind} · ${named(model.brand.name)} · ${w.madeAt(page.moment(model.madeAt))}`, 'eyebrow'),
      heading(1, named(titleOf(page))),
      paragraph(say`${w.period(page.moment(model.fromAt), page.moment(model.toAt), page.zone)}`, 'period'),
      ...notice,
      paragraph(lead, 'lead'),
      { kind: 'pairs', role: 'figures', pairs: figures },
      heading(2, w.summary),
      { kind: 'pairs', role: 'answers', pairs: rows },
    ],
  }
}

const whatHappened = (page: Page): Phrase => {
  const w = summaryWords[page.lang]
  const { origin, behind } = page.model.chapters
  const { firstPost, alarm } = origin
  const found = behind?.origin
  const first = found
    ? say`${behindWords[page.lang].origin(page.names.nameOf(found.value.handle), page.moment(found.value.at))}${page.refs(found.evidence)}`
    : firstPost
      ? say`${w.firstPost(page.names.nameOf(firstPost.value.handle), page.moment(firstPost.value.at))}${page.refs(firstPost.evidence)}`
      : say`${w.firstPostUnknown}`
  const rang = alarm
    ? say`${page.cw.alertSentence(alarm, page.zone)} ${page.model.alerts.length > 0 ? page.mark('A', 1) : silent}`
    : say`${w.noAlarm}`
  return say`${first} ${rang}`
}

const when = (page: Page): Phrase => {
  const w = summaryWords[page.lang]
  const { crisis, alerts, chapters } = page.model
  const sentences: Phrase[] = []
  const onsetAt = chapters.origin.onsetAt
  sentences.push(
    onsetAt === null ? say`${page.w.originUnknown.onset} ${page.unknown}.` : say`${w.onset(page.moment(onsetAt))}`,
  )
  const firstHostileAt = crisis?.firstPostAt ?? null
  if (firstHostileAt !== null) sentences.push(say`${w.firstHostile(page.moment(firstHostileAt))}`)
  const alertAt = alerts[0]?.at ?? crisis?.alertAt ?? null
  if (alertAt !== null)
    sentences.push(say`${w.alarm(page.moment(alertAt))} ${alerts.length > 0 ? page.mark('A', 1) : silent}`)
  if (crisis) {
    sentences.push(say`${w.opened(page.moment(crisis.openedAt), crisis.openedBy)}`)
    sentences.push(say`${crisis.closedAt === null ? w.stillOpen : w.closed(page.moment(crisis.closedAt))}`)
  }
  return join(sentences, ' ')
}

const howBig = (page: Page): Phrase => {
  const w = summaryWords[page.lang]
  const { numbers } = page.model
  const size = w.sizeSentence(
    page.w.mentions(numbers.mentionCount),
    page.count(numbers.repostCount),
    page.w.accounts(numbers.authorCount),
  )
  return join(
    [
      say`${size}`,
      ...(numbers.topTenShare === null ? [] : [say`${w.topTen(formatShare(page.lang, numbers.topTenShare))}`]),
      ...(numbers.potentialReach === null ? [] : [say`${w.reach(page.count(numbers.potentialReach))}`]),
      page.allRef,
    ],
    ' ',
  )
}

const whatWeDid = (page: Page): Phrase => {
  const w = summaryWords[page.lang]
  const said = saidStatements(page)
  const first = said[0]
  const lag = page.model.numbers.acknowledgementLagMs
  const statements = first
    ? say`${w.statements(said.length)}${
        lag === null
          ? w.firstStatementOnly(page.moment(first.publishedAt))
          : w.firstStatement(page.moment(first.publishedAt), formatDuration(page.lang, lag), lag < 0)
      } ${page.mark('S', 1)}`
    : say`${w.noStatement}`
  const states = Object.entries(page.model.numbers.peopleByState) as [LineState, number][]
  const people = states.reduce((sum, [, count]) => sum + count, 0)
  if (people === 0) return say`${statements} ${w.noQueue}`
  const list = states.filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1])
  const told = list.map(([state, count]) => say`${page.w.inState(page.cw.lineState[state], page.count(count))}`)
  return say`${statements} ${w.people(people)} ${join(told, page.w.betweenStates)}.`
}

const whatIsUnknown = (page: Page): Phrase => {
  const w = summaryWords[page.lang]
  const { crisis, numbers, chapters, measures } = page.model
  const isTold = chapters.effects.some((effect) =>
    EFFECT_MEASURES.some((measure) => effect.measures[measure].some(({ verdict }) => verdict !== 'cannotTell')),
  )
  const missing = [
    w.unknowns.readers,
    chapters.origin.onsetAt === null ? w.unknowns.onset : null,
    crisis && crisis.firstPostAt === null ? w.unknowns.firstHostile : null,
    (chapters.behind ? chapters.behind.origin : chapters.origin.firstPost) === null ? w.unknowns.origin : null,
    ...(['topTenShare', 'halfLifeMs', 'detectionLagMs', 'acknowledgementLagMs', 'potentialReach'] as const).map(
      (name) => (numbers[name] === null ? w.unknowns[name] : null),
    ),
    chapters.defenders === null ? w.unknowns.defenders : null,
    chapters.reactions === null ? w.unknowns.reactions : null,
    chapters.effects.length > 0 && !isTold ? w.unknowns.effects : null,
    measures.spendMicroDollars === null ? w.unknowns.spend : null,
  ].filter((name) => name !== null)
  const sentence = missing.join(', ')
  return say`${sentence.charAt(0).toUpperCase() + sentence.slice(1)}.`
}
