// The typography of the Word report, near that of the PDF: fonts by name that every Word has, real headings for its
// navigation pane, one accent for what must be seen.
import { BorderStyle, convertMillimetersToTwip, type IStylesOptions } from 'docx'
import type { Lang } from '../../../../shared/model.ts'
import type { ParagraphRole } from './document.ts'
import { SOFT } from './docx-text.ts'

/** A4 less the margins, in twips. */
export const TEXT_WIDTH = convertMillimetersToTwip(160)
export const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(27),
    right: convertMillimetersToTwip(25),
    bottom: convertMillimetersToTwip(25),
    left: convertMillimetersToTwip(25),
  },
}

const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial', eastAsia: 'Microsoft YaHei' }
const LANGUAGE = { fr: 'fr-FR', en: 'en-GB' } as const satisfies Record<Lang, string>
const INK = '171B22'
const ALERT = '8A3B00'

/** Half points. */
const heading = (size: number, before: number, color = INK) => ({
  run: { font: FONT, size, bold: true, color },
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 120 } },
})

export const STYLE_OF = {
  plain: 'Normal',
  eyebrow: 'Soft',
  period: 'Soft',
  notice: 'Notice',
  lead: 'Lead',
  broken: 'Broken',
} as const satisfies Record<ParagraphRole, string>

/** `accent`: `#rrggbb` of the great headings; null = ours. */
export const stylesOf = (lang: Lang, accent: string | null): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: FONT,
        size: 20,
        color: INK,
        language: { value: LANGUAGE[lang], eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    heading1: heading(48, 0, accent?.slice(1)),
    heading2: heading(30, 360, accent?.slice(1)),
    heading3: heading(24, 280),
    heading4: heading(20, 200),
    caption: {
      run: { bold: true, italics: false, color: INK, size: 19 },
      paragraph: { keepNext: true, spacing: { before: 160, after: 60 } },
    },
  },
  paragraphStyles: [
    { id: 'Soft', name: 'Soft', basedOn: 'Normal', run: { color: SOFT } },
    {
      id: 'Lead',
      name: 'Lead',
      basedOn: 'Normal',
      run: { size: 28 },
      paragraph: { spacing: { before: 120, after: 240 } },
    },
    {
      id: 'Notice',
      name: 'Notice',
      basedOn: 'Normal',
      run: { color: ALERT },
      paragraph: { border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: ALERT } } },
    },
    { id: 'Broken', name: 'Broken', basedOn: 'Normal', run: { bold: true, color: '9C1C1C' } },
    {
      id: 'Figure',
      name: 'Figure',
      basedOn: 'Normal',
      run: { size: 40, bold: true },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      run: { size: 17 },
      paragraph: { spacing: { before: 40, after: 40, line: 250 } },
    },
    {
      id: 'Said',
      name: 'Said',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: 280 },
        border: { left: { style: BorderStyle.SINGLE, size: 8, space: 10, color: 'CFD5DD' } },
      },
    },
    {
      id: 'Running',
      name: 'Running',
      basedOn: 'Normal',
      run: { size: 16, color: SOFT },
      paragraph: { spacing: { after: 0 } },
    },
  ],
})
