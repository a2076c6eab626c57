// TEMPORARY: what the shell needs of the engine and has no home there yet: the headless run and the scenarios there are.
import type { ScenarioName } from '../../shared/contract/desk.ts'
import type { Lang } from '../../shared/model.ts'
import { Refusal } from '../../shared/result.ts'

export type HeadlessJob =
  | {
      kind: 'import'
      workspaceDir: string
      brand: string
      watch: string | null
      matchAll: boolean
      ownHandles: readonly string[]
      files: readonly string[]
      untilAt: number | null
      forcedCrisis: { fromAt: number; toAt: number } | null
      lang: Lang
    }
  | {
      kind: 'drill'
      workspaceDir: string
      scenario: ScenarioName
      seed: number
      team: 'none' | 'slow' | 'quick'
      lang: Lang
    }

export interface HeadlessOutcome {
  analysisJson: string
  writeMentions(path: string): Promise<void>
  reports: { html: string; fileStem: string }
  close(): void
  summary: string
}

export const runHeadless = async (
  _job: HeadlessJob,
  _tools: { log: (line: string) => void; onProgress: (line: string) => void },
): Promise<HeadlessOutcome> => {
  throw new Refusal('unavailable', 'The engine is not here yet.')
}

export const readyScenarios = (): ScenarioName[] => ['food-hoax']
