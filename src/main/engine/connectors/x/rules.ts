// The rules of X's filtered stream belong to the app, not to us: ours carry our tag, others' are left alone. New ones are
// added before stale ones go, so that no moment is unwatched.
import { z } from 'zod'
import { SourceProblem } from '../connector.ts'
import type { Api, Caller } from './api.ts'
import { MAX_RULES } from './query.ts'
import { problemWords } from './words.ts'

const Rules = z.object({
  data: z.array(z.object({ id: z.string(), value: z.string(), tag: z.string().nullish() })).default([]),
})
const PATH = '/2/tweets/search/stream/rules'
/** Rules in one call. */
const BATCH = 100

export const tagOf = (accountId: string): string => `sangfroid:${accountId}`

const batches = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / BATCH) }, (_, k) => all.slice(k * BATCH, (k + 1) * BATCH))

/** Afterwards the app has these queries as rules of this tag, and no other of this tag. */
export const setRules = async (api: Api, queries: readonly string[], tag: string, caller: Caller): Promise<void> => {
  if (queries.length > MAX_RULES) throw new SourceProblem('refused', problemWords.tooManyTerms)
  const read = { method: 'GET', path: PATH, limit: 'rules.read', as: 'app', cost: null } as const
  const change = { method: 'POST', path: PATH, limit: 'rules.change', as: 'app', cost: null } as const
  const answer = Rules.safeParse((await api.call(read, caller)).body)
  if (!answer.success) throw new SourceProblem('ours', problemWords.ours)
  const ours = answer.data.data.filter((rule) => rule.tag === tag)
  const known = new Set(ours.map((rule) => rule.value))
  for (const some of batches(queries.filter((query) => !known.has(query))))
    await api.call({ ...change, body: { add: some.map((value) => ({ value, tag })) } }, caller)
  const wanted = new Set(queries)
  const staleIds = ours.filter((rule) => !wanted.has(rule.value)).map((rule) => rule.id)
  for (const ids of batches(staleIds)) await api.call({ ...change, body: { delete: { ids } } }, caller)
}
