// Claims against the reasons that people noted for real posts. The data are not in the repository: without them these
// tests are skipped aloud. `npm run eval:claims` prints the same figures.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgeClaims, readJudged } from '../../../../scripts/claims/judge.ts'

const root = process.env.SANGFROID_DATA ?? join(import.meta.dirname, '../../../../../shared/data')
const file = join(root, 'corpora/us-airlines-2015.jsonl')
const present = existsSync(file)
if (!present) console.warn(`claims-real: no ${file}, claims against human reasons are skipped`)
const real = present ? it : it.skip

const about = (handle: string) => readJudged(file).filter(({ heard }) => heard.text.toLowerCase().includes(handle))

describe('claims against human reasons', () => {
  real(
    'catches claims that mix reasons, or leave most complaints out: United and US Airways',
    () => {
      for (const handle of ['@united', '@usairways']) {
        const { purity, coverage, baseline } = judgeClaims(about(handle))
        expect(coverage).toBeGreaterThanOrEqual(0.5)
        expect(purity).toBeGreaterThanOrEqual(0.6)
        expect(purity).toBeGreaterThan(baseline + 0.2)
      }
    },
    60_000,
  )

  real(
    'catches claims that are good on the airlines of the test only',
    () => {
      for (const handle of ['@americanair', '@southwestair']) {
        const { purity, coverage } = judgeClaims(about(handle))
        expect(coverage).toBeGreaterThanOrEqual(0.4)
        expect(purity).toBeGreaterThanOrEqual(0.6)
      }
    },
    60_000,
  )
})
