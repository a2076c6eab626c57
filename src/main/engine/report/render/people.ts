// The people, by what they did: who is to be thanked, and through whom it spread. Each with the first act, and its post.
import { behindWords } from './behind-words.ts'
import { type Block, heading, paragraph, type Section, say, soft, table } from './document.ts'
import { known, type Page } from './page.ts'
import { peopleWords } from './people-words.ts'
import { columnsOf } from './table.ts'

export const people = (page: Page): Section => {
  const w = peopleWords[page.lang]
  return {
    startsPage: true,
    blocks: [
      heading(2, w.people),
      heading(3, w.thanks),
      ...thanks(page),
      heading(3, w.amplifiers),
      ...amplifiers(page),
    ],
  }
}

const thanks = (page: Page): Block[] => {
  const w = peopleWords[page.lang]
  const { defenders: rows, behind } = page.model.chapters
  if (rows === null) return [paragraph(say`${page.unknownFirst}. ${w.thanksUnknown}`)]
  if (rows.length === 0) return [paragraph(say`${w.thanksNone} ${page.allRef}`)]
  const total = behind?.defenderCount ?? rows.length
  const more = rows.length < total ? ` ${w.thanksMore(page.count(rows.length), page.count(total))}` : ''
  return [
    paragraph(say`${w.thanksIntro}${more}`),
    table(
      w.thanks,
      columnsOf(w.thanksHead, [
        { width: 27 },
        { width: 12 },
        { width: 12, isNumber: true },
        { width: 17 },
        { width: 11, isNumber: true },
        {},
      ]),
      rows.map((row) => [
        page.who(row),
        page.follows(row.value.followsUs),
        known(page, row.value.followers, page.count),
        say`${page.shortMoment(row.value.firstAt)}`,
        say`${page.count(row.value.postCount)}`,
        row.evidence.length === 0 ? page.unknown : page.refs(row.evidence),
      ]),
      true,
    ),
  ]
}

const amplifiers = (page: Page): Block[] => {
  const w = peopleWords[page.lang]
  const { behind } = page.model.chapters
  if (!behind) return [paragraph(say`${page.unknownFirst}. ${w.amplifiersUnknown}`)]
  if (behind.amplifiers.length === 0) return [paragraph(say`${behindWords[page.lang].amplifiersNone} ${page.allRef}`)]
  return [
    paragraph(say`${w.amplifiersIntro}`),
    table(
      w.amplifiers,
      columnsOf(w.amplifiersHead, [
        { width: 22 },
        { width: 13, isNumber: true },
        { width: 22 },
        { width: 11, isNumber: true },
        { width: 14, isNumber: true },
        {},
      ]),
      behind.amplifiers.map(({ value, evidence }) => [
        page.who({ value, evidence }),
        known(page, value.followers, page.count),
        say`${page.shortMoment(value.first.at)}${page.refs([value.first.seq])}`,
        say`${page.count(value.causedCount)}`,
        known(page, value.reach, page.count),
        say`${soft(say`${value.isLinked ? w.toldBy.links : w.toldBy.words}`)}${page.refs(evidence)}`,
      ]),
      true,
    ),
  ]
}
