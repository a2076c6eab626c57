// The typography of the report: A4, one column with generous margins, Inter, figures of one width in tables and charts.
// Running lines stand in the page's margin boxes, set in the same type as the rest. On named pages Chromium (130) breaks
// before a block-level svg and after a table's caption: charts stand in a line, captions before their table.
import { cssString } from './html.ts'

export interface RunningLines {
  /** Name of the page kind: one per crisis. */
  readonly name: string
  /** `#rrggbb` of headings and rules; null = ours. */
  readonly accent: string | null
  readonly left: string
  readonly right: string
  readonly foot: string
  readonly drill: string | null
}

export const FAMILY = [
  'Inter',
  'Inter',
  'Noto Color Emoji',
  'Noto Sans Arabic',
  'Noto Sans Hebrew',
  'Noto Sans Devanagari',
  'Noto Sans Thai',
  'Noto Sans SC Variable',
]
  .map((name) => `"${name}"`)
  .join(', ')

const pageRule = (lines: RunningLines): string => `
@page ${lines.name} {
  size: A4; margin: 27mm 25mm 25mm;
  @top-left { content: ${cssString(lines.left)}; width: 62%; text-align: left; ${SMALL} }
  @top-right { content: ${cssString(lines.right)}; width: 38%; text-align: right; ${SMALL} }
  @bottom-left { content: ${cssString(lines.foot)}; width: 62%; text-align: left; ${SMALL} }
  ${lines.drill === null ? '' : `@bottom-center { content: ${cssString(lines.drill)}; font: 600 8pt ${FAMILY}; letter-spacing: .12em; color: #8a3b00; vertical-align: middle; }`}
  @bottom-right { content: counter(page) " / " counter(pages); width: 20%; text-align: right; ${SMALL} font-variant-numeric: tabular-nums; }
}
.${lines.name} { page: ${lines.name};${lines.accent === null ? '' : ` --accent: ${lines.accent};`} }`

const SMALL = `text-rendering: geometricPrecision; font: 400 7.8pt/1.3 ${FAMILY}; color: #5a6472; vertical-align: middle;`

