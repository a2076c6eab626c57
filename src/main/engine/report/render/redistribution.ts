// What a shared report passes on, counted for the whole document: posts that are shown word for word, per platform, beside
// what the platform allows.
import type { Platform } from '../../../../shared/model.ts'
import { type Block, heading, type Phrase, paragraph, say, silent, table } from './document.ts'
import type { Page } from './page.ts'
import { redistributionWords } from './redistribution-words.ts'
import { columnsOf } from './table.ts'

/** X Developer Policy, "Content redistribution" (docs.x.com/developer-terms/policy): public posts a person and day by
 * non-automated means such as a PDF, and ids an entity in 30 days. */
const X_POSTS_A_DAY = 500
const X_IDS = 1_500_000

/** Posts of all parts that are shown word for word; one that two parts show is passed on once. */
const wordForWord = (pages: readonly Page[]): Map<Platform, number> => {
  const shown = new Map(
    pages.flatMap(({ keyPosts }) =>
      keyPosts.flatMap(({ mention }) => (mention.text === null ? [] : [[mention.seq, mention.platform] as const])),
    ),
  )
  const counts = new Map<Platform, number>()
  for (const platform of shown.values()) counts.set(platform, (counts.get(platform) ?? 0) + 1)
  return counts
}

/** `page` closes the document, `pages` are all of it. */
export const redistribution = (page: Page, pages: readonly Page[]): Block[] => {
  const w = redistributionWords[page.lang]
  const rows = [...wordForWord(pages)].sort((a, b) => b[1] - a[1])
  const what = paragraph(say`${w.named} ${page.names.masked ? w.masked : w.open}`)
  if (rows.length === 0) return [heading(3, w.passesOn), what, paragraph(say`${w.none}`)]
  return [
    heading(3, w.passesOn),
    what,
    table(
      w.passesOn,
      columnsOf(w.head, [{ width: 16 }, { width: 16, isNumber: true }, {}]),
      rows.map(([platform, count]) => [
        say`${page.cw.platform[platform]}`,
        say`${page.count(count)}`,
        allowed(page, platform, count),
      ]),
      true,
    ),
  ]
}

const allowed = (page: Page, platform: Platform, count: number): Phrase => {
  const w = redistributionWords[page.lang]
  if (platform !== 'x') return say`${w.unlimited}`
  const beyond: Phrase = count > X_POSTS_A_DAY ? say` ${{ kind: 'strong', text: w.beyond }}` : silent
  return say`${w.x(page.count(X_POSTS_A_DAY), page.count(X_IDS))}${beyond}`
}
