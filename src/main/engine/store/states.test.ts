import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { postAt, START } from '../../../../test/engine/posts.ts'
import { rawDatabase, tempStore } from '../../../../test/engine/workspace.ts'
import { type CrisisId, SYSTEM_MEMBER } from '../../../shared/model.ts'
import { type Machine, mayMove, nextStates, statesOf } from '../../../shared/states.ts'

/** A database with everything a row with a state may refer to: brand 1, crisis 1, author 1, mention 1, text 1. */
const furnished = (): Database => {
  const { dir, store } = tempStore()
  const brandId = store.brands.add({ name: 'Acme', watch: 'acme', matchAll: false, ownHandles: [] }, START)
  const other = store.brands.add({ name: 'Other', watch: 'other', matchAll: false, ownHandles: [] }, START)
  store.mentions.save(brandId, postAt(START, 1), 'term', 1, START)
  const opening = { state: 'suspected', openedBy: 'member', onsetAt: START, alertAt: null, openedAt: START } as const
  const crisisId: CrisisId = store.crises.add({ brandId: other, firstPostAt: null, ...opening })
  store.statements.add(crisisId, store.texts.saveWords('we know').id, START, {
    recordedAt: START,
    memberId: SYSTEM_MEMBER,
  })
  return rawDatabase(dir)
}

interface Kept {
  readonly machine: Machine
  readonly insert: string
  /** What else must be set with the state. */
  readonly also?: string
  readonly table: string
}

const tables: readonly Kept[] = [
  {
    machine: 'crisis',
    table: 'crises',
    insert: `INSERT INTO crises (brand_id, state, opened_by, onset_at, opened_at, closed_at)
      VALUES (1, @state, 'member', 1, 1, iif(@state = 'closed', 1, NULL)) RETURNING id`,
    also: ", closed_at = iif(@state = 'closed', 1, NULL)",
  },
  {
    machine: 'line',
    table: 'queue_lines',
    insert: `INSERT INTO queue_lines (crisis_id, author_id, state, follows, priority, mention_count, echo_count, first_at,
      last_at, last_mention_seq) VALUES (1, 1, @state, 0, 1, 1, 0, 1, 1, 1) RETURNING id`,
  },
  {
    machine: 'statement',
    table: 'statements',
    insert: `INSERT INTO statements (crisis_id, state, text_id, updated_at, member_id)
      VALUES (1, @state, 2, 1, 0) RETURNING id`,
  },
  {
    machine: 'source',
    table: 'sources',
    insert: "INSERT INTO sources (kind, label, state, item_count) VALUES ('file', 'f', @state, 0) RETURNING id",
  },
]

const firsts: Readonly<Record<string, readonly string[]>> = {
  crisis: ['suspected', 'issue', 'initial'],
  line: ['new'],
  statement: ['draft'],
  source: ['off', 'live', 'catchingUp'],
}

/** The states from a legal beginning to `to`, both included. */
const wayTo = (machine: Machine, to: string): string[] => {
  const ways = (firsts[machine] ?? []).map((first) => [first])
  for (const way of ways) {
    const last = way.at(-1) ?? ''
    if (last === to) return way
    for (const next of nextStates(machine, last as never))
      if (!ways.some((known) => known.at(-1) === next)) ways.push([...way, next])
  }
  throw new Error(`${to} cannot be reached`)
}

describe.each(tables)('$table', ({ machine, table, insert, also = '' }) => {
  const states = statesOf(machine) as string[]

  const begin = (db: Database, state: string): number => (db.prepare(insert).get({ state }) as { id: number }).id
  const step = (db: Database, id: number, state: string): void =>
    void db.prepare(`UPDATE ${table} SET state = @state ${also} WHERE id = @id`).run({ id, state })
  const undone = (db: Database, work: () => void): void => {
    db.exec('BEGIN')
    try {
      work()
    } finally {
      db.exec('ROLLBACK')
    }
  }

  it('catches a database that lets a row begin in the middle, or refuses a legal beginning', () => {
    const db = furnished()
    for (const state of states)
      undone(db, () => {
        if (firsts[machine]?.includes(state)) expect(() => begin(db, state), state).not.toThrow()
        else expect(() => begin(db, state), state).toThrow(`illegal first state of ${machine}`)
      })
  })

  it('catches a transition outside the table that the database lets pass, or one of the table that it refuses', () => {
    const db = furnished()
    for (const from of states)
      for (const to of states)
        undone(db, () => {
          const [first = '', ...rest] = wayTo(machine, from)
          const id = begin(db, first)
          for (const state of rest) step(db, id, state)
          const move = () => step(db, id, to)
          const isLegal = from === to || mayMove(machine, from as never, to as never)
          if (isLegal) expect(move, `${from} -> ${to}`).not.toThrow()
          else expect(move, `${from} -> ${to}`).toThrow(`illegal transition of ${machine}`)
        })
  })

  it('catches a state that nobody knows', () => {
    const db = furnished()
    undone(db, () => expect(() => begin(db, 'gone')).toThrow())
    undone(db, () => expect(() => step(db, begin(db, firsts[machine]?.[0] ?? ''), 'gone')).toThrow())
  })
})

it('catches a second open crisis of one brand', () => {
  const db = furnished()
  const insert = tables[0]?.insert ?? ''
  db.prepare(insert).get({ state: 'suspected' })
  expect(() => db.prepare(insert).get({ state: 'issue' })).toThrow(/UNIQUE/)
})
