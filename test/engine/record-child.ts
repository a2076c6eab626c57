// A process of its own that writes entries into the record as fast as it can, and tells of each once it is confirmed:
// record-child WORKSPACE
import { createEngine } from '../../src/main/engine/engine.ts'

const [dir = ''] = process.argv.slice(2)
const { store, command } = createEngine({ workspaceDir: dir })
const memberId = store.members.list()[0]?.id ?? null
const [brand] = store.brands.list()
const crisisId = brand && store.crises.open(brand.id)?.id

process.send?.('started')
for (let n = 0; ; n += 1) {
  const entry = { crisisId, kind: 'note', phase: 'initial', happenedAt: n, text: `entry ${n}`, evidence: [], why: null }
  const written = await command('timeline.add', entry, { memberId, lang: 'en' })
  if (!written.ok) throw new Error(written.message)
  process.send?.(store.ledger.head())
  // What was sent leaves between two entries.
  await new Promise(setImmediate)
}
