// One wait for a person at a time: whoever begins again takes the place of the one before, which has let go of everything
// (ports of this machine) by then.
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'

/** The one before is refused. `closing` ends whichever waits. */
export const latestOnly = <I, O>(work: (input: I, signal: AbortSignal) => Promise<O>, closing: AbortSignal) => {
  let latest = new AbortController()
  let before: Promise<unknown> = Promise.resolve()
  return (input: I): Promise<O> => {
    latest.abort(new Refusal('invalidInput', refusalWords.signInReplaced))
    const own = new AbortController()
    latest = own
    const begun = before.then(() => {
      own.signal.throwIfAborted()
      return work(input, AbortSignal.any([closing, own.signal]))
    })
    before = begun.catch(() => undefined)
    return begun
  }
}
