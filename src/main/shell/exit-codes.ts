// What the process ends with (formats.md), and the one line that says why.
import { writeSync } from 'node:fs'
import type { Lang } from '../../shared/model.ts'
import { type FailureCode, Refusal } from '../../shared/result.ts'

export const EXIT = { fine: 0, unusable: 2, nothingImported: 3, damaged: 4, internal: 5 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

const ofFailure: Readonly<Record<FailureCode, ExitCode>> = {
  invalidInput: EXIT.unusable,
  notFound: EXIT.unusable,
  notAllowed: EXIT.unusable,
  // Another process holds the workspace: another one must be named, or that one closed.
  unavailable: EXIT.unusable,
  noMember: EXIT.internal,
  unreadable: EXIT.nothingImported,
  damaged: EXIT.damaged,
  internal: EXIT.internal,
}

export const exitCodeOf = (error: unknown): ExitCode =>
  error instanceof Refusal ? ofFailure[error.code] : EXIT.internal

/** What to say of a failure, in the language of the run. */
export const sentenceOf = (error: unknown, lang: Lang): string =>
  error instanceof Refusal ? error.words[lang] : error instanceof Error ? error.message : String(error)

/** Straight to the descriptor: the process may end right after. */
export const sayLine = (text: string): void => {
  try {
    writeSync(2, `${text.replaceAll(/\s*\n\s*/g, ' ')}\n`)
  } catch {
    // Nobody listens.
  }
}
