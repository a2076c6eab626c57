// What is behind the peak, chapter by chapter: each figure with the posts that show it, and "unknown" where nothing does.
import { anatomyWords } from '../../../../shared/anatomy-words.ts'
import type { Evidenced, PersonActs, ReportBehind } from '../../../../shared/report-model.ts'
import { formatShare } from '../../../../shared/words.ts'
import { behindWords } from './behind-words.ts'
import { type Html, html, none } from './html.ts'
import { known, type Page } from './page.ts'
import { columnsOf, table } from './table.ts'

export const originFound = (page: Page, { origin }: ReportBehind): Html => {
  const w = behindWords[page.lang]
  if (!origin) return html`<p>${w.originUnknown} ${page.unknown}.</p>`
  const { handle, at, why, confidence } = origin.value
  return html`<p>${w.origin(page.names.nameOf(handle), page.moment(at))}${page.refs(origin.evidence)}</p>
<p>${anatomyWords[page.lang].originSentence(why)} ${w.confidence(formatShare(page.lang, confidence))} ${page.allRef}</p>`
}

export const amplifiers = (page: Page, { amplifiers: rows }: ReportBehind): Html => {
  const w = behindWords[page.lang]
  if (rows.length === 0) return html`<p>${w.amplifiersNone} ${page.allRef}</p>`
  return table(
    w.amplifiersCaption,
    columnsOf(w.amplifiersHead, [
      { width: 25 },
      { width: 17 },
      { width: 16, isNumber: true },
      { width: 15, isNumber: true },
      { width: 15 },
      {},
    ]),
    rows.map((row) => [
      page.who(row),
      html`${page.shortMoment(row.value.at)}`,
      html`${page.count(row.value.causedCount)}`,
      known(page, row.value.reach, page.count),
      html`${row.value.isLinked ? w.toldBy.links : w.toldBy.words}`,
      page.refs(row.evidence),
    ]),
  )
}

export const together = (page: Page, { coordination }: ReportBehind): Html => {
  const w = behindWords[page.lang]
  const groups = coordination.map(
    ({ value, evidence }) =>
      html`<li>${anatomyWords[page.lang].coordinationSentence(value)}${page.refs(evidence)}</li>`,
  )
  return html`<h4>${w.together}</h4>${
    groups.length === 0
      ? html`<p>${w.togetherNone} ${page.allRef}</p>`
      : html`<p>${w.togetherIntro}</p><ul class="plain">${groups}</ul>`
  }`
}

export const claims = (page: Page, behind: ReportBehind): Html => {
  const w = behindWords[page.lang]
  const { claims: rows, claimCount, unclaimedCount } = behind
  const said =
    rows.length === 0
      ? html`<p>${w.claimsNone} ${page.allRef}</p>`
      : table(
          w.claimsCaption,
          columnsOf(w.claimsHead, [{ width: 41 }, { width: 12, isNumber: true }, { width: 16 }, {}]),
          rows.map(({ value, evidence }) => [
            html`<bdi>${page.names.cover(value.label) || anatomyWords[page.lang].unlabelledClaim}</bdi>`,
            html`${page.count(value.size)}`,
            html`${page.shortMoment(value.firstAt)}`,
            page.refs(evidence),
          ]),
          true,
        )
  const rest =
    rows.length === 0 ? none : html`<p>${w.claimsRest(claimCount - rows.length, unclaimedCount)} ${page.allRef}</p>`
  return html`<h4>${w.claims}</h4>${said}${rest}`
}

/** How many posts did what; the rest could not be read. */
export const acts = (page: Page, { byStance, postCount }: ReportBehind): Html => {
  const w = behindWords[page.lang]
  const unread = postCount - byStance.attack - byStance.ask - byStance.defend - byStance.neutral
  const did = (['attack', 'ask', 'defend', 'neutral'] as const).map((stance) =>
    w.acts[stance](page.count(byStance[stance])),
  )
  const parts = unread === 0 ? did : [...did, w.acts.unread(page.count(unread))]
  return html`<p>${w.ofPosts(page.w.mentions(postCount))} ${parts.join(', ')}. ${page.allRef}</p>`
}

export const peopleTable = (
  page: Page,
  caption: string,
  head: readonly string[],
  rows: readonly Evidenced<PersonActs>[],
): Html =>
  table(
    caption,
    columnsOf(head, [{ width: 25 }, { width: 15 }, { width: 15, isNumber: true }, {}]),
    rows.map((row) => [
      page.who(row),
      known(page, row.value.followsUs, (follows) => (follows ? page.w.follows.yes : page.w.follows.no)),
      html`${page.count(row.value.postCount)}`,
      row.evidence.length === 0 ? page.unknown : page.refs(row.evidence),
    ]),
  )

export const attackers = (page: Page, { attackers: rows, attackerCount }: ReportBehind): Html => {
  const w = behindWords[page.lang]
  if (rows.length === 0) return html`<p>${w.attackersNone} ${page.allRef}</p>`
  return peopleTable(page, w.attackersCaption(rows.length, attackerCount), w.attackersHead, rows)
}
