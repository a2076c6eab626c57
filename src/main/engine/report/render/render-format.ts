// One model, each format.
import type { RenderedReport, ReportFormat } from '../../../../shared/report-formats.ts'
import { assertNever } from '../../../../shared/result.ts'
import type { ReportOptions } from './page.ts'
import { renderJson } from './render-json.ts'
import { renderMarkdown } from './render-markdown.ts'
import { renderReport } from './render-report.ts'
import type { ReportModels } from './report-document.ts'

export const renderFormat = async (
  format: ReportFormat,
  model: ReportModels,
  options: ReportOptions,
): Promise<RenderedReport> => {
  switch (format) {
    case 'pdf':
      return { toPrint: renderReport(model, options) }
    case 'docx': {
      // The library of Word is a megabyte that nothing else needs.
      const { renderDocx } = await import('./render-docx.ts')
      return { file: await renderDocx(model, options) }
    }
    case 'md':
      return { file: renderMarkdown(model, options) }
    case 'json':
      return { file: renderJson(model, options) }
    default:
      return assertNever(format)
  }
}
