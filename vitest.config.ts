// Unit tests lie beside what they test. Everything runs in plain Node; only the page's components get a document.
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const isLong = process.env.SANGFROID_LONG === '1'
/** `npm run check` leaves out what runs the whole engine, files and processes included, and what reads real posts by the
 * thousand; `npm test` has both. */
const isQuick = process.env.SANGFROID_QUICK === '1'
const HEAVY =
  '**/{*-real,kill-{import,sending},corpora,corpora-anatomy,headless,headless-anatomy,headless-drill,hostile-file,host,verify-acts,watch-desk}.test.ts'
/** They talk to a real server of another process (e2e/peers), which `npm test` installs and `npm run check` does not. */
const PEER = '{src/main,e2e/simulators}/**/*-peer{,.long}.test.ts'

export default defineConfig({
  test: {
    // As many as there are cores: the default leaves one of two idle.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'node',
          include: [
            'src/{shared,main,preload}/**/*.test.ts',
            'scripts/**/*.test.{ts,mjs}',
            'e2e/simulators/**/*.test.ts',
          ],
          exclude: [PEER, ...(isLong ? [] : ['**/*.long.test.ts']), ...(isQuick ? [HEAVY] : [])],
          environment: 'node',
          setupFiles: ['test/luck.ts'],
          testTimeout: isLong ? 600_000 : 10_000,
        },
      },
      {
        test: {
          name: 'peers',
          include: [PEER],
          exclude: isLong ? [] : ['**/*.long.test.ts'],
          environment: 'node',
          setupFiles: ['test/luck.ts'],
          testTimeout: isLong ? 600_000 : 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'page',
          include: ['src/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['test/luck.ts', 'test/page.ts'],
        },
      },
    ],
  },
})
