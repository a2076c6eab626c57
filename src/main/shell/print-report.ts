// What is written to disk of a report: its page is printed here, the other formats come as they are.
import type { RenderedReport } from '../../shared/report-formats.ts'
import type { Printer } from './print.ts'

export const printReport = async (report: RenderedReport, print: Printer): Promise<string | Uint8Array> =>
  'toPrint' in report ? print(report.toPrint) : report.file
