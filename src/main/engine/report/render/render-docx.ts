// The report as a Word document, the same tree as the PDF: real headings, tables with heads, links from each sentence to
// what it rests on, running lines and page numbers. Import it where it is needed only: the library takes its time to load.
import {
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { Look, Part } from './document.ts'
import { sectionDocx } from './docx-blocks.ts'
import { PAGE, stylesOf, TEXT_WIDTH } from './docx-style.ts'
import { plainText, runsOf } from './docx-text.ts'
import type { ReportOptions } from './page.ts'
import { type ReportModels, reportDocument } from './report-document.ts'

const PROGRAM = 'Sangfroid'

/** A part per crisis, in the order given. Rejects when there is no part. */
export const renderDocx = async (model: ReportModels, options: ReportOptions): Promise<Uint8Array> => {
  const { lang, title, parts } = reportDocument(model, options)
  const document = new Document({
    title: plainText(title),
    creator: PROGRAM,
    lastModifiedBy: PROGRAM,
    // One style sheet for the whole file: the first part's brand.
    styles: stylesOf(lang, parts[0]?.look.colour ?? null),
    sections: parts.map((part) => ({
      properties: { type: SectionType.NEXT_PAGE, page: PAGE },
      headers: { default: headerOf(part.running) },
      footers: { default: footerOf(part.running) },
      children: [...logoOf(part.look), ...part.sections.flatMap(sectionDocx)],
    })),
  })
  return Packer.toBuffer(document)
}

/** px: as high as on the printed page, and no wider. */
const LOGO_HEIGHT = 60
const LOGO_WIDTH = 227

const logoOf = ({ logo }: Look): Paragraph[] => {
  if (logo === null) return []
  const { width, height } = logo.size
  const scale = Math.min(LOGO_HEIGHT / height, LOGO_WIDTH / width)
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) }
  return [new Paragraph({ children: [new ImageRun({ type: 'png', data: logo.bytes, transformation })] })]
}

const RIGHT = { type: TabStopType.RIGHT, position: TEXT_WIDTH }
const MIDDLE = { type: TabStopType.CENTER, position: TEXT_WIDTH / 2 }
const tab = () => new TextRun({ children: [new Tab()] })

const headerOf = ({ left, right }: Part['running']): Header =>
  new Header({
    children: [
      new Paragraph({ style: 'Running', tabStops: [RIGHT], children: [...runsOf(left), tab(), ...runsOf(right)] }),
    ],
  })

const footerOf = ({ foot, drill }: Part['running']): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Running',
        tabStops: [MIDDLE, RIGHT],
        children: [
          ...runsOf(foot),
          tab(),
          ...(drill === null ? [] : runsOf(drill, { bold: true, color: '8A3B00' })),
          tab(),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
