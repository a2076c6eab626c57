// The shell's own powers: what needs a window, a dialog, a file or the browser.
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { app, dialog, shell } from 'electron'
import type { DeskStatus, DrillFlight } from '../../shared/contract/desk.ts'
import type { ChosenFile } from '../../shared/contract/watch.ts'
import type { Lang } from '../../shared/model.ts'
import { REPORT_FORMATS, reportFormatOf } from '../../shared/report-formats.ts'
import { Refusal, type Result } from '../../shared/result.ts'
import { listScenarios } from '../engine/drills/fly-scenario.ts'
import type { Desk, Seat } from './desks.ts'
import type { Printer, Printing } from './print.ts'
import { printReport } from './print-report.ts'
import type { ShellHandlers } from './requests.ts'
import type { Secrets } from './secrets.ts'
import type { SettingsFile } from './settings.ts'
import { setStartAtLogin } from './start-at-login.ts'
import { openableUrl } from './trust.ts'
import { shellWords } from './words.ts'
import { fileProblem, replaceFile, writeWhole } from './write-file.ts'

export interface ShellTools {
  readonly settings: SettingsFile
  readonly secrets: Secrets
  readonly print: Printer
  readonly photograph: Printing['photograph']
  readonly osLang: Lang
  /** The language that the room is shown in. */
  readonly lang: () => Lang
  readonly facts: Pick<DeskStatus, 'runtime' | 'sandboxed'>
  readonly redShortcut: () => DeskStatus['redShortcut']
  readonly settingsChanged: () => void
  readonly showWatch: () => void
  readonly startDrill: (run: DrillFlight) => Promise<void>
}

/** Files that a person pointed at, in a dialog or by dropping them: the page gets a word for each, never the path. */
export const grantFiles = async (desk: Desk, paths: readonly string[], lang: Lang): Promise<ChosenFile[]> => {
  const files: ChosenFile[] = []
  for (const path of paths) files.push(unwrap(await desk.engine.grantFile(path, lang)))
  return files
}

const unwrap = <T>(result: Result<T>): T => {
  if (result.ok) return result.value
  throw new Refusal(result.code, result.message)
}

const saved = async (path: string, lang: Lang, write: () => Promise<void>): Promise<{ path: string }> => {
  try {
    await write()
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('unreadable', shellWords[lang].notSaved(dirname(path), fileProblem(error)))
  }
  return { path }
}

const savedAt = (path: string, data: string | Uint8Array, lang: Lang): Promise<{ path: string }> =>
  saved(path, lang, () => writeWhole(path, data))

