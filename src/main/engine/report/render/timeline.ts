// The curated story, phase by phase: when it happened, when it was written down, by whom, on what evidence. Hidden entries stay out.
import type { StoryEntry } from '../../../../shared/model.ts'
import { PHASES } from '../../../../shared/states.ts'
import {
  type Block,
  heading,
  named,
  type Phrase,
  paragraph,
  quoted,
  type Row,
  type Section,
  say,
  silent,
  soft,
  table,
} from './document.ts'
import type { Page } from './page.ts'
import { recordWords } from './record-words.ts'
import { columnsOf } from './table.ts'
import { wordFacts } from './word-facts.ts'

interface Numbered {
  readonly entry: StoryEntry
  readonly number: number
}

/** What the story shows, in the order in which it happened: T1, T2... */
export const shownEntries = (page: Page): Numbered[] =>
  page.model.story
    .filter((entry) => !entry.hidden)
    .sort((a, b) => a.happenedAt - b.happenedAt || a.id - b.id)
    .map((entry, index) => ({ entry, number: index + 1 }))

export const timeline = (page: Page): Section => {
  const w = recordWords[page.lang]
  const numbered = shownEntries(page)
  const hiddenCount = page.model.story.length - numbered.length
  const hidden = hiddenCount === 0 ? '' : ` ${w.hiddenEntries(hiddenCount)}`
  return {
    startsPage: true,
    blocks: [
      heading(2, w.timeline),
      paragraph(say`${numbered.length === 0 ? w.timelineEmpty : w.timelineIntro}${hidden}`),
      ...PHASES.flatMap((phase) => {
        const entries = numbered.filter(({ entry }) => entry.phase === phase)
        return entries.length === 0 ? [] : phaseTable(page, w.phase(page.cw.crisisState[phase]), entries)
      }),
    ],
  }
}

const phaseTable = (page: Page, phase: string, entries: readonly Numbered[]): Block[] => {
  const columns = columnsOf(recordWords[page.lang].timelineHead, [
    { width: 7 },
    { width: 11 },
    { width: 21 },
    { width: 14 },
    {},
  ])
  const rows = entries.flatMap(({ entry, number }, index): Row[] => {
    const today = page.date(entry.happenedAt)
    const before = entries[index - 1]?.entry.happenedAt
    const recordedOn = page.date(entry.recordedAt)
    const cells = [
      page.target('T', number, entry.marked ? ' ★' : ''),
      say`${page.time(entry.happenedAt)}`,
      say`${recordedOn === today ? '' : `${recordedOn}, `}${page.time(entry.recordedAt)}`,
      page.member(entry.memberId),
      told(page, entry),
    ]
    return before !== undefined && page.date(before) === today ? [cells] : [{ group: today }, cells]
  })
  return [heading(3, phase), table(phase, columns, rows, true)]
}

/** The words of a fact alone would not say whether it is known, asked or denied. */
const factOf = (page: Page, entry: StoryEntry): Phrase =>
  entry.facts?.kind === 'fact'
    ? say`${wordFacts(page.lang, entry.facts, page.zone)}${page.lang === 'fr' ? '\u00a0' : ''}: `
    : silent

const told = (page: Page, entry: StoryEntry): Phrase => {
  const w = recordWords[page.lang]
  const words =
    entry.text !== null
      ? say`${factOf(page, entry)}${quoted(entry.text, page.lang)}`
      : entry.facts !== null
        ? say`${wordFacts(page.lang, entry.facts, page.zone)}`
        : say`${w.noText}`
  const versions = entry.version > 1 ? say` ${soft(say`${w.formerVersions(entry.version - 1)}.`)}` : silent
  const { rewrittenBy } = entry
  const by =
    rewrittenBy === null || rewrittenBy === entry.memberId
      ? silent
      : say` ${soft(say`${w.rewrittenBy} ${page.member(rewrittenBy)}.`)}`
  const why = entry.why === null ? silent : say` ${soft(say`${w.because} ${quoted(entry.why, page.lang)}`)}`
  const files = entry.attachments.filter(({ removedAt }) => removedAt === null).map(({ name }) => name)
  const beside = files.length === 0 ? silent : say` ${soft(say`${w.beside(files.length)} ${named(files.join(', '))}.`)}`
  return say`${words}${why}${page.refs(entry.evidence)}${beside}${by}${versions}`
}
