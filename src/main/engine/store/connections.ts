// The accounts and feeds that the team gave us; their keys are never here.
import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { BrandId, ConnectionId } from '../../../shared/model.ts'
import type { Connection, ConnectionSettings } from '../../../shared/sources.ts'

/** `spend` is worked out by whoever knows the clock. */
export interface StoredConnection extends Omit<Connection, 'spend'> {
  /** In the keeper of secrets. */
  readonly secretName: string
}
export type NewConnection = Omit<StoredConnection, 'id' | 'isOn' | 'needsSignIn' | 'secretName'>

interface Row extends Omit<StoredConnection, 'settings' | 'isOn' | 'needsSignIn'> {
  readonly settings: string
  readonly isOn: number
  readonly needsSignIn: number
}

const columns = `id, brand_id AS brandId, label, handle, account_id AS accountId, settings,
  secret_name AS secretName, is_on AS isOn,
  needs_sign_in AS needsSignIn, added_at AS addedAt`

const toConnection = ({ settings, isOn, needsSignIn, ...row }: Row): StoredConnection => ({
  ...row,
  settings: JSON.parse(settings) as ConnectionSettings,
  isOn: isOn === 1,
  needsSignIn: needsSignIn === 1,
})

/** Feeds have no account, and each Mastodon server numbers its own. */
const placeOf = (settings: ConnectionSettings): string | null => {
  if (settings.kind === 'feed') return settings.url
  return settings.kind === 'mastodon' ? settings.serverUrl : null
}

export const createConnections = (db: Database) => {
  const list = db.prepare<[], Row>(`SELECT ${columns} FROM connections ORDER BY id`)
  const get = db.prepare<[number], Row>(`SELECT ${columns} FROM connections WHERE id = ?`)
  const same = db.prepare<[{ brandId: BrandId; kind: string; accountId: string | null; place: string | null }], Row>(
    `SELECT ${columns} FROM connections WHERE brand_id = @brandId AND kind = @kind AND account_id IS @accountId
       AND coalesce(settings ->> '$.url', settings ->> '$.serverUrl') IS @place`,
  )
  const insert = db.prepare(
    `INSERT INTO connections (brand_id, kind, label, handle, account_id, settings, secret_name, is_on, needs_sign_in, added_at)
     VALUES (@brandId, @kind, @label, @handle, @accountId, @settings, @secretName, 1, 0, @addedAt)`,
  )
  const configure = db.prepare('UPDATE connections SET settings = ?, label = ?, handle = ? WHERE id = ?')
  const turn = db.prepare('UPDATE connections SET is_on = ? WHERE id = ?')
  const sign = db.prepare('UPDATE connections SET needs_sign_in = ? WHERE id = ?')
  const one = (row: Row | undefined): StoredConnection | null => (row ? toConnection(row) : null)
  return {
    list: (): StoredConnection[] => list.all().map(toConnection),
    get: (id: ConnectionId): StoredConnection | null => one(get.get(id)),
    /** The same account (or feed) of the same brand. */
    same: ({ brandId, settings, accountId }: NewConnection): StoredConnection | null =>
      one(same.get({ brandId, kind: settings.kind, accountId, place: placeOf(settings) })),
    add: ({ settings, ...connection }: NewConnection): ConnectionId =>
      Number(
        insert.run({
          ...connection,
          kind: settings.kind,
          settings: JSON.stringify(settings),
          secretName: `connection-${randomUUID()}`,
        }).lastInsertRowid,
      ) as ConnectionId,
    configure: (id: ConnectionId, { settings, label, handle }: NewConnection): void =>
      void configure.run(JSON.stringify(settings), label, handle, id),
    turn: (id: ConnectionId, isOn: boolean): void => void turn.run(isOn ? 1 : 0, id),
    needSignIn: (id: ConnectionId, isNeeded: boolean): void => void sign.run(isNeeded ? 1 : 0, id),
  }
}
