// Threads run JavaScript: the worker is bundled for the test as the build does it, beside the packages that it needs.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const entry = fileURLToPath(new URL('./thread.ts', import.meta.url))
const cache = join(dirname(entry), '../../node_modules/.cache')

export const buildThread = async (): Promise<{ url: URL; remove: () => void }> => {
  mkdirSync(cache, { recursive: true })
  const outDir = mkdtempSync(join(cache, 'thread-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir,
      target: 'node20.18',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'thread.mjs', chunkFileNames: '[name].mjs' } },
    },
  })
  return {
    url: pathToFileURL(join(outDir, 'thread.mjs')),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  }
}
