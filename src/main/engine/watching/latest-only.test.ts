import { expect, it } from 'vitest'
import { Refusal } from '../../../shared/result.ts'
import { latestOnly } from './latest-only.ts'

/** Waits for a person who never comes, and holds the only port meanwhile. */
const waits = () => {
  let isHeld = false
  return async (input: string, signal: AbortSignal): Promise<string> => {
    if (isHeld) throw new Error('the port is held')
    isHeld = true
    try {
      if (input === 'comes') return input
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      throw signal.reason
    } finally {
      isHeld = false
    }
  }
}

it('catches a second try that finds the port held by the first, which nobody waits for any more', async () => {
  const signIn = latestOnly(waits(), new AbortController().signal)
  const given = [1, 2, 3, 4].map(() => signIn('does not come').catch((error: unknown) => error))
  expect(await signIn('comes')).toBe('comes')
  for (const one of await Promise.all(given)) expect(one).toBeInstanceOf(Refusal)
})

it('catches a wait that outlives the engine', async () => {
  const closing = new AbortController()
  const left = latestOnly(waits(), closing.signal)('does not come')
  setTimeout(() => closing.abort(new Error('closing')), 5)
  await expect(left).rejects.toThrow('closing')
})
