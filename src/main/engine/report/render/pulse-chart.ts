// The pulse as a vector: the same curve as on the screen, with words instead of a legend.
import { pulseGeometry } from '../../../../shared/pulse-geometry.ts'
import { formatCount, formatTime } from '../../../../shared/words.ts'
import type { Marked, Pulse } from './document.ts'
import { type Html, html, none } from './html.ts'
import { reportWords } from './report-words.ts'

const WIDTH = 605
const PLOT = { left: 34, right: 14, height: 185 }
const ROW = 13
/** About what `A1 18 h 30` needs. */
const LABEL_ROOM = 62

/** A shape and a colour each: never colour alone. */
const ALARM = {
  name: 'alarm',
  colour: '#a34a00',
  dash: '1.5 1.5',
  shape: 'l4 7.5h-8z',
} as const
const SAID = {
  name: 'said',
  colour: '#1f4f8f',
  dash: 'none',
  shape: 'l4 4-4 4-4-4z',
} as const

/**
 * Labels that would touch stand on rows of their own; answers the row of each, 0 nearest to the curve. A mark stands
 * further out than every later one that begins under its label, so that no line passes through a label.
 */
const stack = (marks: readonly { readonly x: number }[]): number[] => {
  const rows: number[] = []
  for (let index = marks.length - 1; index >= 0; index--) {
    const x = marks[index]?.x ?? 0
    const under = marks.flatMap((mark, later) => (later > index && mark.x < x + LABEL_ROOM ? [rows[later] ?? 0] : []))
    rows[index] = Math.max(-1, ...under) + 1
  }
  return rows
}

export const zoneOffsetMs = (zone: string, at: number): number => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    timeZoneName: 'longOffset',
  }).formatToParts(at)
  const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(parts.map((part) => part.value).join('')) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000
}

export const pulseChart = ({ lang, zone, anchor, series, sentence, legend, alarms, said }: Pulse): Html => {
  const w = reportWords[lang]
  const time = (at: number) => formatTime(lang, at, zone)
  const { bins, binMs } = series
  const width = WIDTH - PLOT.left - PLOT.right
  const shape = pulseGeometry(bins, {
    binMs,
    width,
    height: PLOT.height,
    zoneOffsetMs: zoneOffsetMs(zone, bins[0]?.at ?? 0),
  })
  const inside = (marks: readonly Marked[]) =>
    marks
      .map((mark) => ({ ...mark, x: shape.xOf(mark.at) }))
      .filter((mark) => mark.x >= -1 && mark.x <= width + 1)
      .sort((a, b) => a.x - b.x)
  const above = inside(alarms)
  const below = inside(said)
  const aboveRows = stack(above)
  const belowRows = stack(below)
  const top = 18 + ROW * (Math.max(-1, ...aboveRows) + 1)
  const axis = top + PLOT.height
  const bottom = axis + 18 + ROW * (Math.max(-1, ...belowRows) + 1) + 4
  const anchorAt = (x: number) => (x > width - LABEL_ROOM ? 'end' : 'start')
  const nudge = (x: number) => (x > width - LABEL_ROOM ? -6 : 6)
  const bandEnd = [...bins].reverse().find((bin) => bin.upper !== null)
  const unit = w.mentions(shape.peak?.count ?? 0)

  const marks = [
    ...above.map((mark, index) => ({
      mark,
      kind: ALARM,
      y: -8 - (aboveRows[index] ?? 0) * ROW,
    })),
    ...below.map((mark, index) => ({
      mark,
      kind: SAID,
      y: PLOT.height + 26 + (belowRows[index] ?? 0) * ROW,
    })),
  ]
  const peak = shape.peak ? { ...shape.peak, middle: shape.peak.x + shape.peak.width / 2 } : null

  return html`<div class="chart"><svg viewBox="0 0 ${WIDTH} ${bottom}" role="img" aria-labelledby="${anchor}pulse-title" xmlns="http://www.w3.org/2000/svg">
<title id="${anchor}pulse-title">${sentence} ${legend}</title>
<defs><pattern id="${anchor}hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="4" stroke="#8d98a7" stroke-width=".9"/></pattern></defs>
<g transform="translate(${PLOT.left} ${top})">
${shape.yTicks.map((tick) => html`<line x1="0" x2="${width}" y1="${r(tick.y)}" y2="${r(tick.y)}" stroke="#e1e5ea" stroke-width=".6"/><text x="-6" y="${r(tick.y + 3)}" text-anchor="end">${formatCount(lang, tick.count)}</text>`)}
<path d="${shape.areaPath}" fill="#c9d3df"/>
<path d="${shape.linePath}" fill="none" stroke="#2b3644" stroke-width="1"/>
${shape.bandPath === null ? none : html`<path d="${shape.bandPath}" fill="url(#${anchor}hatch)" opacity=".8"/><path d="${shape.bandLinePath ?? ''}" fill="none" stroke="#5a6472" stroke-width=".7" stroke-dasharray="2.5 2"/>`}
<line x1="0" x2="${width}" y1="${PLOT.height}" y2="${PLOT.height}" stroke="#171b22" stroke-width=".8"/>
${marks.map(({ mark, kind, y }) => html`<line x1="${r(mark.x)}" x2="${r(mark.x)}" y1="${kind === ALARM ? y + 2 : 0}" y2="${kind === ALARM ? PLOT.height : y - 8}" stroke="${kind.colour}" stroke-width=".7" stroke-dasharray="${kind.dash}"/>`)}
${shape.xTicks.map((tick) => html`<line x1="${r(tick.x)}" x2="${r(tick.x)}" y1="${PLOT.height}" y2="${PLOT.height + 3}" stroke="#171b22" stroke-width=".6"/><text x="${r(tick.x)}" y="${PLOT.height + 12}" text-anchor="${tick.x < 14 ? 'start' : tick.x > width - 14 ? 'end' : 'middle'}">${tick.isDay ? w.shortDate(tick.at, zone) : time(tick.at)}</text>`)}
${bandEnd && shape.bandPath !== null ? html`<text x="${width}" y="${r(shape.yOf(bandEnd.upper ?? 0) - 4)}" text-anchor="end">${w.foretold}</text>` : none}
${marks.map(({ mark, kind, y }) => html`<path d="M${r(mark.x)} ${y - 7.5}${kind.shape}" fill="${kind.colour}"/><text class="${kind.name}" x="${r(mark.x + nudge(mark.x))}" y="${y}" text-anchor="${anchorAt(mark.x)}">${mark.name} ${time(mark.at)}</text>`)}
${peak ? html`<circle cx="${r(peak.middle)}" cy="${r(peak.y)}" r="2" fill="#171b22"/><text class="strong" x="${r(peak.middle + (peak.middle > width / 2 ? -6 : 6))}" y="${r(peak.y - 4)}" text-anchor="${peak.middle > width / 2 ? 'end' : 'start'}">${unit}</text>` : none}
</g></svg></div>`
}

const r = (value: number): string => value.toFixed(2)
