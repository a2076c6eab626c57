// The rules of the filtered stream: at most 1,000, no value twice, none that X could not read.
import { type Answer, type Call, jsonOf, ok, withList } from './call.ts'
import type { Platform } from './platform.ts'
import { Refusal } from './problem.ts'
import type { Query } from './query-parse.ts'
import { checkedQuery } from './search.ts'
import type { Json } from './shape-post.ts'
import { createIds } from './snowflake.ts'

const MAX_RULES = 1_000
const MAX_LENGTH = 1_024

export interface Rule {
  readonly id: string
  readonly value: string
  readonly tag: string | null
  readonly query: Query
}

export interface Rules {
  list(): readonly Rule[]
  read(call: Call): Answer
  change(call: Call): Answer
}

const shaped = ({ id, value, tag }: Rule): Json => ({ id, value, ...(tag === null ? {} : { tag }) })
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

export const createRules = (platform: Platform): Rules => {
  const idOf = createIds()
  let rules: Rule[] = []
  const sent = (): string => new Date(platform.clock.shown()).toISOString()

  const add = (wanted: readonly unknown[], isDryRun: boolean): Answer => {
    const made: Rule[] = []
    const errors: Json[] = []
    for (const one of wanted) {
      const { value, tag } = one as { value?: unknown; tag?: unknown }
      const text = typeof value === 'string' ? value : ''
      const known = [...rules, ...made].find((rule) => rule.value === text)
      if (known) {
        errors.push({
          value: text,
          id: known.id,
          title: 'DuplicateRule',
          detail: 'There is already a rule with this value.',
          type: 'https://api.x.com/2/problems/invalid-request',
        })
        continue
      }
      if (rules.length + made.length >= MAX_RULES) throw new Refusal('invalid', `At most ${MAX_RULES} rules`)
      try {
        const query = checkedQuery(text, MAX_LENGTH)
        made.push({ id: idOf(platform.clock.now()), value: text, tag: typeof tag === 'string' ? tag : null, query })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        errors.push({
          value: text,
          details: [error.message],
          detail: error.message,
          title: 'UnprocessableEntity',
          type: 'https://api.x.com/2/problems/invalid-request',
        })
      }
    }
    if (!isDryRun) rules = [...rules, ...made]
    const notMade = errors.length
    const summary = { created: made.length, not_created: notMade, valid: made.length, invalid: notMade }
    const rest = { meta: { sent: sent(), summary }, ...(notMade > 0 ? { errors } : {}) }
    return ok(withList(made.map(shaped), rest))
  }

  const remove = (wanted: Json, isDryRun: boolean): Answer => {
    const ids = new Set(listIn(wanted.ids))
    const values = new Set(listIn(wanted.values))
    const left = rules.filter(({ id, value }) => !ids.has(id) && !values.has(value))
    const deleted = rules.length - left.length
    if (!isDryRun) rules = left
    const summary = { deleted, not_deleted: ids.size + values.size - deleted }
    return ok({ meta: { sent: sent(), summary } })
  }

  return {
    list: () => rules,
    read: (call) => {
      const ids = call.params.get('ids')?.split(',')
      const data = rules.filter(({ id }) => !ids || ids.includes(id)).map(shaped)
      return ok(withList(data, { meta: { sent: sent(), result_count: data.length } }))
    },
    change: (call) => {
      const body = jsonOf(call)
      const isDryRun = call.params.get('dry_run') === 'true'
      if (body.delete !== undefined) return remove(body.delete as Json, isDryRun)
      if (Array.isArray(body.add)) return add(body.add, isDryRun)
      throw new Refusal('invalid', 'Either add or delete')
    },
  }
}
