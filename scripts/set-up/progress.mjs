// What the person at the terminal sees during set-up: one line when a step begins, one at least every ten seconds
// while it goes on, one with the time it took.

const BEAT_MS = 10_000

/** @param {string} text */
export function say(text) {
  process.stdout.write(`set-up: ${text}\n`)
}

/** @param {number} ms */
export function seconds(ms) {
  return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`
}

/**
 * Runs a step that takes seconds. `work` may report how far it is ("120 of 300 files"); the newest word is shown
 * with the next beat.
 * @template T
 * @param {string} what
 * @param {(far: (text: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const startedAt = Date.now()
  let far = ''
  say(`${what} ...`)
  const beat = setInterval(() => {
    say(`${what}: ${far === '' ? '' : `${far}, `}${seconds(Date.now() - startedAt)} so far`)
  }, BEAT_MS)
  try {
    const result = await work((text) => {
      far = text
    })
    say(`${what}: done in ${seconds(Date.now() - startedAt)}`)
    return result
  } finally {
    clearInterval(beat)
  }
}
