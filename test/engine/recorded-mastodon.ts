// Conversations with a real Mastodon server, recorded by Mastodon.py (MIT), outside the repository: in SANGFROID_DATA or
// beside it. Without them what needs them is skipped aloud.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'vitest'

const folder = join(process.env.SANGFROID_DATA ?? join(import.meta.dirname, '../../../shared/data'), 'mastodon')
const isThere = existsSync(folder)
if (!isThere) console.warn(`no recorded conversations in ${folder}: conformity with a real Mastodon is skipped`)

export const recorded = isThere ? it : it.skip

export interface Recorded {
  readonly method: string
  /** Path and query. */
  readonly path: string
  /** Parsed where it is JSON. */
  readonly body: unknown
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** A single-quoted YAML scalar: quotes doubled, a line end folded to a space, an empty line kept as a line end. */
const unquoted = (scalar: string): string =>
  scalar
    .replaceAll("''", "'")
    .replace(/[ \t]*\n([ \t]*\n)*[ \t]*/g, (ends) =>
      ends.split('\n').length > 2 ? '\n'.repeat(ends.split('\n').length - 2) : ' ',
    )

const ANSWER = /method: (\w+)\n\s+uri: https?:\/\/[^/\s]+(\S+)\n\s+response:\n\s+body:\n\s+string: '((?:[^']|'')*)'/g

export const recordedAnswers = (): Recorded[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(ANSWER)])
    .map(([, method = '', path = '', scalar = '']) => ({ method, path, body: parse(unquoted(scalar)) }))
