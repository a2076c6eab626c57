// The last pages, once for the whole report: who sat at the desk, how it was made and what it cannot say, the ledger's head.
import { type Block, heading, named, type Phrase, paragraph, type Section, say, table } from './document.ts'
import { METHOD, type Page } from './page.ts'
import { recordWords } from './record-words.ts'
import { redistribution } from './redistribution.ts'
import { columnsOf } from './table.ts'

/** `pages`: all of the document that it closes. */
export const closing = (page: Page, pages: readonly Page[]): Section[] => {
  const w = recordWords[page.lang]
  const about: Section = {
    startsPage: true,
    blocks: [
      heading(2, w.desk),
      ...desk(page),
      heading(2, w.method, METHOD),
      {
        kind: 'list',
        items: w.methodItems(page.zone).map((item) => say`${item}`),
      },
      ...redistribution(page, pages),
    ],
  }
  return [about, { startsPage: true, blocks: ledger(page) }]
}

const desk = (page: Page): Block[] => {
  const w = recordWords[page.lang]
  const { members } = page.model
  if (members.length === 0) return [paragraph(say`${w.deskNone}`)]
  return [
    paragraph(say`${w.deskIntro}`),
    table(
      w.desk,
      columnsOf(w.deskHead, [{ width: 40 }, {}]),
      members.map((member) => [named(member.name), named(member.roles.join(', '))]),
      true,
    ),
  ]
}

const ledger = (page: Page): Block[] => {
  const w = recordWords[page.lang]
  const { ledger } = page.model
  const orNoKey = (value: string | null): Phrase =>
    value === null ? [{ kind: 'unknown', text: w.noKey }] : fingerprint(value)
  return [
    heading(2, w.ledger),
    paragraph(say`${w.ledgerIntro}`),
    paragraph(say`${verdictOf(page)}`, ledger.holds === false ? 'broken' : 'plain'),
    {
      kind: 'pairs',
      role: 'plain',
      pairs: [
        [w.ledgerRows.count, say`${page.count(ledger.count)}`],
        [w.ledgerRows.head, fingerprint(ledger.head)],
        [w.ledgerRows.signature, orNoKey(ledger.signature)],
        [w.ledgerRows.publicKey, orNoKey(ledger.publicKey)],
      ],
    },
  ]
}

const verdictOf = (page: Page): string => {
  const w = recordWords[page.lang]
  const { count, holds } = page.model.ledger
  if (holds === null) return w.ledgerUnchecked
  return holds ? w.ledgerHolds(page.count(count)) : w.ledgerBroken(page.count(count))
}

const fingerprint = (text: string): Phrase => [{ kind: 'fingerprint', text }]
