// The engine's thread as it is, but a question may end it (`{ die: true }` as its input), and a thread that misbehaves asks
// its host for a key without having been offered any (`{ take: name }`).
import { parentPort } from 'node:worker_threads'

parentPort?.on('message', (question: { input?: { die?: boolean; take?: string } | null }) => {
  if (question.input?.die === true) throw new Error('dies as the test asked')
  const take = question.input?.take
  if (take) parentPort?.postMessage({ kind: 'ask', id: -1, ask: { what: 'secret.get', name: take } })
})
await import('../../src/main/engine/threads/worker.ts')
