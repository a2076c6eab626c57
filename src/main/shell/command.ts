// What the command line may ask for, once it is understood. Paths are as typed.
import type { ScenarioName } from '../../shared/contract/desk.ts'
import type { Lang } from '../../shared/model.ts'
import type { ReportFormat } from '../../shared/report-formats.ts'

export interface WindowCommand {
  readonly kind: 'window'
  readonly workspace: string | null
  readonly userData: string | null
  readonly lang: Lang | null
}

export interface ImportWork {
  readonly kind: 'import'
  readonly brand: string
  /** Where the watch terms stand; null = those that the brand has already. */
  readonly watch: { readonly terms: string } | { readonly file: string } | { readonly all: true } | null
  readonly ownHandles: readonly string[]
  readonly files: readonly string[]
  readonly untilAt: number | null
  readonly forcedCrisis: { readonly fromAt: number; readonly toAt: number } | null
}

export interface DrillWork {
  readonly kind: 'drill'
  readonly scenario: ScenarioName
  readonly seed: number
  readonly team: 'none' | 'slow' | 'quick'
}

export interface HeadlessCommand {
  readonly kind: 'headless'
  readonly workspace: string
  readonly userData: string | null
  readonly lang: Lang | null
  readonly work: ImportWork | DrillWork
  readonly analysis: string | null
  readonly mentions: string | null
  readonly reports: readonly { readonly path: string; readonly format: ReportFormat }[]
  readonly bundle: string | null
  /** Handles are masked in report, analysis and bundle. */
  readonly redact: boolean
  readonly screenshot: string | null
}

export type Command = WindowCommand | HeadlessCommand
