// The five chapters of the doctrine. What is not known says so; an empty list and an unknown one are different sentences.
import { acts, amplifiers, attackers, claims, originFound, peopleTable, together } from './behind.ts'
import { behindWords } from './behind-words.ts'
import { effects } from './effects.ts'
import { type Html, html, none } from './html.ts'
import { known, type Page } from './page.ts'
import { saidStatements } from './summary.ts'
import { columnsOf, table } from './table.ts'

export const chapters = (page: Page): Html => {
  const w = page.w
  const told: readonly (readonly [string, Html])[] = [
    [w.origin, origin(page)],
    [w.amplification, amplification(page)],
    [w.interveners, interveners(page)],
    [w.defenders, defenders(page)],
    [w.reactions, reactions(page)],
  ]
  return html`<section><h2>${w.chapters}</h2>
${told.map(([name, text], index) => html`<section class="chapter"><h3>${index + 1}. ${name}</h3>${text}</section>`)}</section>`
}

const origin = (page: Page): Html => {
  const { firstPost, onsetAt, alarm } = page.model.chapters.origin
  const w = page.w
  const sayFirst = page.model.chapters.behind?.origin ? behindWords[page.lang].firstInRise : w.originPost
  const post = firstPost
    ? html`${sayFirst(page.names.nameOf(firstPost.value.handle), page.moment(firstPost.value.at))}${page.refs(firstPost.evidence)}`
    : html`${w.originUnknown.post} ${page.unknown}.`
  const onset =
    onsetAt === null
      ? html`${w.originUnknown.onset} ${page.unknown}.`
      : html`${w.originOnset(page.moment(onsetAt))} ${page.allRef}`
  const why = alarm
    ? html`${page.cw.alertSentence(alarm, page.zone)} ${page.model.alerts.length > 0 ? page.mark('A', 1) : page.allRef}`
    : html`${w.originUnknown.why} ${page.unknown}.`
  const { behind } = page.model.chapters
  const isSamePost = firstPost !== null && behind?.origin?.evidence[0] === firstPost.evidence[0]
  return html`${behind ? originFound(page, behind) : none}${isSamePost ? none : html`<p>${post}</p>`}<p>${onset}</p><p>${why}</p>`
}

const evidence = (page: Page, seqs: Parameters<Page['refs']>[0]): Html =>
  seqs.length === 0 ? page.unknown : page.refs(seqs)

const amplification = (page: Page): Html => {
  const { behind } = page.model.chapters
  if (behind) return html`${amplifiers(page, behind)}${together(page, behind)}`
  const rows = page.model.chapters.amplification.mostReposted
  if (rows.length === 0) return html`<p>${page.w.amplificationNone} ${page.allRef}</p>`
  return table(
    page.w.amplificationCaption,
    columnsOf(page.w.amplificationHead, [{ width: 25 }, { width: 15, isNumber: true }, {}]),
    rows.map((row) => [page.who(row), html`${page.count(row.value.repostCount)}`, evidence(page, row.evidence)]),
  )
}

const interveners = (page: Page): Html => {
  const { behind } = page.model.chapters
  const what = behind ? html`${acts(page, behind)}${claims(page, behind)}${attackers(page, behind)}` : none
  return html`${what}${mostActive(page)}`
}

const mostActive = (page: Page): Html => {
  const rows = page.model.chapters.interveners.mostActive
  if (rows.length === 0) return html`<p>${page.w.intervenersNone} ${page.allRef}</p>`
  return table(
    page.w.intervenersCaption,
    columnsOf(page.w.intervenersHead, [
      { width: 25 },
      { width: 15, isNumber: true },
      { width: 15, isNumber: true },
      {},
    ]),
    rows.map((row) => [
      page.who(row),
      known(page, row.value.followers, page.count),
      html`${page.count(row.value.postCount)}`,
      evidence(page, row.evidence),
    ]),
  )
}

const defenders = (page: Page): Html => {
  const rows = page.model.chapters.defenders
  const w = page.w
  if (rows === null) return html`<p>${capital(page)}. ${w.defendersUnknown}</p>`
  if (rows.length === 0) return html`<p>${w.defendersNone} ${page.allRef}</p>`
  const total = page.model.chapters.behind?.defenderCount ?? rows.length
  const more = rows.length < total ? html`<p>${behindWords[page.lang].defendersMore(rows.length, total)}</p>` : none
  return html`${peopleTable(page, w.defendersCaption, w.defendersHead, rows)}${more}`
}

const reactions = (page: Page): Html => {
  const rows = page.model.chapters.reactions
  const w = page.w
  if (rows === null) return html`<p>${capital(page)}. ${w.reactionsUnknown}</p>`
  if (rows.length === 0) return html`<p>${w.reactionsNone}</p>`
  const numberOf = new Map(saidStatements(page).map((statement, index) => [statement.id, index + 1]))
  const counted = table(
    w.reactionsCaption,
    columnsOf(w.reactionsHead, [{ width: 42 }, { width: 18, isNumber: true }, { width: 18, isNumber: true }]),
    rows.map((row) => {
      const number = numberOf.get(row.statement.id)
      const at = row.statement.publishedAt
      return [
        html`${at === null ? page.unknown : page.moment(at)} ${number === undefined ? page.allRef : page.mark('S', number)}`,
        html`${page.count(row.before)}`,
        html`${page.count(row.after)}`,
      ]
    }),
  )
  return html`${counted}${effects(page, (id) => numberOf.get(id) ?? null)}`
}

const capital = (page: Page): Html => {
  const word = page.cw.unknown
  return html`<span class="unknown">${word.charAt(0).toUpperCase() + word.slice(1)}</span>`
}
