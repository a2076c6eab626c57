// The legal transitions, as rows that the triggers of every table with a state consult. The rows are filled from
// shared/states.ts each time the workspace is opened for writing; from_state '' means a beginning.
export const states = {
  id: 5,
  name: 'states',
  sql: `
    CREATE TABLE transitions (
      machine TEXT NOT NULL,
      from_state TEXT NOT NULL,
      to_state TEXT NOT NULL,
      PRIMARY KEY (machine, from_state, to_state)
    ) STRICT, WITHOUT ROWID;
  `,
} as const

/** Triggers that refuse any state of `tableName` that the transitions do not allow. */
export const guardStates = (tableName: string, machine: string): string => `
  CREATE TRIGGER ${tableName}_begins BEFORE INSERT ON ${tableName}
  WHEN NOT EXISTS (SELECT 1 FROM transitions WHERE machine = '${machine}' AND from_state = '' AND to_state = NEW.state)
  BEGIN SELECT RAISE(ABORT, 'illegal first state of ${machine}'); END;

  CREATE TRIGGER ${tableName}_moves BEFORE UPDATE OF state ON ${tableName}
  WHEN NEW.state <> OLD.state AND NOT EXISTS (
    SELECT 1 FROM transitions WHERE machine = '${machine}' AND from_state = OLD.state AND to_state = NEW.state
  )
  BEGIN SELECT RAISE(ABORT, 'illegal transition of ${machine}'); END;
`
