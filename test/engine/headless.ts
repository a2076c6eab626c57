// The headless run as a test asks for it: files in, what formats.md promises out.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HeadlessJob, type HeadlessOutcome, runHeadless } from '../../src/main/engine/headless.ts'
import type { HeadlessImport } from '../../src/main/engine/headless-import.ts'
import type { analysisOf } from '../../src/main/engine/report/analysis-json.ts'
import type { ReportModel } from '../../src/shared/report-model.ts'
import { tempDir } from './workspace.ts'

export type Analysis = ReturnType<typeof analysisOf>

export interface Ran {
  readonly analysis: Analysis
  /** Lines of the mentions file. */
  readonly mentions: readonly string[]
  /** Empty unless asked for: most tests need no report. */
  readonly models: readonly ReportModel[]
  readonly html: string
}

export const runJob = async (job: HeadlessJob, withReport: boolean, showHandles = true): Promise<Ran> => {
  const outcome = await runHeadless(job, { log: () => undefined, onProgress: () => undefined })
  try {
    const path = join(tempDir(), 'mentions.jsonl')
    await outcome.writeMentions(path)
    return {
      analysis: JSON.parse(outcome.analysisJson(showHandles)) as Analysis,
      mentions: readFileSync(path, 'utf8').split('\n').filter(Boolean),
      models: withReport ? outcome.reportModels() : [],
      html: withReport ? await pageOf(outcome) : '',
    }
  } finally {
    await outcome.close()
  }
}

const pageOf = async (outcome: HeadlessOutcome): Promise<string> => {
  const report = await outcome.reportIn('pdf', true)
  return 'toPrint' in report ? report.toPrint : ''
}

interface Asked extends Partial<HeadlessImport> {
  readonly withReport?: boolean
  readonly showHandles?: boolean
}

export const runFiles = (
  files: readonly string[],
  { withReport = false, showHandles = true, ...more }: Asked = {},
): Promise<Ran> => {
  const job: HeadlessImport = {
    kind: 'import',
    workspaceDir: more.workspaceDir ?? tempDir(),
    brand: 'Acme',
    watch: 'acme',
    matchAll: false,
    ownHandles: [],
    files,
    untilAt: null,
    forcedCrisis: null,
    lang: 'en',
    ...more,
  }
  return runJob(job, withReport, showHandles)
}
