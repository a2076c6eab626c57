// Turns a report into a PDF in a hidden window that runs no script and reaches nothing but our fonts.
import { BrowserWindow, session } from 'electron'
import type { Log } from './log.ts'
import type { AppProtocol } from './protocol.ts'
import { guardSession } from './security.ts'
import { printOptions } from './window-options.ts'

// Without "persist:" it lives in memory only.
const PARTITION = 'print'
const LOAD_WITHIN_MS = 60_000
/** Fonts are asked for at the first layout; when nothing was asked for this long, all of them are there. */
const QUIET_MS = 250

const PAPER = {
  printBackground: true,
  preferCSSPageSize: true,
  pageSize: 'A4',
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  // Running title and page numbers are the report's own margin boxes, in its own type: Chromium's are set in
  // whatever fonts the machine has.
  displayHeaderFooter: false,
} as const

export type Printer = (html: string) => Promise<Uint8Array>

const within = async <T>(work: Promise<T>, limitMs: number, what: string): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${limitMs} ms`)), limitMs)
  })
  return Promise.race([work, limit]).finally(() => clearTimeout(timer))
}

/** Page size, margins and running lines are the document's `@page` rules. */
export const createPrinter = (protocol: AppProtocol, log: Log): Printer => {
  let isReady = false
  return async (html) => {
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
      await within(protocol.activity.quiet(QUIET_MS), LOAD_WITHIN_MS, 'loading the fonts of the report')
      const print = () => window.webContents.printToPDF(PAPER)
      // Chromium may ask for a face only while it lays the pages out, and prints what waits for it as nothing: whole
      // columns were empty in every second report. The first print is thrown away; the second finds every face.
      await print()
      await within(protocol.activity.quiet(QUIET_MS), LOAD_WITHIN_MS, 'loading the fonts of the report')
      return await print()
    } finally {
      held.forget()
      window.destroy()
    }
  }
}
