// A room asked as the page asks: through the contract's border.
import { createAnatomies } from '../../src/main/engine/anatomy/anatomies.ts'
import { answer } from '../../src/main/engine/answer.ts'
import type { Clock } from '../../src/main/engine/clock.ts'
import type { Engine } from '../../src/main/engine/engine.ts'
import { queries } from '../../src/main/engine/handlers/handlers.ts'
import { createSentReplies } from '../../src/main/engine/sent-replies.ts'
import {
  contract,
  type RequestInput,
  type RequestName,
  type RequestOutput,
} from '../../src/shared/contract/contract.ts'
import type { MemberId } from '../../src/shared/model.ts'
import type { Result } from '../../src/shared/result.ts'

export interface AskedRoom {
  readonly clock: Clock
  /** Who asks when nobody else is named. */
  readonly memberId: MemberId
  /** The one that runs now: a room may be restarted. */
  engine(): Engine
}

export const askingOf = ({ clock, memberId: seated, engine }: AskedRoom) => {
  const ask = async <N extends RequestName>(
    name: N,
    input: RequestInput<N>,
    memberId: MemberId = seated,
  ): Promise<Result<RequestOutput<N>>> => {
    const parsed = contract[name].input.parse(input)
    const { store, command } = engine()
    if (contract[name].room === 'writer')
      return (await command(name, parsed, { memberId, lang: 'en' })) as Result<RequestOutput<N>>
    const context = {
      store,
      anatomies: createAnatomies(store),
      sentReplies: createSentReplies(store),
      clock,
      isDrill: false,
    }
    return (await answer(queries, name, context, parsed, 'en')) as Result<RequestOutput<N>>
  }
  const must = async <N extends RequestName>(
    name: N,
    input: RequestInput<N>,
    memberId?: MemberId,
  ): Promise<RequestOutput<N>> => {
    const result = await ask(name, input, memberId)
    if (!result.ok) throw new Error(`${name}: ${result.code}, ${result.message}`)
    return result.value
  }
  return { ask, must }
}
