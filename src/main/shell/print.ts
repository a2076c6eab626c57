// Turns a report into a PDF, and a post into a picture, in a hidden window that runs no script and reaches nothing but our
// fonts.
import { BrowserWindow, session } from 'electron'
import type { Log } from './log.ts'
import type { AppProtocol } from './protocol.ts'
import { guardSession } from './security.ts'
import { photographOptions, printOptions } from './window-options.ts'

// Without "persist:" it lives in memory only.
const PARTITION = 'print'
const WITHIN_MS = 60_000
/** Fonts are asked for at the first layout; when nothing was asked for this long, all of them are there. */
const QUIET_MS = 250

/** px, as the page of a proof copy is drawn. */
const PICTURE_WIDTH = 720
const MOST_HEIGHT = 6_000

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

/** Shows a page of ours in a hidden window as long as `work` goes on. */
const createHiddenPage = (protocol: AppProtocol, log: Log) => {
  let isReady = false
  return async <T>(
    html: string,
    options: typeof printOptions,
    work: (window: BrowserWindow, settled: () => Promise<void>) => Promise<T>,
  ): Promise<T> => {
    if (!isReady) {
      const own = session.fromPartition(PARTITION)
      guardSession(own, null, log)
      protocol.serveIn(own)
      isReady = true
    }
    const held = protocol.holdReport(html)
    const window = new BrowserWindow(options(PARTITION))
    const settled = () => within(protocol.activity.quiet(QUIET_MS), WITHIN_MS, 'loading the fonts')
    try {
      await within(window.loadURL(held.url), WITHIN_MS, 'loading the page')
      await settled()
      return await work(window, settled)
    } finally {
      held.forget()
      window.destroy()
    }
  }
}

export interface Printing {
  /** Page size, margins and running lines are the document's `@page` rules. */
  readonly print: Printer
  /** A PNG of the whole page, two dots a pixel. */
  readonly photograph: (html: string) => Promise<Uint8Array>
}

export const createPrinting = (protocol: AppProtocol, log: Log): Printing => {
  const onHiddenPage = createHiddenPage(protocol, log)
  return {
    print: (html) =>
      onHiddenPage(html, printOptions, async (window, settled) => {
        const print = () => window.webContents.printToPDF(PAPER)
        // Chromium may ask for a face only while it lays the pages out, and prints what waits for it as nothing: whole
        // columns were empty in every second report. The first print is thrown away; the second finds every face.
        await print()
        await settled()
        return await print()
      }),
    photograph: (html) =>
      onHiddenPage(html, photographOptions, async ({ webContents }) => {
        // The page runs no script that could tell its height, and a hidden window shows none of it: Chromium's own protocol does.
        webContents.debugger.attach('1.3')
        const { cssContentSize } = await webContents.debugger.sendCommand('Page.getLayoutMetrics')
        const clip = {
          x: 0,
          y: 0,
          width: PICTURE_WIDTH,
          height: Math.min(cssContentSize.height, MOST_HEIGHT),
          scale: 2,
        }
        const { data } = await within(
          webContents.debugger.sendCommand('Page.captureScreenshot', {
            format: 'png',
            captureBeyondViewport: true,
            clip,
          }),
          WITHIN_MS,
          'taking the picture',
        )
        return Buffer.from(data, 'base64')
      }),
  }
}
