// The curated story, phase by phase: when it happened, when it was written down, by whom, on what evidence. Hidden entries stay out.
import type { StoryEntry } from '../../../../shared/model.ts'
import { SYSTEM_MEMBER } from '../../../../shared/model.ts'
import { PHASES } from '../../../../shared/states.ts'
import { type Html, html, none } from './html.ts'
import type { Page } from './page.ts'
import { recordWords } from './record-words.ts'
import { quoted } from './table.ts'
import { wordFacts } from './word-facts.ts'

export const timeline = (page: Page): Html => {
  const w = recordWords[page.lang]
  const shown = page.model.story
    .filter((entry) => !entry.hidden)
    .sort((a, b) => a.happenedAt - b.happenedAt || a.id - b.id)
  const hiddenCount = page.model.story.length - shown.length
  const numbered = shown.map((entry, index) => ({ entry, number: index + 1 }))
  const phases = PHASES.map((phase) => ({ phase, rows: numbered.filter((row) => row.entry.phase === phase) }))
  return html`<section class="newpage"><h2>${w.timeline}</h2>
<p>${shown.length === 0 ? w.timelineEmpty : w.timelineIntro}${hiddenCount === 0 ? none : html` ${w.hiddenEntries(hiddenCount)}`}</p>
${phases.map(({ phase, rows }) => (rows.length === 0 ? none : phaseTable(page, page.cw.crisisState[phase], rows)))}</section>`
}

interface Row {
  readonly entry: StoryEntry
  readonly number: number
}

const phaseTable = (page: Page, phase: string, rows: readonly Row[]): Html => {
  const w = recordWords[page.lang]
  const [mark, happened, recorded, who, what] = w.timelineHead
  let day = ''
  return html`<h3>${w.phase(phase)}</h3><table class="timeline">
<colgroup><col style="width:7%"><col style="width:11%"><col style="width:21%"><col style="width:14%"><col></colgroup>
<thead><tr>${[mark, happened, recorded, who, what].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(({ entry, number }) => {
    const today = page.date(entry.happenedAt)
    const dayRow = today === day ? none : html`<tr class="day"><th scope="rowgroup" colspan="5">${today}</th></tr>`
    day = today
    return html`${dayRow}<tr>
<th scope="row"><span class="mark" id="${page.anchor}T${number}">T${number}${entry.marked ? html` ★` : none}</span></th>
<td>${page.time(entry.happenedAt)}</td>
<td>${page.date(entry.recordedAt) === today ? none : html`${page.date(entry.recordedAt)}, `}${page.time(entry.recordedAt)}</td>
<td><bdi>${memberName(page, entry)}</bdi></td>
<td>${told(page, entry)}</td></tr>`
  })}</tbody></table>`
}

const memberName = (page: Page, entry: StoryEntry): string | Html => {
  if (entry.memberId === SYSTEM_MEMBER) return recordWords[page.lang].system
  return page.model.members.find((member) => member.id === entry.memberId)?.name ?? page.unknown
}

/** The words of a fact alone would not say whether it is known, asked or denied. */
const factOf = (page: Page, entry: StoryEntry): Html =>
  entry.facts?.kind === 'fact'
    ? html`${wordFacts(page.lang, entry.facts, page.zone)}${page.lang === 'fr' ? '\u00a0' : ''}: `
    : none

const told = (page: Page, entry: StoryEntry): Html => {
  const w = recordWords[page.lang]
  const words =
    entry.text !== null
      ? html`${factOf(page, entry)}${quoted(page.names.cover(entry.text), page.lang)}`
      : entry.facts !== null
        ? html`${wordFacts(page.lang, entry.facts, page.zone)}`
        : html`${w.noText}`
  const versions = entry.version > 1 ? html` <span class="soft">${w.formerVersions(entry.version - 1)}.</span>` : none
  const why =
    entry.why === null
      ? none
      : html` <span class="soft">${w.because} ${quoted(page.names.cover(entry.why), page.lang)}</span>`
  return html`${words}${why}${page.refs(entry.evidence)}${versions}`
}
