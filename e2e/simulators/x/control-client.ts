// The other end of the control calls, for tests.
import type { XControl } from './control-contract.ts'

const VERBS: Readonly<Record<keyof XControl, true>> = {
  state: true,
  set: true,
  advance: true,
  addPerson: true,
  post: true,
  edit: true,
  remove: true,
  posts: true,
  storm: true,
  storms: true,
  stopStorms: true,
  signIn: true,
  signOut: true,
  fault: true,
  faults: true,
  clearFaults: true,
  usage: true,
  calls: true,
  forget: true,
}

export const controlOf = (port: number): XControl => {
  const verbOf =
    (verb: string) =>
    async (...args: unknown[]): Promise<unknown> => {
      const answer = await fetch(`http://127.0.0.1:${port}/control/${verb}`, {
        method: 'POST',
        body: JSON.stringify(args),
      })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${verb}: ${text}`)
      return JSON.parse(text)
    }
  return Object.fromEntries(Object.keys(VERBS).map((verb) => [verb, verbOf(verb)])) as unknown as XControl
}
