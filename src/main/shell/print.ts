// Turns a report into a PDF in a hidden window that runs no script and reaches nothing but our fonts.
import { BrowserWindow, session } from 'electron'
import type { Lang } from '../../shared/model.ts'
import type { Log } from './log.ts'
import type { AppProtocol } from './protocol.ts'
import { guardSession } from './security.ts'
import { printOptions } from './window-options.ts'
import { shellWords } from './words.ts'

// Without "persist:" it lives in memory only.
const PARTITION = 'print'
const LOAD_WITHIN_MS = 60_000
/** Fonts are asked for at the first layout; when nothing was asked for this long, all of them are there. */
const QUIET_MS = 250

const strip = 'font:8px sans-serif;color:#666;width:100%;padding:0 18mm;display:flex;justify-content:space-between'
const headerTemplate = `<div style="${strip}"><span class="title"></span></div>`
const footerTemplate = (lang: Lang): string => {
  const count = shellWords[lang].page('<span class="pageNumber"></span>', '<span class="totalPages"></span>')
  return `<div style="${strip}"><span></span><span>${count}</span></div>`
}

export type Printer = (html: string, lang: Lang) => Promise<Uint8Array>

const within = async <T>(work: Promise<T>, limitMs: number, what: string): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${limitMs} ms`)), limitMs)
  })
  return Promise.race([work, limit]).finally(() => clearTimeout(timer))
}

/** The running title is the document's `<title>`; page size and margins are its `@page` rule. */
export const createPrinter = (protocol: AppProtocol, log: Log): Printer => {
  let isReady = false
  return async (html, lang) => {
    if (!isReady) {
      const own = session.fromPartition(PARTITION)
      guardSession(own, null, log)
      protocol.serveIn(own)
      isReady = true
    }
    const held = protocol.holdReport(html)
    const window = new BrowserWindow(printOptions(PARTITION))
    try {
      await within(window.loadURL(held.url), LOAD_WITHIN_MS, 'loading the report')
      await within(protocol.quiet(QUIET_MS), LOAD_WITHIN_MS, 'loading the fonts of the report')
      return await window.webContents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        pageSize: 'A4',
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        displayHeaderFooter: true,
        headerTemplate,
        footerTemplate: footerTemplate(lang),
      })
    } finally {
      held.forget()
      window.destroy()
    }
  }
}
