// A process of its own that says 'started' when its work begins and 'done' at its end, and that may be killed between the two.
import { type ChildProcess, fork } from 'node:child_process'

const heard = (process: ChildProcess, wanted: (message: unknown) => boolean): Promise<unknown> =>
  new Promise((resolve) => {
    process.on('message', (message) => wanted(message) && resolve(message))
    process.on('exit', () => resolve('exited'))
  })

/** Runs it; kills it when what `killAfter` waits for, from the beginning of its work, is there. True when it came to its end. */
export const runOnce = async (
  child: URL,
  args: readonly string[],
  killAfter: (() => Promise<unknown>) | null,
): Promise<boolean> => {
  const process = fork(child, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let said = ''
  process.stderr?.on('data', (chunk) => {
    said += chunk
  })
  const exited = new Promise((resolve) => process.on('exit', resolve))
  const finished = heard(process, (message) => message !== 'started')
  if ((await heard(process, (message) => message === 'started')) === 'exited')
    throw new Error(`it did not start: ${said}`)
  const killed = killAfter === null ? new Promise<never>(() => undefined) : killAfter().then(() => 'killed')
  const end = await Promise.race([finished, killed])
  if (end === 'killed') process.kill('SIGKILL')
  await exited
  if (end !== 'killed' && end !== 'done') throw new Error(`it ended as ${String(end)}: ${said}`)
  return end === 'done'
}
