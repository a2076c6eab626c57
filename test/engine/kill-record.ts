// kill -9 of a program that writes into the record, at random points, again and again; then what it had confirmed is looked
// for in the ledger.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { createEngine } from '../../src/main/engine/engine.ts'
import { openReadOnlyStore } from '../../src/main/engine/store/store.ts'
import { contract, type RequestInput, type RequestName } from '../../src/shared/contract/contract.ts'
import { buildProgram } from './build-program.ts'

/** Several entries are written in it. */
const LONGEST_MS = 60

interface Confirmed {
  readonly count: number
  readonly head: string
}

const prepare = async (dir: string): Promise<void> => {
  const { store, command, close } = createEngine({ workspaceDir: dir })
  const must = async <N extends RequestName>(name: N, input: RequestInput<N>): Promise<void> => {
    const memberId = store.members.list()[0]?.id ?? null
    const told = await command(name, contract[name].input.parse(input), { memberId, lang: 'en' })
    if (!told.ok) throw new Error(told.message)
  }
  await must('members.add', { name: 'Alice', roles: [], reach: [], backupId: null })
  await must('brands.save', { brandId: null, name: 'Acme', watch: 'acme', matchAll: false, ownHandles: [] })
  const brandId = store.brands.byName('Acme')?.id
  if (brandId === undefined) throw new Error('no brand')
  await must('crises.open', { brandId, as: 'crisis', why: 'it is one' })
  await close()
}

/** What one run confirmed before it was killed. */
const confirmedIn = async (program: URL, dir: string, afterMs: number): Promise<Confirmed[]> => {
  const child = fork(program, [dir], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const told: Confirmed[] = []
  const started = new Promise<void>((resolve, reject) => {
    child.on('exit', () => reject(new Error('it did not start')))
    child.on('message', (message) => (message === 'started' ? resolve() : told.push(message as Confirmed)))
  })
  await started
  const closed = once(child, 'close')
  await sleep(afterMs)
  child.kill('SIGKILL')
  await closed
  return told
}

/** Kills it so often; answers what was confirmed and is not there, and whether the chain holds at the end. */
export const killOften = async (dir: string, killCount: number, random: () => number) => {
  await prepare(dir)
  const program = await buildProgram('record-child')
  const confirmed: Confirmed[] = []
  try {
    for (let kills = 0; kills < killCount; kills += 1)
      confirmed.push(...(await confirmedIn(program.url, dir, random() * LONGEST_MS)))
  } finally {
    program.remove()
  }
  const store = openReadOnlyStore(dir)
  const hashes = new Map<number, string>()
  for (const { seq, hash } of store.evidence.entries()) hashes.set(seq, hash)
  const lost = confirmed.filter(({ count, head }) => hashes.get(count) !== head)
  const { firstBreak } = store.verifyRecord()
  store.close()
  return { confirmedCount: confirmed.length, lost, firstBreak }
}
