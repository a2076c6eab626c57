// In which formats a report is written. The end of a file's name says which.
export const REPORT_FORMATS = ['pdf', 'docx', 'md', 'json'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** null = a name that says none of them. */
export const reportFormatOf = (path: string): ReportFormat | null =>
  REPORT_FORMATS.find((format) => path.toLowerCase().endsWith(`.${format}`)) ?? null

/** What only a browser can write, the PDF, leaves the engine as the page that is to be printed. */
export type RenderedReport = { readonly toPrint: string } | { readonly file: string | Uint8Array }
