// Unit tests lie beside what they test. Everything runs in plain Node; only the page's components get a document.
import { defineConfig } from 'vitest/config'

const isLong = process.env.SANGFROID_LONG === '1'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['src/{shared,main,preload}/**/*.test.ts', 'scripts/**/*.test.{ts,mjs}'],
          exclude: isLong ? [] : ['**/*.long.test.ts'],
          environment: 'node',
          testTimeout: isLong ? 600_000 : 10_000,
        },
      },
      {
        test: {
          name: 'page',
          include: ['src/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['test/page.ts'],
        },
      },
    ],
  },
})
