// What every part of the report needs at hand: the model, the words, the names, and the references to the evidence.
import { crisisWords } from '../../../../shared/crisis-words.ts'
import type { Lang, MentionSeq } from '../../../../shared/model.ts'
import type { Evidenced, KeyPost, ReportModel } from '../../../../shared/report-model.ts'
import { formatCount, formatDate, formatDay, formatTime } from '../../../../shared/words.ts'
import { type Html, html, joinHtml, none } from './html.ts'
import type { Names } from './mask.ts'
import { type ReportWords, reportWords } from './report-words.ts'

export interface ReportOptions {
  readonly lang: Lang
  readonly showHandles: boolean
  /** IANA name of the zone in which times are told. */
  readonly zone: string
}

export interface Page {
  readonly model: ReportModel
  readonly lang: Lang
  readonly zone: string
  readonly w: ReportWords
  readonly cw: (typeof crisisWords)[Lang]
  readonly names: Names
  /** Public posts only (law L10), numbered P1, P2... in this order. */
  readonly keyPosts: readonly KeyPost[]
  /** Prefix of the anchors of this part. */
  readonly anchor: string
  readonly count: (value: number) => string
  readonly time: (at: number) => string
  readonly date: (at: number) => string
  readonly moment: (at: number) => string
  /** Day, month and time on one line, for tables: the year stands in the head of the report. */
  readonly shortMoment: (at: number) => string
  readonly unknown: Html
  /** `[P3] [no. 1,204]`, after a sentence or a number. */
  readonly refs: (evidence: readonly MentionSeq[]) => Html
  /** `[A1]`, `[S2]`, `[T4]`: an alarm, a statement, an entry of the timeline. */
  readonly mark: (kind: 'A' | 'S' | 'T' | 'P', number: number) => Html
  /** `[all]`: rests on every mention of the period. */
  readonly allRef: Html
  readonly who: (entry: Evidenced<{ readonly handle: string }>) => Html
}

const MOST_REFS = 3

export const openPage = (model: ReportModel, part: number, names: Names, options: ReportOptions): Page => {
  const { lang, zone } = options
  const w = reportWords[lang]
  const anchor = `c${part}-`
  const seen = new Set<MentionSeq>()
  const keyPosts = model.keyPosts.filter(({ mention }) => {
    if (mention.visibility !== 'public' || seen.has(mention.seq)) return false
    seen.add(mention.seq)
    return true
  })
  const hidden = new Set(
    model.keyPosts.filter((post) => post.mention.visibility !== 'public').map((post) => post.mention.seq),
  )
  const numberOf = new Map(keyPosts.map((post, index) => [post.mention.seq, index + 1]))
  const count = (value: number) => formatCount(lang, value)
  const mark: Page['mark'] = (kind, number) =>
    html`<a class="ref" href="#${anchor}${kind}${number}">[${kind}${number}]</a>`
  const refs: Page['refs'] = (evidence) => {
    const shown = evidence.filter((seq) => !hidden.has(seq))
    if (shown.length === 0) return none
    const byRank = [...shown].sort((a, b) => (numberOf.get(a) ?? Infinity) - (numberOf.get(b) ?? Infinity) || a - b)
    const items = byRank.slice(0, MOST_REFS).map((seq) => {
      const number = numberOf.get(seq)
      return number === undefined ? html`<span class="ref">[${w.mentionRef(count(seq))}]</span>` : mark('P', number)
    })
    const rest = shown.length - items.length
    return html` ${joinHtml(items, html` `)}${rest > 0 ? html` <span class="ref">${w.moreRefs(count(rest))}</span>` : none}`
  }
  // A date is not broken over two lines.
  const date = (at: number) => formatDate(lang, at, zone).replaceAll(' ', '\u00a0')
  const time = (at: number) => formatTime(lang, at, zone)
  return {
    model,
    lang,
    zone,
    w,
    cw: crisisWords[lang],
    names,
    keyPosts,
    anchor,
    count,
    time,
    date,
    moment: (at) => w.moment(date(at), time(at)),
    shortMoment: (at) => `${formatDay(lang, at, false, zone)}, ${time(at)}`.replaceAll(' ', '\u00a0'),
    unknown: html`<span class="unknown">${crisisWords[lang].unknown}</span>`,
    refs,
    mark,
    allRef: html`<a class="ref" href="#method">[${w.allMark}]</a>`,
    who: (entry) => html`<bdi>${names.nameOf(entry.value.handle)}</bdi>`,
  }
}

export const known = <T>(page: Page, value: T | null, show: (value: T) => string | Html): Html =>
  value === null ? page.unknown : html`${show(value)}`
