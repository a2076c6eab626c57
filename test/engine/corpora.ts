// Real posts outside the repository, in SANGFROID_DATA or beside it. Without them what needs them is skipped aloud.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'vitest'
import { type Ran, runFiles } from './headless.ts'

const root = process.env.SANGFROID_DATA ?? join(import.meta.dirname, '../../../shared/data')
const corpora = join(root, 'corpora')
const present = existsSync(corpora)
if (!present) console.warn(`no corpora in ${corpora}: acceptance on real posts is skipped`)

export const real = present ? it : it.skip
export const REAL_MS = 120_000

export const corpus = (file: string): string => join(corpora, file)

/** An alarm is the first alert of an event (formats.md). */
export const alarmsOf = ({ analysis }: Ran): string[] => {
  const first = new Map<string, string>()
  for (const { eventId, at } of analysis.alerts) if (at < (first.get(eventId) ?? '9')) first.set(eventId, at)
  return [...first.values()].sort()
}

export const runCorpus = (file: string, brand: string, watch: string): Promise<Ran> =>
  runFiles([corpus(file)], { brand, watch })
