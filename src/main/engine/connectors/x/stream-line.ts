// What one line of a stream is: something new, a heartbeat, or X saying that it ends. Pure.
import { z } from 'zod'
import { SourceProblem } from '../connector.ts'
import { networkProblem, problemOf } from './problems.ts'
import { problemWords } from './words.ts'

export type StreamLine =
  | { readonly kind: 'item'; readonly item: unknown }
  | { readonly kind: 'heartbeat' }
  | { readonly kind: 'problem'; readonly problem: SourceProblem }
  /** Not JSON, or nothing that X documents. */
  | { readonly kind: 'unknown' }

const Item = z.object({ data: z.object({}) })
const Problem = z.object({ title: z.string(), type: z.string().optional(), connection_issue: z.string().optional() })
const Problems = z.object({ errors: z.array(Problem).min(1) })

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export const readLine = (text: string): StreamLine => {
  if (text.trim() === '') return { kind: 'heartbeat' }
  const json = parse(text)
  if (Item.safeParse(json).success) return { kind: 'item', item: json }
  const several = Problems.safeParse(json)
  const alone = Problem.safeParse(json)
  const problem = several.success ? several.data.errors[0] : alone.data
  if (!problem) return { kind: 'unknown' }
  // In a 200, only the words tell: a disconnect by the platform is a cut like any other.
  if (/disconnect/i.test(problem.title)) return { kind: 'problem', problem: networkProblem() }
  // Mostly our own last connection, which X has not yet seen end: it is worth trying sooner than after a 429.
  if (problem.connection_issue)
    return { kind: 'problem', problem: new SourceProblem('server', problemWords.connections) }
  return { kind: 'problem', problem: problemOf({ status: 503, body: problem, as: 'app', resetsAt: null }) }
}
