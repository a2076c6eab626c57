// What each account that can speak is for: who speaks where is proposed from it.
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { Commands, Queries } from '../context.ts'
import { parseWatchTerms } from '../ingest/watch-terms.ts'

/** A word that cannot be read would never be found in a post, and nobody would know. */
const refuseUnreadable = (terms: readonly string[]): void => {
  const parsed = parseWatchTerms(terms.join('\n'))
  if (terms.length > 0 && !parsed.ok) throw new Refusal('invalidInput', parsed.problem.message)
}

export const accountQueries = {
  'accounts.profiles': ({ store }) => store.accounts.list().map(({ isPaused: _kept, ...profile }) => profile),
} satisfies Partial<Queries>

export const accountCommands = {
  'accounts.setProfile': ({ store, by, changed }, { connectionId, ...profile }) => {
    const connection = store.connections.get(connectionId)
    if (!connection) throw new Refusal('notFound', refusalWords.noConnection)
    if (connection.handle === null) throw new Refusal('notAllowed', refusalWords.cannotSpeak)
    const members = new Set(store.members.list().map(({ id }) => id))
    if (!profile.memberIds.every((id) => members.has(id))) throw new Refusal('notFound', refusalWords.noMember)
    refuseUnreadable(profile.regions)
    refuseUnreadable(profile.products)
    const act = by(connection.brandId)
    store.transaction(() => {
      store.accounts.set(connectionId, profile)
      store.ledger.append({ ...act, kind: 'account.profiled', payload: { connectionId, ...profile } })
    })
    changed('connections', 'outbox')
    return { connectionId }
  },
} satisfies Partial<Commands>
