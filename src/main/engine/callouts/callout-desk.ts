// The acts of a member on the list of those who are called. A secret is kept before the row that refers to it, and forgotten
// after; the ledger is told who is on the list and in which way, never an address.
import { randomUUID } from 'node:crypto'
import type { CalloutProblem, CalloutRules } from '../../../shared/callouts.ts'
import type { ParsedInput } from '../../../shared/contract/contract.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { StoredEntry } from '../store/callout-list.ts'
import type { By } from '../store/ledger.ts'
import type { Store } from '../store/store.ts'
import { testMessage } from './messages.ts'
import type { CalloutServices, Sender } from './sender.ts'

export interface CalloutDeskParts {
  readonly store: Store
  readonly services: CalloutServices
  readonly sender: Sender
}

export const createCalloutDesk = ({ store, services, sender }: CalloutDeskParts) => {
  const { calloutList: list } = store

  const entryOf = (id: number): StoredEntry => {
    const entry = list.entry(id)
    if (entry === null) throw new Refusal('notFound', refusalWords.notOnTheList)
    return entry
  }

  /** Names are not numbered: another workspace of this machine has its own. */
  const newSecret = async (secret: string): Promise<string> => {
    const name = `callout-${randomUUID()}`
    await services.secrets.set(name, secret)
    return name
  }

  /** Inside a transaction, after each change. */
  const noteList = (by: By): void => {
    const { entries, handOverMs, lang, mail } = list.plan()
    const payload = {
      entries: entries.map(({ id, memberId, way }) => ({ entryId: id, memberId, way })),
      handOverMs,
      lang,
      hasMail: mail !== null,
    }
    store.ledger.append({ ...by, kind: 'callout.arranged', payload })
  }

  const change = <T>(by: By, work: () => T): T =>
    store.transaction(() => {
      const value = work()
      noteList(by)
      return value
    })

  return {
    add: async (input: ParsedInput<'callouts.add'>, by: By): Promise<{ entryId: number }> => {
      const { memberId, way } = input
      if (store.members.get(memberId) === null) throw new Refusal('notFound', refusalWords.noMember)
      const secretName = input.way === 'webhook' ? await newSecret(input.url) : null
      const label = input.way === 'webhook' ? new URL(input.url).host : input.address
      return { entryId: change(by, () => list.add({ memberId, way, label, secretName })) }
    },
    giveUrl: async ({ entryId, url }: ParsedInput<'callouts.giveUrl'>, by: By): Promise<void> => {
      const { secretName } = entryOf(entryId)
      if (secretName === null) throw new Refusal('invalidInput', refusalWords.notOnTheList)
      await services.secrets.set(secretName, url)
      change(by, () => {
        list.relabel(entryId, new URL(url).host)
        list.needSecret(entryId, false)
      })
    },
    remove: async (entryId: number, by: By): Promise<void> => {
      const { secretName } = entryOf(entryId)
      change(by, () => list.remove(entryId))
      if (secretName !== null) await services.secrets.forget(secretName)
    },
    order: (entryIds: readonly number[], by: By): void => {
      const known = list.entries().map(({ id }) => id)
      const isAll = known.length === entryIds.length && known.every((id) => entryIds.includes(id))
      if (!isAll) throw new Refusal('invalidInput', refusalWords.goneMeanwhile)
      change(by, () => list.order(entryIds))
    },
    setRules: (rules: CalloutRules, by: By): void => change(by, () => list.setRules(rules)),
    setMail: async ({ password, ...server }: ParsedInput<'callouts.setMail'>, by: By): Promise<void> => {
      if (password !== null) await services.secrets.set(list.mailSecretName(), password)
      const isMissing = server.user !== null && (await services.secrets.get(list.mailSecretName())) === null
      change(by, () => {
        list.setMail(server)
        list.needMailSecret(isMissing)
      })
    },
    test: async (entryId: number, by: By): Promise<{ problem: CalloutProblem | null }> => {
      const { memberId, way } = entryOf(entryId)
      const brand = store.brands.list()[0]?.name ?? 'Sangfroid'
      const message = testMessage(list.plan().lang, brand, by.recordedAt)
      const problem = await sender.send(entryId, `callout-test-${randomUUID()}`, message)
      store.ledger.append({ ...by, kind: 'callout.tested', payload: { entryId, toMemberId: memberId, way, problem } })
      return { problem }
    },
  }
}

export type CalloutDesk = ReturnType<typeof createCalloutDesk>
