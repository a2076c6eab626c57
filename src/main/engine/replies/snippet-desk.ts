// Answers that are approved once and used for many: drafted, approved, retired. What was used stays in the record.
import type { CrisisId, SnippetId } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import { unknownBlanks } from '../../../shared/snippets.ts'
import { mayMove, type SnippetState } from '../../../shared/states.ts'
import type { By } from '../store/ledger.ts'
import type { StoredSnippet } from '../store/snippets.ts'
import type { Store } from '../store/store.ts'

export interface SnippetWords {
  readonly crisisId: CrisisId
  readonly claimId: string | null
  readonly lang: string
  readonly text: string
}

export const createSnippetDesk = (store: Store) => {
  const snippetOf = (id: SnippetId): StoredSnippet => {
    const snippet = store.snippets.get(id)
    if (!snippet) throw new Refusal('notFound', refusalWords.noSnippet)
    return snippet
  }

  const demandMove = ({ state }: StoredSnippet, to: SnippetState): void => {
    if (state !== to && !mayMove('snippet', state, to)) throw new Refusal('notAllowed', refusalWords.snippetIsRetired)
  }

  return {
    snippetOf,
    /** `id` null = a new one. Words that are changed are a draft again. */
    save: (id: SnippetId | null, { text, ...more }: SnippetWords, by: By): SnippetId => {
      const known = id === null ? null : snippetOf(id)
      if (known && known.crisisId !== more.crisisId) throw new Refusal('notFound', refusalWords.noSnippet)
      if (known) demandMove(known, 'draft')
      const [unknown] = unknownBlanks(text)
      if (unknown !== undefined) throw new Refusal('invalidInput', refusalWords.unknownBlank(unknown))
      const words = store.texts.saveWords(text)
      const row = { ...more, textId: words.id, memberId: by.memberId, at: by.recordedAt }
      const snippetId = known?.id ?? store.snippets.add(row)
      if (known) store.snippets.rewrite(known.id, row)
      const payload = { snippetId, ...more, commitment: words.commitment }
      store.ledger.append({ ...by, kind: 'snippet.drafted', payload })
      return snippetId
    },
    /** `seen`: the words that the person read. */
    approve: (id: SnippetId, seen: string, by: By): void => {
      const snippet = snippetOf(id)
      if (snippet.state !== 'draft') throw new Refusal('notAllowed', refusalWords.onlyDraftsApproved)
      if (snippet.text !== seen) throw new Refusal('notAllowed', refusalWords.draftChanged)
      store.ledger.append({ ...by, kind: 'snippet.approved', payload: { snippetId: id } })
      store.snippets.move(id, 'approved', by.memberId)
    },
    retire: (id: SnippetId, why: string, by: By): void => {
      const snippet = snippetOf(id)
      if (snippet.state === 'retired') throw new Refusal('notAllowed', refusalWords.snippetIsRetired)
      const { commitment } = store.texts.saveWords(why)
      store.ledger.append({ ...by, kind: 'snippet.retired', payload: { snippetId: id, commitment } })
      store.snippets.move(id, 'retired', null)
    },
  }
}