export const createShellHandlers = (tools: ShellTools): ShellHandlers<Seat> => ({
  'desk.status': (_input, { desk, memberId }) => ({
    memberId,
    osLang: tools.osLang,
    version: app.getVersion(),
    ...tools.facts,
    secretsKept: tools.secrets.areKept,
    drill: desk.drill,
    workspaceName: desk.workspaceName,
    redShortcut: tools.redShortcut(),
  }),

  'desk.showWatch': () => {
    tools.showWatch()
    return null
  },

  'settings.get': () => tools.settings.get(),

  'settings.set': async (settings) => {
    if (settings.startAtLogin !== tools.settings.get().startAtLogin) await setStartAtLogin(settings.startAtLogin)
    await tools.settings.set(settings)
    tools.settingsChanged()
    return null
  },

  'links.open': async ({ url }, { desk }) => {
    const words = shellWords[tools.lang()]
    if (desk.drill !== null) throw new Refusal('notAllowed', words.drillStays)
    const openable = openableUrl(url)
    if (openable === null) throw new Refusal('notAllowed', words.notOpened)
    await shell.openExternal(openable)
    return null
  },

  'files.choose': async (_input, { desk, window }) => {
    const words = shellWords[tools.lang()]
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: words.chooseFile,
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: words.postFiles, extensions: ['jsonl', 'gz', 'csv', 'tsv', 'txt', 'json', 'zip'] },
        { name: words.allFiles, extensions: ['*'] },
      ],
    })
    return canceled ? [] : grantFiles(desk, filePaths, tools.lang())
  },

  'files.choosePicture': async (_input, { desk, window }) => {
    const words = shellWords[tools.lang()]
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: words.choosePicture,
      properties: ['openFile'],
      filters: [{ name: words.pictures, extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp'] }],
    })
    const [file = null] = canceled ? [] : await grantFiles(desk, filePaths.slice(0, 1), tools.lang())
    return file
  },

  'report.export': async ({ crisisId, lang, showHandles }, { desk, window }) => {
    const words = shellWords[lang]
    const day = new Date().toISOString().slice(0, 10)
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: words.saveReport,
      defaultPath: join(app.getPath('documents'), words.reportName(crisisId, day)),
      filters: REPORT_FORMATS.map((format) => ({ name: words.reportFormats[format], extensions: [format] })),
    })
    if (canceled || !filePath) return null
    const format = reportFormatOf(filePath)
    if (format === null) throw new Refusal('invalidInput', shellWords[tools.lang()].noReportFormat(filePath))
    const report = unwrap(await desk.engine.renderReport({ crisisId, format, lang, showHandles }))
    return savedAt(filePath, await printReport(report, tools.print), tools.lang())
  },

  'report.bundle': async ({ crisisId, showHandles }, { desk, window }) => {
    const lang = tools.lang()
    const words = shellWords[lang]
    const day = new Date().toISOString().slice(0, 10)
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: words.saveBundle,
      defaultPath: join(app.getPath('documents'), words.bundleName(crisisId, day)),
      filters: [{ name: 'ZIP', extensions: ['zip'] }],
    })
    if (canceled || !filePath) return null
    return saved(filePath, lang, () =>
      replaceFile(filePath, async (path) => {
        unwrap(await desk.engine.writeBundle({ crisisId, path, isRedacted: !showHandles }, lang))
      }),
    )
  },

  'timeline.takeProof': async ({ crisisId, seq }, { desk, memberId }) => {
    const lang = tools.lang()
    const { html, data, name } = unwrap(await desk.engine.proofPage({ seq, lang }))
    const picture = await tools.photograph(html)
    const files = [
      { name: `${name}.png`, bytes: picture },
      { name: `${name}.json`, bytes: Buffer.from(data) },
    ]
    return unwrap(await desk.engine.keepProof({ crisisId, seq, files }, { memberId, lang }))
  },

  'timeline.saveAttachment': async ({ sha256, name }, { desk, window }) => {
    const lang = tools.lang()
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: shellWords[lang].saveAttachment,
      defaultPath: join(app.getPath('documents'), basename(name)),
    })
    if (canceled || !filePath) return null
    const bytes = await readFile(join(desk.workspaceDir, 'attachments', sha256)).catch(() => {
      throw new Refusal('notFound', shellWords[lang].attachmentGone)
    })
    return savedAt(filePath, bytes, lang)
  },

  'files.chooseAttachment': async (_input, { desk, window }) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: shellWords[tools.lang()].chooseAttachment,
      properties: ['openFile'],
    })
    const [file = null] = canceled ? [] : await grantFiles(desk, filePaths.slice(0, 1), tools.lang())
    return file
  },

  'brief.print': async (input, { desk, window }) => {
    const words = shellWords[input.lang]
    const day = new Date().toISOString().slice(0, 10)
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: words.saveBrief,
      defaultPath: join(app.getPath('documents'), words.briefName(input.kind, day)),
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    })
    if (canceled || !filePath) return null
    const pdf = await tools.print(unwrap(await desk.engine.briefHtml(input)))
    return savedAt(filePath, pdf, tools.lang())
  },

  'people.export': async (input, { desk, window, memberId }) => {
    const words = shellWords[tools.lang()]
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: words.savePerson,
      defaultPath: join(app.getPath('documents'), words.personName(input.authorId)),
      filters: [{ name: 'JSON', extensions: ['json'] }],
    })
    if (canceled || !filePath) return null
    const held = unwrap(await desk.engine.request('people.held', input, { memberId, lang: tools.lang() }))
    return savedAt(filePath, `${JSON.stringify(held, null, 2)}\n`, tools.lang())
  },

  'plan.export': async ({ brandId }, { desk, window, memberId }) => {
    const lang = tools.lang()
    const words = shellWords[lang]
    const day = new Date().toISOString().slice(0, 10)
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: words.savePlan,
      defaultPath: join(app.getPath('documents'), words.planName(day)),
      filters: [{ name: 'JSON', extensions: ['json'] }],
    })
    if (canceled || !filePath) return null
    const plan = unwrap(await desk.engine.request('plan.file', { brandId, lang }, { memberId, lang }))
    return savedAt(filePath, `${JSON.stringify(plan, null, 2)}\n`, lang)
  },

  'plan.chooseFile': async (_input, { desk, window }) => {
    const words = shellWords[tools.lang()]
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: words.choosePlan,
      properties: ['openFile'],
      filters: [{ name: 'JSON', extensions: ['json'] }],
    })
    const [file = null] = canceled ? [] : await grantFiles(desk, filePaths.slice(0, 1), tools.lang())
    return file
  },

  'drills.scenarios': () => listScenarios(),

  'drills.start': async (run) => {
    await tools.startDrill({ ...run, lang: tools.lang() })
    return null
  },
})
