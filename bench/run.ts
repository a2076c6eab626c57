// `npm run bench [-- NAME...]`: measures the budgets of the product. Only the rows go to stdout, one JSON object a line;
// what is being done goes to stderr; `--write` brings docs/bench.md up to date. Exits 0 when every row could be
// measured, whether its budget holds or not.
import { fileURLToPath } from 'node:url'
import { writePage } from './page.ts'
import { type Bench, type Row, say } from './row.ts'

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  save: async () => (await import('./save.ts')).save,
  match: async () => (await import('./match.ts')).match,
  spike: async () => (await import('./spike.ts')).spike,
  similar: async () => (await import('./similar.ts')).similar,
  tone: async () => (await import('./tone.ts')).tone,
  verify: async () => (await import('./verify.ts')).verify,
  queue: async () => (await import('./queue.ts')).queue,
  rerank: async () => (await import('./rerank.ts')).rerank,
  story: async () => (await import('./story.ts')).story,
  search: async () => (await import('./search.ts')).search,
  report: async () => (await import('./report.ts')).report,
  storm: async () => (await import('./storm.ts')).storm,
  start: async () => (await import('./start.ts')).start,
  memory: async () => (await import('./memory.ts')).memory,
}

const measure = async (name: string): Promise<Row | null> => {
  const load = Object.hasOwn(benches, name) ? benches[name] : undefined
  if (!load) {
    say(`${name}: no such row; there are ${Object.keys(benches).join(' ')}`)
    return null
  }
  say(`${name} ...`)
  try {
    return await (await load())()
  } catch (error) {
    say(`${name} could not be measured: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return null
  }
}

const asked = process.argv.slice(2).filter((word) => word !== '--write')
const names = asked.length > 0 ? asked : Object.keys(benches)
const rows: Row[] = []
for (const name of names) {
  const row = await measure(name)
  if (row) {
    rows.push(row)
    process.stdout.write(`${JSON.stringify(row)}\n`)
  } else process.exitCode = 1
}
if (process.argv.includes('--write')) writePage(fileURLToPath(new URL('..', import.meta.url)), rows)
// A window that a failed measurement left open must not hold this process, nor the next one up.
process.exit()
