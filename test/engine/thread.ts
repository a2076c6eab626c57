// The engine's thread as it is, but a question may end it: `{ die: true }` as its input.
import { parentPort } from 'node:worker_threads'

parentPort?.on('message', (question: { input?: { die?: boolean } | null }) => {
  if (question.input?.die === true) throw new Error('dies as the test asked')
})
await import('../../src/main/engine/threads/worker.ts')
