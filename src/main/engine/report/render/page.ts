// What every part of the report needs at hand: the model, the words, the names, and the references to the evidence.
import { crisisWords } from '../../../../shared/crisis-words.ts'
import { type Lang, type MemberId, type MentionSeq, SYSTEM_MEMBER } from '../../../../shared/model.ts'
import { isPublic } from '../../../../shared/public-posts.ts'
import type { Evidenced, KeyPost, ReportModel } from '../../../../shared/report-model.ts'
import { formatCount, formatDate, formatDay, formatTime } from '../../../../shared/words.ts'
import { type Ground, join, named, type Phrase, say, silent } from './document.ts'
import type { Names } from './mask.ts'
import { type ReportWords, reportWords } from './report-words.ts'

export interface ReportOptions {
  readonly lang: Lang
  readonly showHandles: boolean
  /** IANA name of the zone in which times are told. */
  readonly zone: string
  /** The bytes of an attachment; without it no logo is drawn. */
  readonly readAttachment?: (sha256: string) => Uint8Array
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
  readonly unknown: Phrase
  /** The same at the beginning of a sentence. */
  readonly unknownFirst: Phrase
  /** Those of them that are public. */
  readonly seen: (evidence: readonly MentionSeq[]) => readonly MentionSeq[]
  /** `[P3] [no. 1,204]`, after a sentence or a number. */
  readonly refs: (evidence: readonly MentionSeq[]) => Phrase
  /** `[A1]`, `[S2]`, `[T4]`, where an alarm, a statement or an entry of the timeline is referred to. */
  readonly mark: (kind: 'A' | 'S' | 'T', number: number) => Phrase
  /** `A1`, where it stands; `more` after the number. */
  readonly target: (kind: 'A' | 'S' | 'T', number: number, more?: string) => Phrase
  /** `[all]`: rests on every mention of the period. */
  readonly allRef: Phrase
  readonly who: (entry: Evidenced<{ readonly handle: string }>) => Phrase
  /** Who did it, by the name that they sat down with. */
  readonly member: (id: MemberId) => Phrase
  /** Whether somebody follows us: yes, no, unknown. */
  readonly follows: (follows: boolean | null) => Phrase
}

const MOST_REFS = 3
/** Id of the section that says what `[all]` means. */
export const METHOD = 'method'

export const openPage = (model: ReportModel, part: number, names: Names, options: ReportOptions): Page => {
  const { lang, zone } = options
  const w = reportWords[lang]
  const anchor = `c${part}-`
  const seen = new Set<MentionSeq>()
  const keyPosts = model.keyPosts.filter(({ mention }) => {
    if (!isPublic(mention) || seen.has(mention.seq)) return false
    seen.add(mention.seq)
    return true
  })
  const hidden = new Set(model.keyPosts.filter(({ mention }) => !isPublic(mention)).map(({ mention }) => mention.seq))
  const numberOf = new Map(keyPosts.map((post, index) => [post.mention.seq, index + 1]))
  const count = (value: number) => formatCount(lang, value)
  const refer = (text: string, to: string | null, ground: Ground): Phrase => [{ kind: 'reference', text, to, ground }]
  const mark: Page['mark'] = (kind, number) =>
    refer(`[${kind}${number}]`, `${anchor}${kind}${number}`, {
      kind: 'mark',
      name: `${kind}${number}`,
    })
  const seenOf: Page['seen'] = (evidence) => evidence.filter((seq) => !hidden.has(seq))
  const refs: Page['refs'] = (evidence) => {
    const shown = seenOf(evidence)
    if (shown.length === 0) return silent
    const byRank = [...shown].sort((a, b) => (numberOf.get(a) ?? Infinity) - (numberOf.get(b) ?? Infinity) || a - b)
    const items = byRank.slice(0, MOST_REFS).map((seq) => {
      const number = numberOf.get(seq)
      const ground = { kind: 'posts', seqs: [seq] } as const
      return number === undefined
        ? refer(`[${w.mentionRef(count(seq))}]`, null, ground)
        : refer(`[P${number}]`, `${anchor}P${number}`, ground)
    })
    const rest = byRank.slice(MOST_REFS)
    const more =
      rest.length === 0 ? silent : say` ${refer(w.moreRefs(count(rest.length)), null, { kind: 'posts', seqs: rest })}`
    return say` ${join(items, ' ')}${more}`
  }
  const word = crisisWords[lang].unknown
  const unknown: Phrase = [{ kind: 'unknown', text: word }]
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
    unknown,
    unknownFirst: [{ kind: 'unknown', text: word.charAt(0).toUpperCase() + word.slice(1) }],
    seen: seenOf,
    refs,
    mark,
    target: (kind, number, more = '') => [
      {
        kind: 'mark',
        text: `${kind}${number}${more}`,
        id: `${anchor}${kind}${number}`,
      },
    ],
    allRef: refer(`[${w.allMark}]`, METHOD, { kind: 'all' }),
    who: (entry) => named(names.nameOf(entry.value.handle)),
    member: (id) => {
      if (id === SYSTEM_MEMBER) return named(w.system)
      const name = model.members.find((member) => member.id === id)?.name
      return name === undefined ? unknown : named(name)
    },
    follows: (follows) => (follows === null ? unknown : say`${follows ? w.follows.yes : w.follows.no}`),
  }
}

export const known = <T>(page: Page, value: T | null, show: (value: T) => string | Phrase): Phrase =>
  value === null ? page.unknown : say`${show(value)}`