const SHEET = `
:root { --ink: #171b22; --soft: #5a6472; --rule: #cfd5dd; --faint: #eef1f5; --said: #1f4f8f; --alarm: #a34a00; --accent: var(--ink); }
.logo { display: block; max-width: 60mm; max-height: 16mm; margin: 0 0 9mm; }
* { box-sizing: border-box; }
html { font: 400 9.4pt/1.5 ${FAMILY}; color: var(--ink);
  text-rendering: geometricPrecision; font-feature-settings: "calt", "ss03"; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; }
p { margin: 0 0 2.6mm; max-width: 135mm; orphans: 3; widows: 3; text-wrap: pretty; }
h1, h2, h3 { break-after: avoid; font-weight: 600; text-wrap: balance; }
h1, h2 { color: var(--accent); }
h1 { font-size: 25pt; line-height: 1.15; letter-spacing: -.021em; margin: 0 0 3mm; overflow-wrap: anywhere; }
h2 { font-size: 15.5pt; line-height: 1.2; letter-spacing: -.014em; margin: 11mm 0 3.5mm; }
h3 { font-size: 11pt; line-height: 1.3; letter-spacing: -.006em; margin: 7mm 0 2mm; }
h4 { font-size: 9.4pt; font-weight: 600; margin: 4mm 0 1.5mm; break-after: avoid; }
.part + .part { break-before: page; }
.newpage { break-before: page; }
/* Room for the accent of a capital, which would else be drawn on the page before. */
.newpage > h2:first-child { margin-top: 0; padding-top: 1.5mm; }
.part > section:first-child > :first-child { padding-top: 1mm; }
.eyebrow { color: var(--soft); margin: 0 0 5mm; }
.period { color: var(--soft); margin: 0 0 7mm; }
.notice { border: .3mm solid #8a3b00; color: #8a3b00; padding: 2mm 3mm; margin: 0 0 6mm; max-width: none; }
.lead { font-size: 14pt; line-height: 1.38; letter-spacing: -.012em; max-width: 150mm; margin: 0 0 8mm; text-wrap: pretty; }
.figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 5mm; border-top: .3mm solid var(--accent); padding-top: 3mm; margin: 0 0 8mm; }
.figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.figures dt { color: var(--soft); font-size: 8.4pt; line-height: 1.35; }
.figures dd { margin: 0 0 .6mm; font-size: 20pt; line-height: 1.15; font-weight: 600; letter-spacing: -.02em; }
.figures .unknown { font-size: 13pt; font-weight: 400; letter-spacing: 0; }
.answers { margin: 0; }
.answers div { display: grid; grid-template-columns: 38mm 1fr; gap: 5mm; border-top: .2mm solid var(--rule); padding: 2.6mm 0; break-inside: avoid; }
.answers dt { font-weight: 600; }
.answers dd { margin: 0; }
.answers p:last-child { margin: 0; }
.unknown { color: var(--soft); }
.ref { color: var(--soft); font-size: .82em; white-space: nowrap; text-decoration: none; letter-spacing: .01em; }
.soft { color: var(--soft); }
figure { margin: 0 0 6mm; break-inside: avoid; }
figcaption { max-width: 135mm; margin-top: 2mm; }
.chart { line-height: 0; }
svg { width: 160mm; height: auto; }
svg text { font-variant-numeric: tabular-nums; font-size: 8.2px; fill: var(--soft); }
svg .strong { fill: var(--ink); font-weight: 600; }
svg .said { fill: var(--said); }
svg .alarm { fill: var(--alarm); }
svg text { paint-order: stroke; stroke: #fff; stroke-width: 2.4px; stroke-linejoin: round; }
table { width: 100%; border-collapse: collapse; margin: 0 0 7mm; font-size: 8.6pt; line-height: 1.42; table-layout: fixed; font-variant-numeric: tabular-nums; }
.caption { font-weight: 600; margin: 0 0 1.4mm; break-after: avoid; }
thead { display: table-header-group; }
thead th { color: var(--soft); font-weight: 400; text-align: left; vertical-align: bottom; border-bottom: .3mm solid var(--ink); padding: 0 3mm 1mm 0; font-size: 8pt; }
tbody th, td { text-align: left; vertical-align: top; font-weight: 400; border-bottom: .2mm solid var(--rule); padding: 1.5mm 3mm 1.5mm 0; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
table.whole, table:not(:has(tbody tr:nth-child(5))) { break-inside: avoid; }
p:has(+ table.whole) { break-after: avoid; }
/* Never a single row alone at the top or the foot of a page. */
tbody tr:first-child:not(:nth-last-child(-n+3)) { break-after: avoid; }
tbody tr:last-child:not(:nth-child(-n+3)) { break-before: avoid; }
tr.day th { font-weight: 600; border-bottom: 0; padding-top: 3mm; }
tr.day { break-after: avoid; }
th.number, td.number { text-align: right; padding-right: 6mm; }
thead th.number { text-align: right; }
.quoted { display: block; text-align: start; white-space: pre-wrap; overflow-wrap: anywhere; overflow: clip; overflow-clip-margin: .6em; unicode-bidi: isolate; line-break: auto; }
.soft .quoted { display: inline; white-space: normal; }
.sign { font-size: .78em; color: var(--soft); border: .15mm solid var(--rule); border-radius: .6mm; padding: 0 .7mm; white-space: nowrap; unicode-bidi: isolate; direction: ltr; }
.post { display: grid; grid-template-columns: 11mm 1fr; break-inside: avoid; border-top: .2mm solid var(--rule); padding: 3mm 0 3.4mm; }
.post.long { break-inside: auto; }
.posts { list-style: none; margin: 0; padding: 0; }
.post .mark { font-weight: 600; }
.post .quoted { font-size: 10pt; line-height: 1.5; max-width: 138mm; }
.post .about { color: var(--soft); font-size: 8.4pt; margin: 0 0 1.2mm; max-width: none; }
.mark { white-space: nowrap; }
ul.plain { margin: 0 0 4mm; padding: 0 0 0 4mm; max-width: 139mm; }
ul.plain li { margin: 0 0 1.4mm; }
.pairs { display: grid; grid-template-columns: 34mm 1fr; gap: 1.6mm 5mm; margin: 0 0 5mm; }
.pairs dt { color: var(--soft); }
.pairs dd { margin: 0; overflow-wrap: anywhere; }
.hash { font-feature-settings: "zero", "ss02", "calt" 0; font-size: 8pt; text-wrap: balance; }
.broken { font-weight: 600; color: #9c1c1c; }
`

export const styleSheet = (lines: readonly RunningLines[]): string => `${SHEET}${lines.map(pageRule).join('')}`
