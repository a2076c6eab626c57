// Threads and processes of their own run JavaScript: bundled for the test as the build does it, where the packages that
// they need can be found.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const here = dirname(fileURLToPath(import.meta.url))
const cache = join(here, '../../node_modules/.cache')

export interface Program {
  readonly url: URL
  readonly remove: () => void
}

export const buildProgram = async (
  name: 'thread' | 'import-child' | 'send-child' | 'record-child',
): Promise<Program> => {
  mkdirSync(cache, { recursive: true })
  const outDir = mkdtempSync(join(cache, `${name}-`))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(here, `${name}.ts`),
      outDir,
      target: 'node20.18',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'program.mjs', chunkFileNames: '[name].mjs' } },
    },
  })
  return {
    url: pathToFileURL(join(outDir, 'program.mjs')),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  }
}
