// What was decided, by whom and why: decisions and changes of phase, each with its place in the timeline.
import type { StoryEntry } from '../../../../shared/model.ts'
import { decisionsWords } from './decisions-words.ts'
import { heading, type Phrase, paragraph, quoted, type Section, say, soft, table } from './document.ts'
import type { Page } from './page.ts'
import { columnsOf } from './table.ts'
import { shownEntries } from './timeline.ts'
import { wordFacts } from './word-facts.ts'

const isDecision = ({ kind, facts }: StoryEntry): boolean =>
  kind === 'decision' ||
  facts?.kind === 'crisisOpened' ||
  facts?.kind === 'crisisMoved' ||
  facts?.kind === 'alertDismissed'

export const decisions = (page: Page): Section => {
  const w = decisionsWords[page.lang]
  const taken = shownEntries(page).filter(({ entry }) => isDecision(entry))
  return {
    startsPage: false,
    blocks: [
      heading(2, w.decisions),
      ...(taken.length === 0
        ? [paragraph(say`${w.none}`)]
        : [
            paragraph(say`${w.intro}`),
            table(
              w.decisions,
              columnsOf(w.head, [{ width: 17 }, { width: 15 }, { width: 34 }, {}]),
              taken.map(({ entry, number }) => [
                say`${page.shortMoment(entry.happenedAt)} ${page.mark('T', number)}`,
                page.member(entry.memberId),
                chosen(page, entry),
                entry.why === null ? soft(say`${w.noReason}`) : quoted(entry.why, page.lang),
              ]),
              true,
            ),
          ]),
    ],
  }
}

const chosen = (page: Page, { text, facts }: StoryEntry): Phrase => {
  if (text !== null) return quoted(text, page.lang)
  return say`${facts === null ? page.w.removed : wordFacts(page.lang, facts, page.zone)}`
}
