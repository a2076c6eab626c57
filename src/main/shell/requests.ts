// The border: what the page asks is checked here once (sender, name, input) and sent to the room that answers it.
// The answer is always data: nothing thrown behind the border reaches the page.
import { z } from 'zod'
import {
  type Asker,
  type Contract,
  contract,
  type ParsedInput,
  type RequestName,
  type RequestOutput,
  type RequestsOf,
} from '../../shared/contract/contract.ts'
import type { ChosenFile } from '../../shared/contract/watch.ts'
import type { Lang, MemberId } from '../../shared/model.ts'
import { fail, ok, Refusal, type Result } from '../../shared/result.ts'
import type { Log } from './log.ts'
import { isTrustedSender, type SenderFacts } from './trust.ts'
import { shellWords } from './words.ts'

/** The shell's own powers: one that is missing does not compile. */
export type ShellHandlers<S> = {
  readonly [N in RequestsOf<'shell'>]: (input: ParsedInput<N>, seat: S) => RequestOutput<N> | Promise<RequestOutput<N>>
}

/** What the border needs of a seat. */
export interface AskingSeat {
  readonly desk: {
    readonly engine: {
      request(name: RequestName, input: unknown, from: Asker): Promise<Result<unknown>>
    }
  }
  memberId: MemberId | null
}

export interface Border<S extends AskingSeat> {
  readonly handlers: ShellHandlers<S>
  readonly devUrl: string | null
  readonly lang: () => Lang
  readonly log: Log
  /** Lets the engine of the seat read these files. */
  readonly grantFiles: (seat: S, paths: readonly string[]) => Promise<ChosenFile[]>
}

/** At most so many files are dropped at once. */
const droppedPaths = z.array(z.string().min(1).max(32_768)).max(100)

const isName = (name: unknown): name is RequestName => typeof name === 'string' && Object.hasOwn(contract, name)

const roomOf = (name: RequestName): Contract[RequestName]['room'] => contract[name].room

/** Files that a person dropped: `paths` come from the preload, which asked Electron for them. */
export const answerDropped = async <S extends AskingSeat>(
  border: Border<S>,
  seat: S | undefined,
  sender: SenderFacts,
  paths: unknown,
): Promise<Result<ChosenFile[]>> => {
  const words = shellWords[border.lang()]
  if (seat === undefined || !isTrustedSender(sender, border.devUrl)) return fail('notAllowed', words.notOurs)
  const parsed = droppedPaths.safeParse(paths)
  if (!parsed.success) return fail('invalidInput', words.badInput('dropped files'))
  try {
    return ok(await border.grantFiles(seat, parsed.data))
  } catch (error) {
    if (error instanceof Refusal) return fail(error.code, error.words[border.lang()])
    border.log.error('dropped files failed', error)
    return fail('internal', words.internal)
  }
}

/** `seat` undefined = no window of ours. */
export const answer = async <S extends AskingSeat>(
  border: Border<S>,
  seat: S | undefined,
  sender: SenderFacts,
  name: unknown,
  input: unknown,
): Promise<Result<unknown>> => {
  const words = shellWords[border.lang()]
  if (seat === undefined || !isTrustedSender(sender, border.devUrl)) {
    border.log.warn('refused a request of an untrusted sender', { url: sender.url, isTopFrame: sender.isTopFrame })
    return fail('notAllowed', words.notOurs)
  }
  if (!isName(name)) return fail('notFound', words.unknownRequest)
  try {
    const parsed = contract[name].input.safeParse(input)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      return fail(
        'invalidInput',
        words.badInput(`${name} ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim()),
      )
    }
    if (roomOf(name) === 'shell') {
      const handle = border.handlers[name as RequestsOf<'shell'>] as (input: unknown, seat: S) => unknown
      return ok(await handle(parsed.data, seat))
    }
    const result = await seat.desk.engine.request(name, parsed.data, { memberId: seat.memberId, lang: border.lang() })
    if (name === 'desk.sit' && result.ok) seat.memberId = (parsed.data as ParsedInput<'desk.sit'>).memberId
    return result
  } catch (error) {
    if (error instanceof Refusal) return fail(error.code, error.words[border.lang()])
    border.log.error(`request ${name} failed`, error)
    return fail('internal', words.internal)
  }
}
