// From the start of the process to a feed that can be read, with a million mentions on disk; held against an empty
// window with the same UI library. The two take turns; the first turn only fills caches.
import { type Program, run } from './electron.ts'
import { median } from './figures.ts'
import { type Bench, ratioAtMost, say } from './row.ts'
import { openTwoWindows } from './two-windows.ts'

const ROUNDS = 7
const BUDGET = 1.5

const startOnce = async (program: Program): Promise<number> => {
  const running = await run(program)
  await running.close()
  return running.startMs
}

export const start: Bench = async () => {
  const { room, empty, giveBack } = await openTwoWindows()
  const ours: number[] = []
  const theirs: number[] = []
  try {
    for (let turn = 0; turn <= ROUNDS; turn += 1) {
      const emptyMs = await startOnce(empty)
      const roomMs = await startOnce(room)
      say(`start: room ${roomMs} ms, empty window ${emptyMs} ms${turn === 0 ? ' (not counted)' : ''}`)
      if (turn === 0) continue
      theirs.push(emptyMs)
      ours.push(roomMs)
    }
  } finally {
    giveBack()
  }
  return ratioAtMost({ name: 'start', value: median(ours), unit: 'ms', baseline: median(theirs), budget: BUDGET })
}
