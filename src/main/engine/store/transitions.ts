// Copies the legal transitions of shared/states.ts into the table that the triggers consult.
import type { Database } from 'better-sqlite3'
import { MACHINES, type Machine, nextStates, type StateOf, statesOf } from '../../../shared/states.ts'

const beginnings: { readonly [M in Machine]: readonly StateOf<M>[] } = {
  line: ['new'],
  send: ['draft'],
  crisis: ['suspected', 'issue', 'initial'],
  statement: ['draft'],
  snippet: ['draft'],
  promise: ['open'],
  source: ['off', 'live', 'catchingUp'],
}

export const writeTransitions = (db: Database): void => {
  const insert = db.prepare('INSERT INTO transitions (machine, from_state, to_state) VALUES (?, ?, ?)')
  db.transaction(() => {
    db.exec('DELETE FROM transitions')
    for (const machine of MACHINES) {
      for (const first of beginnings[machine]) insert.run(machine, '', first)
      for (const from of statesOf(machine)) for (const to of nextStates(machine, from)) insert.run(machine, from, to)
    }
  })()
}
