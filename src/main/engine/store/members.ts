// Who may sit at the desk. Member 0 is the machine itself and is never listed.
import type { Database } from 'better-sqlite3'
import type { Member, MemberId } from '../../../shared/model.ts'

interface Row {
  id: number
  name: string
  roles: string
  reach: string
  backupId: number | null
}

const toMember = (row: Row): Member => ({
  id: row.id as MemberId,
  name: row.name,
  roles: JSON.parse(row.roles) as string[],
  reach: JSON.parse(row.reach) as string[],
  backupId: row.backupId as MemberId | null,
})

export const createMembers = (db: Database) => {
  const list = db.prepare<[], Row>(
    'SELECT id, name, roles, reach, backup_id AS backupId FROM members WHERE id > 0 ORDER BY id',
  )
  const get = db.prepare<[number], Row>(
    'SELECT id, name, roles, reach, backup_id AS backupId FROM members WHERE id = ?',
  )
  const insert = db.prepare(
    'INSERT INTO members (name, roles, reach, backup_id, added_at) VALUES (@name, @roles, @reach, @backupId, @at)',
  )
  const update = db.prepare(
    'UPDATE members SET name = @name, roles = @roles, reach = @reach, backup_id = @backupId WHERE id = @id AND id > 0',
  )
  const bind = (member: Omit<Member, 'id'>) => ({
    name: member.name,
    roles: JSON.stringify(member.roles),
    reach: JSON.stringify(member.reach),
    backupId: member.backupId,
  })
  return {
    list: (): Member[] => list.all().map(toMember),
    get: (id: MemberId): Member | null => {
      const row = get.get(id)
      return row ? toMember(row) : null
    },
    add: (member: Omit<Member, 'id'>, at: number): MemberId =>
      Number(insert.run({ ...bind(member), at }).lastInsertRowid) as MemberId,
    change: (member: Member): boolean => update.run({ ...bind(member), id: member.id }).changes > 0,
  }
}
