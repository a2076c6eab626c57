// The simulator in a process of its own: `tsx e2e/simulators/x/main.ts [PORT]`, or forked by start-x.ts, whose end it
// does not outlive.
import { serveX } from './serve.ts'

const { port, close } = await serveX(Number(process.argv[2] ?? 0))
if (process.send) process.send({ port })
else console.log(`http://127.0.0.1:${port}`)

const end = (): void => {
  close().then(
    () => process.exit(0),
    () => process.exit(1),
  )
}
process.on('disconnect', end)
process.on('SIGTERM', end)
