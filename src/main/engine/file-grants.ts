// Paths that a person chose in a dialog. The page holds only an id that it cannot invent.

import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { ChosenFile } from '../../shared/contract/watch.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'

const sizeOf = (path: string): number => {
  try {
    return statSync(path).size
  } catch {
    throw new Refusal('unreadable', refusalWords.fileGone(basename(path)))
  }
}

export const createFileGrants = () => {
  const paths = new Map<string, string>()
  return {
    grant: (path: string): ChosenFile => {
      const sizeBytes = sizeOf(path)
      const fileId = randomUUID()
      paths.set(fileId, path)
      return { fileId, name: basename(path), sizeBytes }
    },
    pathOf: (fileId: string): string => {
      const path = paths.get(fileId)
      if (path === undefined) throw new Refusal('notFound', refusalWords.fileFromEarlierStart)
      return path
    },
  }
}

export type FileGrants = ReturnType<typeof createFileGrants>
