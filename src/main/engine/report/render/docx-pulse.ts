// The pulse as a chart of Word, with its numbers inside: who opens the file can read and draw them again.
import { Paragraph } from 'docx'
import { ChartRun } from 'docx/charts'
import { formatDay, formatTime } from '../../../../shared/words.ts'
import type { Pulse } from './document.ts'
import { plainText } from './docx-text.ts'
import { reportWords } from './report-words.ts'
import { summaryWords } from './summary-words.ts'

const DAY_MS = 86_400_000
/** 160 mm at 96 pixels an inch. */
const SIZE = { width: 605, height: 260 }

export const docxPulse = ({ lang, zone, series, sentence }: Pulse): Paragraph => {
  const { bins, binMs } = series
  const isLong = bins.length * binMs > 2 * DAY_MS
  const labels = bins.map(({ at }) =>
    isLong ? `${formatDay(lang, at, false, zone)} ${formatTime(lang, at, zone)}` : formatTime(lang, at, zone),
  )
  const hasBand = bins.some(({ upper }) => upper !== null)
  const band = {
    name: reportWords[lang].foretold,
    type: 'line',
    values: bins.map(({ upper }) => upper),
    color: '8D98A7',
    markers: false,
  } as const
  return new Paragraph({
    keepNext: true,
    children: [
      new ChartRun({
        type: 'area',
        transformation: SIZE,
        categories: labels,
        series: [
          { name: summaryWords[lang].pulse, values: bins.map(({ count }) => count), color: '2B3644' },
          ...(hasBand ? [band] : []),
        ],
        altText: { name: summaryWords[lang].pulse, description: plainText(sentence) },
      }),
    ],
  })
}
