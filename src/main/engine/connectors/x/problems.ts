// X's refusals as what they mean for a source. Seen live, most problems have the type `about:blank`: the status decides,
// and the title only where two meanings share one.
import { z } from 'zod'
import { SourceProblem } from '../connector.ts'
import { problemWords } from './words.ts'

const Problem = z.object({
  title: z.string().catch(''),
  connection_issue: z.string().optional().catch(undefined),
  type: z.string().catch(''),
})

export interface Refused {
  readonly status: number
  readonly body: unknown
  readonly as: 'user' | 'app'
  /** On our clock; null = X did not say. */
  readonly resetsAt: number | null
}

const OUT_OF_MONEY = /credits|usage-?capped|spend/i

export const problemOf = ({ status, body, as, resetsAt }: Refused): SourceProblem => {
  const parsed = Problem.safeParse(body)
  const { title = '', type = '', connection_issue = '' } = parsed.success ? parsed.data : {}
  if (status === 402 || OUT_OF_MONEY.test(`${title} ${type}`)) return new SourceProblem('unpaid', problemWords.unpaid)
  if (connection_issue === 'TooManyConnections' || title === 'ConnectionException')
    return new SourceProblem('limited', problemWords.connections, resetsAt)
  if (status === 401) return new SourceProblem('signIn', as === 'user' ? problemWords.signIn : problemWords.bearer)
  if (status === 429) return new SourceProblem('limited', problemWords.limited, resetsAt)
  if (status >= 500) return new SourceProblem('server', problemWords.server)
  if (status === 403 || status === 404) return new SourceProblem('refused', problemWords.refused)
  return new SourceProblem('ours', problemWords.ours)
}

export const networkProblem = (): SourceProblem => new SourceProblem('network', problemWords.network)
