// Those who are called, in which order and by which rules. What was taken off the list stays as a row without an address:
// calls of the past refer to it.
import type { Database } from 'better-sqlite3'
import type { CalloutEntry, CalloutPlan, CalloutRules, CalloutWay, MailServer } from '../../../shared/callouts.ts'
import type { Lang, MemberId } from '../../../shared/model.ts'

export interface StoredEntry extends CalloutEntry {
  /** In the key store of the machine; null = it has no secret. */
  readonly secretName: string | null
}

export interface NewEntry {
  readonly memberId: MemberId
  readonly way: CalloutWay
  readonly label: string
  readonly secretName: string | null
}

type EntryRow = Omit<StoredEntry, 'needsSecret'> & { readonly needsSecret: number }

interface RulesRow {
  readonly handOverMs: number
  readonly lang: Lang
  readonly weighedAlertId: number
  readonly mail: string | null
  readonly mailSecretName: string
  readonly mailNeedsSecret: number
}

const toEntry = (row: EntryRow): StoredEntry => ({ ...row, needsSecret: row.needsSecret === 1 })

const columns = 'id, member_id AS memberId, way, label, secret_name AS secretName, needs_secret AS needsSecret'

export const createCalloutList = (db: Database) => {
  const entries = db.prepare<[], EntryRow>(
    `SELECT ${columns} FROM callout_entries WHERE position IS NOT NULL ORDER BY position, id`,
  )
  const entry = db.prepare<[number], EntryRow>(
    `SELECT ${columns} FROM callout_entries WHERE id = ? AND position IS NOT NULL`,
  )
  const rules = db.prepare<[], RulesRow>(
    `SELECT hand_over_ms AS handOverMs, lang, weighed_alert_id AS weighedAlertId, mail,
       mail_secret_name AS mailSecretName, mail_needs_secret AS mailNeedsSecret FROM callout_rules`,
  )
  const insert = db.prepare(
    `INSERT INTO callout_entries (position, member_id, way, label, secret_name)
     VALUES ((SELECT coalesce(max(position), 0) + 1 FROM callout_entries), @memberId, @way, @label, @secretName)`,
  )
  const relabel = db.prepare('UPDATE callout_entries SET label = ? WHERE id = ?')
  const place = db.prepare('UPDATE callout_entries SET position = ? WHERE id = ? AND position IS NOT NULL')
  const remove = db.prepare("UPDATE callout_entries SET position = NULL, label = '', needs_secret = 0 WHERE id = ?")
  const need = db.prepare('UPDATE callout_entries SET needs_secret = @need WHERE id = @id AND needs_secret <> @need')
  const setRules = db.prepare('UPDATE callout_rules SET hand_over_ms = @handOverMs, lang = @lang')
  const setMail = db.prepare('UPDATE callout_rules SET mail = ?')
  const needMail = db.prepare('UPDATE callout_rules SET mail_needs_secret = @need WHERE mail_needs_secret <> @need')
  const weigh = db.prepare('UPDATE callout_rules SET weighed_alert_id = ?')

  const rulesRow = (): RulesRow => {
    const row = rules.get()
    if (!row) throw new Error('the rules of the call-outs are gone')
    return row
  }
  const mailOf = ({ mail, mailNeedsSecret }: RulesRow): MailServer | null =>
    mail === null
      ? null
      : { ...(JSON.parse(mail) as Omit<MailServer, 'needsSecret'>), needsSecret: mailNeedsSecret === 1 }

  return {
    entries: (): StoredEntry[] => entries.all().map(toEntry),
    /** null = it is not on the list (any more). */
    entry: (id: number): StoredEntry | null => {
      const row = entry.get(id)
      return row ? toEntry(row) : null
    },
    /** What the page may see: no secret, nor its name. */
    plan: (): CalloutPlan => {
      const row = rulesRow()
      return {
        handOverMs: row.handOverMs,
        lang: row.lang,
        mail: mailOf(row),
        entries: entries.all().map(({ secretName: _, ...one }) => ({ ...one, needsSecret: one.needsSecret === 1 })),
      }
    },
    mailSecretName: (): string => rulesRow().mailSecretName,
    weighedAlertId: (): number => rulesRow().weighedAlertId,
    weighed: (alertId: number): void => void weigh.run(alertId),
    add: (one: NewEntry): number => Number(insert.run(one).lastInsertRowid),
    relabel: (id: number, label: string): void => void relabel.run(label, id),
    order: (ids: readonly number[]): void =>
      ids.forEach((id, index) => {
        place.run(index + 1, id)
      }),
    remove: (id: number): void => void remove.run(id),
    /** true = that is news. */
    needSecret: (id: number, isNeeded: boolean): boolean => need.run({ id, need: isNeeded ? 1 : 0 }).changes > 0,
    setRules: (wanted: CalloutRules): void => void setRules.run(wanted),
    setMail: (server: Omit<MailServer, 'needsSecret'>): void => void setMail.run(JSON.stringify(server)),
    needMailSecret: (isNeeded: boolean): boolean => needMail.run({ need: isNeeded ? 1 : 0 }).changes > 0,
  }
}
