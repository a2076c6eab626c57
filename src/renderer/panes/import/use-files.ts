// The files that were chosen or dropped, each with what the engine says it is and what the person made of that.
import { useState } from 'react'
import type { ChosenFile } from '../../../shared/contract/watch.ts'
import type { CsvMapping, FileLook } from '../../../shared/file-formats.ts'
import type { Failure } from '../../../shared/result.ts'
import { request } from '../../bridge.ts'

export interface LookedFile {
  readonly file: ChosenFile
  /** null = it is being looked at. */
  readonly look: FileLook | null
  readonly failure: Failure | null
  /** Of a CSV file, as the person sees it now. */
  readonly mapping: CsvMapping | null
}

/** Nothing is left open that only a person can say. */
export const isReadable = ({ look, failure }: LookedFile): boolean =>
  look !== null && failure === null && (look.csv?.doubts.length ?? 0) === 0

export const useFiles = (onLooked: (look: FileLook) => void) => {
  const [files, setFiles] = useState<readonly LookedFile[]>([])

  const change = (fileId: string, part: Partial<LookedFile>, since: CsvMapping | null): void =>
    setFiles((now) =>
      now.map((one) =>
        // What was asked before the last choice is out of date.
        one.file.fileId === fileId && (one.mapping === since || one.look === null) ? { ...one, ...part } : one,
      ),
    )

  const look = async (fileId: string, mapping: CsvMapping | null): Promise<void> => {
    const result = await request('imports.look', { fileId, mapping })
    if (!result.ok) return change(fileId, { failure: result }, mapping)
    const { csv } = result.value
    change(fileId, { look: result.value, failure: null, mapping: mapping ?? csv?.mapping ?? null }, mapping)
    if (mapping === null) onLooked(result.value)
  }

  return {
    files,
    add: (chosen: readonly ChosenFile[]): void => {
      setFiles((now) => [...now, ...chosen.map((file) => ({ file, look: null, failure: null, mapping: null }))])
      for (const { fileId } of chosen) void look(fileId, null)
    },
    remove: (fileId: string): void => setFiles((now) => now.filter((one) => one.file.fileId !== fileId)),
    remap: (fileId: string, mapping: CsvMapping): void => {
      setFiles((now) => now.map((one) => (one.file.fileId === fileId ? { ...one, mapping } : one)))
      void look(fileId, mapping)
    },
  }
}
