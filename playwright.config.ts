// Stories in the real application. A retry would hide a race, so there is none; a failure leaves its trace.
import { defineConfig } from '@playwright/test'

const isLong = process.env.SANGFROID_LONG === '1'
const counts = process.env.SANGFROID_COUNTS

export default defineConfig({
  testDir: 'e2e',
  // The simulators' own tests are vitest's.
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: isLong ? 15 * 60_000 : 60_000,
  globalTimeout: isLong ? 90 * 60_000 : 15 * 60_000,
  expect: { timeout: 10_000 },
  ...(isLong ? {} : { grepInvert: /@long/ }),
  use: { trace: 'retain-on-failure', actionTimeout: 10_000 },
  reporter: counts === undefined ? 'list' : [['list'], ['json', { outputFile: counts }]],
})
