// What was learnt is written down, and what is decided has an owner and a date. One act, one entry of the ledger.
import type { ActionState, DebriefPrompt } from '../../../shared/debrief.ts'
import type { CrisisId, MemberId } from '../../../shared/model.ts'
import { recordRefusalWords } from '../../../shared/record-refusal-words.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { By } from '../store/ledger.ts'
import type { Store } from '../store/store.ts'

export interface ActionContent {
  readonly text: string
  readonly ownerId: MemberId
  readonly dueAt: number
  readonly state: ActionState
  readonly why: string | null
}

export const createDebriefDesk = (store: Store) => {
  const actionOf = (id: number) => {
    const action = store.debriefs.action(id)
    if (!action) throw new Refusal('notFound', recordRefusalWords.noAction)
    return action
  }

  const write = (actionId: number, crisisId: CrisisId, version: number, content: ActionContent, by: By): void => {
    const { text, ownerId, dueAt, state } = content
    if (!store.members.list().some(({ id }) => id === ownerId)) throw new Refusal('notFound', refusalWords.noMember)
    if (state === 'dropped' && content.why === null)
      throw new Refusal('invalidInput', recordRefusalWords.droppedWithoutWhy)
    const words = store.texts.saveWords(text)
    const why = state === 'dropped' && content.why !== null ? store.texts.saveWords(content.why) : null
    const payload = { actionId, crisisId, version, commitment: words.commitment, ownerId, dueAt, state }
    store.ledger.append({ ...by, kind: 'action.saved', payload: { ...payload, whyCommitment: why?.commitment } })
    store.debriefs.writeAction(
      actionId,
      version,
      { textId: words.id, ownerId, dueAt, state, whyTextId: why?.id ?? null },
      by,
    )
  }

  return {
    actionOf,
    /** `text` empty = nothing stands there any more. */
    answer: (crisisId: CrisisId, prompt: DebriefPrompt, text: string, by: By): void => {
      const words = text === '' ? null : store.texts.saveWords(text)
      const version = store.debriefs.answer(crisisId, prompt, words?.id ?? null, by)
      const payload = { crisisId, prompt, version, commitment: words?.commitment ?? null }
      store.ledger.append({ ...by, kind: 'debrief.answered', payload })
    },
    add: (crisisId: CrisisId, content: Omit<ActionContent, 'state' | 'why'>, by: By): number => {
      const actionId = store.debriefs.addAction(crisisId)
      write(actionId, crisisId, 1, { ...content, state: 'open', why: null }, by)
      return actionId
    },
    /** Throws Refusal: `notFound`; `invalidInput` for what is dropped without a reason. */
    change: (actionId: number, content: ActionContent, by: By): void => {
      const { crisisId, version } = actionOf(actionId)
      write(actionId, crisisId, version + 1, content, by)
    },
  }
}
