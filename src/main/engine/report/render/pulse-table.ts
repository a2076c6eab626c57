// The curve in numbers, for whoever cannot see it drawn: stretches of it with their sum and their highest bin.
import { crisisWords } from '../../../../shared/crisis-words.ts'
import { formatCount, formatDay, formatDuration, formatTime } from '../../../../shared/words.ts'
import { type Pulse, say, type Table } from './document.ts'
import { summaryWords } from './summary-words.ts'
import { columnsOf } from './table.ts'

const MOST_ROWS = 24
const BAR_SIGNS = 20

export const pulseTable = ({ lang, zone, series }: Pulse): Table => {
  const w = summaryWords[lang]
  const { bins, binMs } = series
  const eachCount = Math.max(1, Math.ceil(bins.length / MOST_ROWS))
  const stretches = Array.from({ length: Math.ceil(bins.length / eachCount) }, (_, index) => {
    const [first, ...more] = bins.slice(index * eachCount, (index + 1) * eachCount)
    const highest = more.reduce((top, bin) => (top && bin.count <= top.count ? top : bin), first)
    return { first, highest, count: more.reduce((sum, bin) => sum + bin.count, first?.count ?? 0) }
  })
  const most = Math.max(1, ...stretches.map(({ count }) => count))
  const columns = columnsOf(w.pulseHead(formatDuration(lang, binMs)), [
    { width: 22 },
    { width: 14, isNumber: true },
    { width: 17, isNumber: true },
    { width: 17, isNumber: true },
    {},
  ])
  const rows = stretches.flatMap(({ first, highest, count }) => {
    if (!first || !highest) return []
    const from = `${formatDay(lang, first.at, false, zone)}, ${formatTime(lang, first.at, zone)}`
    const foretold = highest.upper === null ? crisisWords[lang].unknown : formatCount(lang, Math.round(highest.upper))
    return [
      [
        say`${from.replaceAll(' ', '\u00a0')}`,
        say`${formatCount(lang, count)}`,
        say`${formatCount(lang, highest.count)}`,
        say`${foretold}`,
        say`${'█'.repeat(Math.round((count / most) * BAR_SIGNS))}`,
      ],
    ]
  })
  return { caption: w.pulseCaption, isTitled: false, columns, rows }
}
