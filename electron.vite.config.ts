// Builds the three programs of the application into out/: the main process with its worker thread, the one preload,
// the page. Targets are spelled out because the defaults follow the newest Electron, and development may run on an
// older one (scripts/set-up).
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const NODE = 'node20.18'
const PAGE = 'chrome130'

/** out/main/NAME.js of each entry that exists: the worker is its own program, the engine runs on it. */
const mainEntries = Object.fromEntries(
  Object.entries({ index: 'src/main/index.ts', worker: 'src/main/engine/threads/worker.ts' }).filter(([, file]) =>
    existsSync(file),
  ),
)

export default defineConfig({
  main: {
    build: {
      target: NODE,
      sourcemap: true,
      // Compiled code cannot be bundled; zod and twitter-text are, whose many small files each thread would read at its
      // start: 70 ms for zod.
      externalizeDeps: { include: ['better-sqlite3'], exclude: ['zod', 'twitter-text'] },
      rolldownOptions: {
        input: mainEntries,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: NODE,
      // A sandboxed preload can require nothing but electron: one CommonJS file with everything in it.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      target: PAGE,
      sourcemap: true,
      // Half of the bytes to read and parse before the first row of the feed.
      minify: true,
      // The page's policy allows files of its own origin only, so no data: addresses and no inline scripts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Loaded from disk, once: one file of the room's size is what is wanted.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: resolve('src/renderer/index.html') },
    },
  },
})
