// Who may sit at the desk. Member 0 is the machine itself and is never listed. A name is a text with a commitment, for
// the ledger; who lost theirs (redacted) is called by their number.
import type { Database } from 'better-sqlite3'
import type { Member, MemberId } from '../../../shared/model.ts'
import type { createTexts } from './texts.ts'

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

const columns = "m.id, coalesce(t.body, '#' || m.id) AS name, m.roles, m.reach, m.backup_id AS backupId"
const tables = 'members m LEFT JOIN texts t ON t.id = m.name_text_id'

export const createMembers = (db: Database, texts: ReturnType<typeof createTexts>) => {
  const list = db.prepare<[], Row>(`SELECT ${columns} FROM ${tables} WHERE m.id > 0 ORDER BY m.id`)
  const get = db.prepare<[number], Row>(`SELECT ${columns} FROM ${tables} WHERE m.id = ?`)
  const commitment = db
    .prepare<[number], string>(
      'SELECT t.commitment FROM members m JOIN texts t ON t.id = m.name_text_id WHERE m.id = ?',
    )
    .pluck()
  const insert = db.prepare(
    `INSERT INTO members (name_text_id, roles, reach, backup_id, added_at)
     VALUES (@nameTextId, @roles, @reach, @backupId, @at)`,
  )
  const update = db.prepare(
    `UPDATE members SET name_text_id = @nameTextId, roles = @roles, reach = @reach, backup_id = @backupId
     WHERE id = @id AND id > 0`,
  )
  const bind = (member: Omit<Member, 'id'>) => ({
    nameTextId: texts.saveWords(member.name).id,
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
    /** Commitment to the name as it is now. */
    commitmentOf: (id: MemberId): string | null => commitment.get(id) ?? null,
    /** Inside a transaction: false = there is no such member, and nothing may stay behind. */
    change: (member: Member): boolean => update.run({ ...bind(member), id: member.id }).changes > 0,
  }
}
