// Approved answers, those for what a person claims first.
import type { Crisis, CrisisId, LineId } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { Snippet } from '../../../shared/snippets.ts'
import { demandApprover } from '../approval.ts'
import type { CommandContext, Commands, Queries } from '../context.ts'
import { createSnippetDesk } from '../replies/snippet-desk.ts'
import type { By } from '../store/ledger.ts'
import type { Store } from '../store/store.ts'

const crisisIn = (store: Store, id: CrisisId): Crisis => {
  const crisis = store.crises.get(id)
  if (!crisis) throw new Refusal('notFound', refusalWords.noCrisis)
  return crisis
}

/** Approved before drafts; for this line and in its person's language before the rest; of those the most used. */
const byUse =
  (lang: string | null) =>
  (a: Snippet, b: Snippet): number =>
    Number(b.isForLine) - Number(a.isForLine) ||
    Number(b.state === 'approved') - Number(a.state === 'approved') ||
    Number(b.lang === lang) - Number(a.lang === lang) ||
    b.usedCount - a.usedCount ||
    a.id - b.id

const lineIn = (store: Store, id: LineId | null) => {
  const line = id === null ? null : store.queueLines.get(id)
  if (id !== null && !line) throw new Refusal('notFound', refusalWords.noLine)
  return line
}

export const snippetQueries = {
  'snippets.list': ({ store, anatomies }, { crisisId, lineId }) =>
    store.snapshot(() => {
      const crisis = crisisIn(store, crisisId)
      const line = lineIn(store, lineId)
      const { claims, ofPost } = anatomies.claims(crisis, line ? store.queueLines.mentionsOf(line.id) : [])
      const labels = new Map(claims.map(({ id, label }) => [id, label]))
      const asked = new Set(ofPost.values())
      return store.snippets
        .list(crisisId)
        .filter(({ state }) => state !== 'retired')
        .map((snippet): Snippet => {
          const { claimId } = snippet
          const claimLabel = claimId === null ? null : (labels.get(claimId) ?? null)
          return { ...snippet, claimLabel, isForLine: claimId !== null && asked.has(claimId) }
        })
        .sort(byUse(line?.lang ?? null))
    }),
} satisfies Partial<Queries>

const onCrisis = <T>(context: CommandContext, id: CrisisId, act: (by: By) => T): T => {
  const by = context.by(crisisIn(context.store, id).brandId)
  const done = context.store.transaction(() => act(by))
  context.changed('snippets')
  return done
}

export const snippetCommands = {
  'snippets.save': (context, { snippetId, ...words }) =>
    onCrisis(context, words.crisisId, (by) => ({
      snippetId: createSnippetDesk(context.store).save(snippetId, words, by),
    })),
  'snippets.approve': (context, { snippetId, text }) => {
    const desk = createSnippetDesk(context.store)
    return onCrisis(context, desk.snippetOf(snippetId).crisisId, (by) => {
      demandApprover(context.store, by)
      desk.approve(snippetId, text, by)
      return null
    })
  },
  'snippets.retire': (context, { snippetId, why }) => {
    const desk = createSnippetDesk(context.store)
    return onCrisis(context, desk.snippetOf(snippetId).crisisId, (by) => {
      desk.retire(snippetId, why, by)
      return null
    })
  },
} satisfies Partial<Commands>
