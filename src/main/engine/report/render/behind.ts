// What is behind the peak, chapter by chapter: each figure with the posts that show it, and "unknown" where nothing does.
import { anatomyWords } from '../../../../shared/anatomy-words.ts'
import type { ReportBehind } from '../../../../shared/report-model.ts'
import { formatShare } from '../../../../shared/words.ts'
import { behindWords } from './behind-words.ts'
import { type Block, heading, paragraph, say, table } from './document.ts'
import type { Page } from './page.ts'
import { columnsOf } from './table.ts'

export const originFound = (page: Page, { origin }: ReportBehind): Block[] => {
  const w = behindWords[page.lang]
  if (!origin) return [paragraph(say`${w.originUnknown} ${page.unknown}.`)]
  const { handle, at, why, confidence } = origin.value
  const sure = w.confidence(formatShare(page.lang, confidence))
  return [
    paragraph(say`${w.origin(page.names.nameOf(handle), page.moment(at))}${page.refs(origin.evidence)}`),
    paragraph(say`${anatomyWords[page.lang].originSentence(why)} ${sure} ${page.allRef}`),
  ]
}

/** Who they are is told in the section on people. */
export const amplifiers = (page: Page, { amplifiers: rows }: ReportBehind): Block => {
  const w = behindWords[page.lang]
  const [first] = rows
  if (!first) return paragraph(say`${w.amplifiersNone} ${page.allRef}`)
  const { handle, causedCount } = first.value
  const most = w.amplifiedMost(page.names.nameOf(handle), page.w.mentions(causedCount))
  return paragraph(say`${most}${page.refs(first.evidence)} ${w.amplifiersListed(rows.length)}`)
}

export const together = (page: Page, { coordination }: ReportBehind): Block[] => {
  const w = behindWords[page.lang]
  const groups = coordination.map(
    ({ value, evidence }) => say`${anatomyWords[page.lang].coordinationSentence(value)}${page.refs(evidence)}`,
  )
  return [
    heading(4, w.together),
    ...(groups.length === 0
      ? [paragraph(say`${w.togetherNone} ${page.allRef}`)]
      : [paragraph(say`${w.togetherIntro}`), { kind: 'list', items: groups } as const]),
  ]
}

/** How many posts did what; the rest could not be read. */
export const acts = (page: Page, { byStance, postCount }: ReportBehind): Block => {
  const w = behindWords[page.lang]
  const unread = postCount - byStance.attack - byStance.ask - byStance.defend - byStance.neutral
  const did = (['attack', 'ask', 'defend', 'neutral'] as const).map((stance) =>
    w.acts[stance](page.count(byStance[stance])),
  )
  const parts = unread === 0 ? did : [...did, w.acts.unread(page.count(unread))]
  return paragraph(say`${w.ofPosts(page.w.mentions(postCount))} ${parts.join(', ')}. ${page.allRef}`)
}

export const attackers = (page: Page, { attackers: rows, attackerCount }: ReportBehind): Block => {
  const w = behindWords[page.lang]
  if (rows.length === 0) return paragraph(say`${w.attackersNone} ${page.allRef}`)
  return table(
    w.attackersCaption(rows.length, attackerCount),
    columnsOf(w.attackersHead, [{ width: 25 }, { width: 15 }, { width: 15, isNumber: true }, {}]),
    rows.map((row) => [
      page.who(row),
      page.follows(row.value.followsUs),
      say`${page.count(row.value.postCount)}`,
      row.evidence.length === 0 ? page.unknown : page.refs(row.evidence),
    ]),
  )
}
