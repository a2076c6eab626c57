// How long it takes to hold 100,000 ledger entries against their hashes: acts of people, and the batches of a million
// mentions among them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openReadOnlyStore, openStore } from '../src/main/engine/store/store.ts'
import { SYSTEM_MEMBER } from '../src/shared/model.ts'
import { median, timed } from './figures.ts'
import { atMost, type Bench } from './row.ts'

const ENTRIES = 100_000
const BUDGET_MS = 2_000

export const verify: Bench = async () => {
  const dir = mkdtempSync(join(tmpdir(), 'sangfroid-bench-'))
  const writer = openStore(dir)
  const commitment = 'x'.repeat(43)
  const mentions = Array.from({ length: 500 }, (_, at) => [`x:${10 ** 18 + at}`, 1_750_000_000_000 + at, commitment])
  writer.transaction(() => {
    for (let entry = 0; entry < ENTRIES; entry += 1) {
      const isBatch = entry % 50 === 0
      writer.ledger.append({
        happenedAt: entry,
        recordedAt: entry,
        memberId: SYSTEM_MEMBER,
        kind: isBatch ? 'mentions.saved' : 'line.drafted',
        payload: isBatch ? { brandId: 1, mentions } : { lineId: entry, from: 'claimed', version: 1, commitment },
      })
    }
  })
  writer.close()
  const times = [1, 2, 3, 4, 5].map(() => {
    const reader = openReadOnlyStore(dir)
    const ms = timed(() => {
      const { holds, count } = reader.ledger.verify()
      if (!holds || count !== ENTRIES) throw new Error('the ledger does not hold')
    })
    reader.close()
    return ms
  })
  rmSync(dir, { recursive: true, force: true })
  return atMost({ name: 'verify', value: median(times), unit: 'ms', budget: BUDGET_MS })
}
