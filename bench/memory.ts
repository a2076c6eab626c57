// What the room takes above an empty window with the same UI library, all processes, a million mentions on disk.
// Both run at the same time, so that pages shared between processes are shared out in the same way (Linux: PSS).
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { run } from './electron.ts'
import { atMost, type Bench, round, say } from './row.ts'
import { openTwoWindows } from './two-windows.ts'

const SETTLE_MS = 15_000
const BUDGET_MB = 600

const parentOf = (pid: string): number | null => {
  try {
    // The name may hold spaces and brackets: what counts comes after the last one.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1])
  } catch {
    return null
  }
}

const familyOf = (pid: number): number[] => {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parents = all.map((name) => ({ pid: Number(name), parent: parentOf(name) }))
  const found = [pid]
  for (const member of found) for (const child of parents) if (child.parent === member) found.push(child.pid)
  return found
}

const megabytesOf = (pid: number): number => {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

const weigh = (pid: number | undefined): number =>
  pid === undefined ? Number.NaN : familyOf(pid).reduce((sum, member) => sum + megabytesOf(member), 0)

export const memory: Bench = async () => {
  if (process.platform !== 'linux') throw new Error('shared memory is told apart on Linux only')
  const { room, empty, giveBack } = await openTwoWindows()
  try {
    const both = [await run(empty), await run(room)] as const
    await sleep(SETTLE_MS)
    const [emptyMb, roomMb] = both.map(({ child }) => weigh(child.pid))
    for (const { close } of both) await close()
    if (emptyMb === undefined || roomMb === undefined) throw new Error('nothing was weighed')
    say(`memory: room ${round(roomMb)} MB, empty window ${round(emptyMb)} MB, all processes`)
    return atMost({
      name: 'memory',
      value: roomMb - emptyMb,
      unit: 'MB above the empty window',
      baseline: emptyMb,
      ratio: roomMb / emptyMb,
      budget: BUDGET_MB,
    })
  } finally {
    giveBack()
  }
}
