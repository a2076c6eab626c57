// Why a post did not leave, as each platform's room words it. No message of a server is ever passed on: it may hold what
// somebody wrote.
import type { SendRefusal } from '../../../shared/outbox.ts'
import type { Words } from '../../../shared/words.ts'
import { SourceProblem, type SourceTrouble } from './connector.ts'
import { SendProblem, type SendTrouble } from './sender.ts'

export type NotTaken = Extract<SendTrouble, { readonly kind: 'notTaken' }>['why']

export interface SendProblemWords<Refused extends string> {
  readonly refused: Readonly<Record<Refused, Words<string>>>
  readonly notTaken: Readonly<Record<NotTaken, Words<string>>>
  readonly unknown: Words<string>
}

const WHYS: Readonly<Record<SourceTrouble, NotTaken>> = {
  network: 'network',
  server: 'server',
  limited: 'limited',
  unpaid: 'unpaid',
  signIn: 'signedOut',
  refused: 'server',
  ours: 'server',
}

/** `codes`: what each refusal is to the rest of the house; 'other' where it is not named. */
export const createSendProblems = <Refused extends string>(
  words: SendProblemWords<Refused>,
  codes: Readonly<Partial<Record<Refused, SendRefusal>>>,
) => {
  const notTaken = (why: NotTaken, untilAt: number | null = null): SendProblem =>
    new SendProblem({ kind: 'notTaken', why }, words.notTaken[why], untilAt)
  return {
    refused: (why: Refused): SendProblem =>
      new SendProblem({ kind: 'refused', code: codes[why] ?? 'other' }, words.refused[why]),
    notTaken,
    unknownOutcome: (): SendProblem => new SendProblem({ kind: 'unknown' }, words.unknown),
    /** Of what came before the post itself: nothing has left. */
    beforehand: (error: unknown): unknown =>
      error instanceof SourceProblem ? notTaken(WHYS[error.trouble], error.untilAt) : error,
  }
}
