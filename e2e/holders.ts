// Where a secret lies about: every file of a folder, byte by byte, in both encodings that a database or a page may use.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export const holdersOf = async (folder: string, secret: string): Promise<string[]> => {
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path)
    if (bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le'))) found.push(path)
  }
  return found
}
