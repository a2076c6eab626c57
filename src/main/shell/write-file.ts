// A file that a person relies on is there whole or not at all: written beside its place, flushed, then renamed into it.
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** `write` gets the path to fill; it is renamed to `path` once it is done. Throws what the file system throws. */
export const replaceFile = async (path: string, write: (temporary: string) => Promise<void>): Promise<void> => {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    await write(temporary)
    const file = await open(temporary, 'r+')
    await file.sync().finally(() => file.close())
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

export const writeWhole = (path: string, data: string | Uint8Array, mode = 0o644): Promise<void> =>
  replaceFile(path, async (temporary) => {
    const file = await open(temporary, 'w', mode)
    await file.writeFile(data).finally(() => file.close())
  })

/** What went wrong with a file, short: ENOENT, EACCES, ENOSPC... */
export const fileProblem = (error: unknown): string => {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.message : String(error)
}
