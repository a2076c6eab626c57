// A run without windows: hands the job to the engine, prints and writes what was asked for, and answers the exit code.
// One line on stderr when it fails; what was there before is never left half overwritten.
import { constants } from 'node:fs'
import { access, readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Lang } from '../../shared/model.ts'
import type { ReportFormat } from '../../shared/report-formats.ts'
import { Refusal } from '../../shared/result.ts'
import { type HeadlessJob, type HeadlessOutcome, runHeadless } from '../engine/headless.ts'
import type { HeadlessCommand } from './command.ts'
import { EXIT, type ExitCode, exitCodeOf, sayLine, sentenceOf } from './exit-codes.ts'
import type { Log } from './log.ts'
import { printReport } from './print-report.ts'
import { takeScreenshot } from './screenshot.ts'
import { createShell, type Shell } from './shell.ts'
import { shellWords } from './words.ts'
import { fileProblem, replaceFile, writeWhole } from './write-file.ts'

/** Found out before hours of work, not after. */
const checkOutputs = async (command: HeadlessCommand, lang: Lang): Promise<void> => {
  const { analysis, mentions, reports, bundle, screenshot } = command
  for (const path of [analysis, mentions, ...reports.map(({ path }) => path), bundle, screenshot]) {
    if (path === null) continue
    const folder = dirname(resolve(path))
    await access(folder, constants.W_OK).catch((error: unknown) => {
      throw new Refusal('invalidInput', shellWords[lang].notSaved(path, fileProblem(error)))
    })
  }
}

const readTerms = async (file: string, lang: Lang): Promise<string> => {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new Refusal('invalidInput', shellWords[lang].notRead(file, fileProblem(error)))
  }
}

const jobOf = async ({ work, workspace }: HeadlessCommand, lang: Lang): Promise<HeadlessJob> => {
  const workspaceDir = resolve(workspace)
  if (work.kind === 'drill') return { ...work, workspaceDir, lang }
  const { watch, files, ...rest } = work
  const terms =
    watch === null || 'all' in watch ? null : 'terms' in watch ? watch.terms : await readTerms(watch.file, lang)
  const matchAll = watch !== null && 'all' in watch
  return { ...rest, workspaceDir, watch: terms, matchAll, files: files.map((file) => resolve(file)), lang }
}

const writeOutputs = async (
  command: HeadlessCommand,
  outcome: HeadlessOutcome,
  shell: Shell,
  lang: Lang,
): Promise<void> => {
  const save = async (path: string, write: (path: string) => Promise<void>): Promise<void> => {
    await write(resolve(path)).catch((error: unknown) => {
      throw new Error(shellWords[lang].notSaved(path, fileProblem(error)), { cause: error })
    })
  }
  const { analysis, mentions, reports, bundle } = command
  if (analysis !== null) await save(analysis, (path) => writeWhole(path, outcome.analysisJson(!command.redact)))
  if (mentions !== null) await save(mentions, (path) => replaceFile(path, (part) => outcome.writeMentions(part)))
  if (bundle !== null)
    await save(bundle, (path) => replaceFile(path, (part) => outcome.writeBundle(part, command.redact)))
  const written = new Map<ReportFormat, string | Uint8Array>()
  for (const report of reports) {
    const { format } = report
    const content =
      written.get(format) ?? (await printReport(await outcome.reportIn(format, !command.redact), shell.print))
    written.set(format, content)
    await save(report.path, (path) => writeWhole(path, content))
  }
}

/** For a person who watches; a script's stderr keeps its one line. */
const showProgress = (doneCount: number, totalCount: number): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${doneCount} / ${totalCount}\r`)
}

export const runHeadlessCommand = async (command: HeadlessCommand, lang: Lang, log: Log): Promise<ExitCode> => {
  try {
    await checkOutputs(command, lang)
    const job = await jobOf(command, lang)
    const shell = createShell({ osLang: lang, log, shortcuts: null })
    const outcome = await runHeadless(job, {
      log: (line) => log.warn(line),
      onProgress: showProgress,
      deviceKey: await shell.deviceKey(),
    })
    try {
      await writeOutputs(command, outcome, shell, lang)
    } finally {
      await outcome.close()
    }
    if (command.screenshot !== null) await takeScreenshot(shell, job, resolve(command.screenshot))
    await new Promise((done) =>
      process.stdout.write(
        `${shellWords[lang].summary({ ...outcome.summary, refusedLines: outcome.summary.imported.rejectedCount })}\n`,
        done,
      ),
    )
    return EXIT.fine
  } catch (error) {
    log.error('the headless run failed', error)
    sayLine(`sangfroid: ${sentenceOf(error, lang)}`)
    return exitCodeOf(error)
  }
}
