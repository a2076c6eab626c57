// Approved answers to what people claim, and the blanks in them.
import type { CrisisId, MemberId, SnippetId } from './model.ts'
import type { SnippetState } from './states.ts'

export const SNIPPET_VARIABLES = ['handle', 'brand', 'next'] as const
export type SnippetVariable = (typeof SNIPPET_VARIABLES)[number]

export interface Snippet {
  readonly id: SnippetId
  readonly crisisId: CrisisId
  /** What it answers; null = whatever is said. */
  readonly claimId: string | null
  /** The claim's, as it is called now; null = the claim is not there any more, or there is none. */
  readonly claimLabel: string | null
  readonly lang: string
  readonly state: SnippetState
  /** null = redacted. */
  readonly text: string | null
  readonly writtenBy: MemberId
  readonly writtenAt: number
  readonly approvedBy: MemberId | null
  /** People whose draft began with it. */
  readonly usedCount: number
  /** The line that was asked about makes its claim. */
  readonly isForLine: boolean
}

const BLANK = /\{([^{}\n]{1,40})\}/gu

/** What a template leaves for a person to fill in: no answer leaves with it. */
export const UNFILLED = '[...]'

const isVariable = (name: string): name is SnippetVariable => (SNIPPET_VARIABLES as readonly string[]).includes(name)

/** Blanks that nothing fills, as they were typed. */
export const unknownBlanks = (text: string): string[] =>
  [...text.matchAll(BLANK)].flatMap(([typed, name = '']) => (isVariable(name) ? [] : [typed]))

/** A blank without a value becomes `[...]`, which cannot be planned. */
export const fillSnippet = (text: string, values: Readonly<Partial<Record<SnippetVariable, string | null>>>): string =>
  text.replace(BLANK, (typed, name: string) => (isVariable(name) ? (values[name] ?? UNFILLED) : typed))
