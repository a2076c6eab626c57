// What was learnt, word for word under each prompt, and what is done about it: owner, date, state.
import { DEBRIEF_PROMPTS, isLate } from '../../../../shared/debrief.ts'
import { actionStateWord, debriefWords } from '../../../../shared/debrief-words.ts'
import { formatDate } from '../../../../shared/words.ts'
import { type Block, heading, type Phrase, paragraph, quoted, type Section, say, table } from './document.ts'
import type { Page } from './page.ts'
import { columnsOf } from './table.ts'

export const debrief = (page: Page): Section => {
  const w = debriefWords[page.lang]
  return {
    startsPage: true,
    blocks: [heading(2, w.title), ...learnt(page), heading(2, w.actions), ...decided(page)],
  }
}

const learnt = (page: Page): Block[] => {
  const w = debriefWords[page.lang]
  const answers = new Map(page.model.debrief.answers.map(({ prompt, text }) => [prompt, text]))
  const blocks = DEBRIEF_PROMPTS.flatMap((prompt): Block[] => {
    const text = answers.get(prompt) ?? null
    return text === null ? [] : [heading(3, w.prompt[prompt]), paragraph(quoted(text, null))]
  })
  return blocks.length === 0 ? [paragraph(say`${w.nobody}`)] : blocks
}

const decided = (page: Page): Block[] => {
  const w = debriefWords[page.lang]
  const { debrief: told, madeAt } = page.model
  if (told.actions.length === 0) return [paragraph(say`${w.noActions}`)]
  const state = (action: (typeof told.actions)[number]): Phrase => {
    if (isLate(action, madeAt)) return [{ kind: 'strong', text: w.late }]
    return say`${actionStateWord(w, action, formatDate(page.lang, action.stateAt, page.zone))}`
  }
  return [
    table(
      w.actions,
      columnsOf(w.columns, [{ width: 46 }, { width: 18 }, { width: 16 }, {}]),
      told.actions.map((action) => [
        quoted(action.text, null),
        page.member(action.ownerId),
        say`${formatDate(page.lang, action.dueAt, page.zone)}`,
        state(action),
      ]),
      true,
    ),
  ]
}
