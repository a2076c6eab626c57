// The five chapters of the doctrine. What is not known says so; an empty list and an unknown one are different sentences.
import { answers } from './answers.ts'
import { acts, amplifiers, attackers, originFound, together } from './behind.ts'
import { behindWords } from './behind-words.ts'
import { type Block, heading, type Phrase, paragraph, type Section, say, table } from './document.ts'
import { effects } from './effects.ts'
import { known, type Page } from './page.ts'
import { saidStatements } from './summary.ts'
import { columnsOf } from './table.ts'

export const chapters = (page: Page): Section => {
  const w = page.w
  const told: readonly (readonly [string, readonly Block[]])[] = [
    [w.origin, origin(page)],
    [w.amplification, amplification(page)],
    [w.interveners, interveners(page)],
    [w.defenders, defenders(page)],
    [w.reactions, reactions(page)],
  ]
  const blocks = told.flatMap(([name, chapter], index) => [heading(3, `${index + 1}. ${name}`), ...chapter])
  return { startsPage: false, blocks: [heading(2, w.chapters), ...blocks] }
}

const origin = (page: Page): Block[] => {
  const { firstPost, onsetAt, alarm } = page.model.chapters.origin
  const w = page.w
  const sayFirst = page.model.chapters.behind?.origin ? behindWords[page.lang].firstInRise : w.originPost
  const post = firstPost
    ? say`${sayFirst(page.names.nameOf(firstPost.value.handle), page.moment(firstPost.value.at))}${page.refs(firstPost.evidence)}`
    : say`${w.originUnknown.post} ${page.unknown}.`
  const onset =
    onsetAt === null
      ? say`${w.originUnknown.onset} ${page.unknown}.`
      : say`${w.originOnset(page.moment(onsetAt))} ${page.mark('A', 1)}`
  const why = alarm
    ? say`${page.cw.alertSentence(alarm, page.zone)} ${page.model.alerts.length > 0 ? page.mark('A', 1) : page.allRef}`
    : page.model.alerts.length === 0
      ? say`${w.noAlarm} ${page.allRef}`
      : say`${w.originUnknown.why} ${page.unknown}.`
  const { behind } = page.model.chapters
  const isSamePost = firstPost !== null && behind?.origin?.evidence[0] === firstPost.evidence[0]
  return [
    ...(behind ? originFound(page, behind) : []),
    ...(isSamePost ? [] : [paragraph(post)]),
    paragraph(onset),
    paragraph(why),
  ]
}

const evidence = (page: Page, seqs: Parameters<Page['refs']>[0]): Phrase =>
  seqs.length === 0 ? page.unknown : page.refs(seqs)

const amplification = (page: Page): Block[] => {
  const { behind } = page.model.chapters
  if (behind) return [amplifiers(page, behind), ...together(page, behind)]
  const rows = page.model.chapters.amplification.mostReposted
  if (rows.length === 0) return [paragraph(say`${page.w.amplificationNone} ${page.allRef}`)]
  return [
    table(
      page.w.amplificationCaption,
      columnsOf(page.w.amplificationHead, [{ width: 25 }, { width: 15, isNumber: true }, {}]),
      rows.map((row) => [page.who(row), say`${page.count(row.value.repostCount)}`, evidence(page, row.evidence)]),
    ),
  ]
}

const interveners = (page: Page): Block[] => {
  const { behind } = page.model.chapters
  const what = behind ? [acts(page, behind), attackers(page, behind)] : []
  return [...what, mostActive(page)]
}

const mostActive = (page: Page): Block => {
  const rows = page.model.chapters.interveners.mostActive
  if (rows.length === 0) return paragraph(say`${page.w.intervenersNone} ${page.allRef}`)
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
      say`${page.count(row.value.postCount)}`,
      evidence(page, row.evidence),
    ]),
  )
}

/** Who they are is told in the section on people. */
const defenders = (page: Page): Block[] => {
  const rows = page.model.chapters.defenders
  const { behind } = page.model.chapters
  const w = page.w
  if (rows === null) return [paragraph(say`${page.unknownFirst}. ${w.defendersUnknown}`)]
  if (rows.length === 0 || !behind) return [paragraph(say`${w.defendersNone} ${page.allRef}`)]
  const { defenderCount, defendingFollowerCount } = behind
  return [
    paragraph(
      say`${w.defendersSentence(page.w.accounts(defenderCount), defenderCount, defendingFollowerCount)} ${page.allRef}`,
    ),
  ]
}

const reactions = (page: Page): Block[] => {
  const rows = page.model.chapters.reactions
  const w = page.w
  if (rows === null) return [paragraph(say`${page.unknownFirst}. ${w.reactionsUnknown}`)]
  if (rows.length === 0) return [paragraph(say`${w.reactionsNone}`)]
  const numberOf = new Map(saidStatements(page).map((statement, index) => [statement.id, index + 1]))
  const counted = table(
    w.reactionsCaption,
    columnsOf(w.reactionsHead, [{ width: 42 }, { width: 18, isNumber: true }, { width: 18, isNumber: true }]),
    rows.map((row) => {
      const number = numberOf.get(row.statement.id)
      const at = row.statement.publishedAt
      return [
        say`${at === null ? page.unknown : page.moment(at)} ${number === undefined ? page.allRef : page.mark('S', number)}`,
        say`${page.count(row.before)}`,
        say`${page.count(row.after)}`,
      ]
    }),
  )
  const printedAs = (id: number) => numberOf.get(id) ?? null
  return [counted, ...effects(page, printedAs), ...answers(page, printedAs)]
}
