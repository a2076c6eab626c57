// The room over a million mentions and the empty window that it is held against, as programs to run.
import { rmSync } from 'node:fs'
import { buildEmptyWindow, folders, type Program, prepare } from './electron.ts'
import { borrowMillion } from './million.ts'

export interface TwoWindows {
  readonly room: Program
  readonly empty: Program
  readonly giveBack: () => void
}

export const openTwoWindows = async (): Promise<TwoWindows> => {
  await prepare()
  const borrowed = borrowMillion()
  const emptyDir = await buildEmptyWindow()
  const own = folders()
  return {
    room: { path: '.', args: ['--workspace', borrowed.dir, '--user-data', own.of('room'), '--lang', 'en'] },
    empty: { path: emptyDir, args: [`--user-data-dir=${own.of('empty')}`] },
    giveBack: () => {
      borrowed.giveBack()
      own.remove()
      rmSync(emptyDir, { recursive: true, force: true })
    },
  }
}
