// Failures travel as data: a request answers ok or a code with a sentence, never a rejection.
import type { Words } from './words.ts'

export type FailureCode =
  | 'invalidInput' // the input does not fit the contract
  | 'notFound' // the thing asked for is not (or no longer) there
  | 'notAllowed' // the state table, or the sender's trust, forbids it
  | 'noMember' // nobody sits at this desk yet
  | 'unreadable' // a file could not be read
  | 'damaged' // the workspace is damaged or of a newer version
  | 'unavailable' // a thread is restarting, or the platform is missing
  | 'internal' // our fault; the log has the details

export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

export interface Failure {
  readonly ok: false
  readonly code: FailureCode
  /** One sentence for a person: what is wrong and what to do. */
  readonly message: string
}

export type Result<T> = Ok<T> | Failure

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
export const fail = (code: FailureCode, message: string): Failure => ({ ok: false, code, message })

/** An error that the request boundary turns into a Failure; anything else becomes `internal`. */
export class Refusal extends Error {
  readonly code: FailureCode
  /** The sentence in each language; a single string is already in the reader's. */
  readonly words: Words<string>
  constructor(code: FailureCode, words: string | Words<string>) {
    super(typeof words === 'string' ? words : words.en)
    this.name = 'Refusal'
    this.code = code
    this.words = typeof words === 'string' ? { en: words, fr: words } : words
  }
}

export const assertNever = (value: never): never => {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
