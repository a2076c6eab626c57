// A person says that this is an issue or a crisis (doctrine A4): the crisis is opened, or what an alarm opened is confirmed,
// with who and why, and the story says so. Called inside the transaction of its act.
import type { BrandId, CrisisId } from '../../shared/model.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import { mayMove } from '../../shared/states.ts'
import type { Pipeline } from './pipeline.ts'
import type { By } from './store/ledger.ts'
import type { Store } from './store/store.ts'

/** A crisis that a person opens reaches back so far: what led to the decision belongs to it. */
export const LOOK_BACK_MS = 3_600_000

export interface Judged {
  readonly crisisId: CrisisId
  /** It was what it was said to be, or beyond, before. */
  readonly wasOpen: boolean
}

export const judgeCrisis = (
  { store, pipeline }: { readonly store: Store; readonly pipeline: Pipeline },
  { brandId, as, why }: { readonly brandId: BrandId; readonly as: 'crisis' | 'issue'; readonly why: string },
  by: By,
): Judged => {
  const state = as === 'crisis' ? 'initial' : 'issue'
  const open = store.crises.open(brandId)
  if (open && (open.state === state || !mayMove('crisis', open.state, state)))
    return { crisisId: open.id, wasOpen: true }
  const said = store.texts.saveWords(why)
  const member = { memberId: by.memberId, whyTextId: said.id }
  if (open) {
    pipeline.noteMove(open.id, pipeline.crises.move(open.id, state, said.commitment, by), by.happenedAt, member)
    return { crisisId: open.id, wasOpen: false }
  }
  const { crisis, ledgerSeq } = pipeline.crises.open(
    {
      brandId,
      state,
      openedBy: 'member',
      onsetAt: by.happenedAt - LOOK_BACK_MS,
      alertAt: null,
      whyCommitment: said.commitment,
    },
    by,
  )
  pipeline.settleIn(crisis, ledgerSeq, by.happenedAt, member)
  return { crisisId: crisis.id, wasOpen: false }
}

/** Where nothing but the judgement is asked for, one that changes nothing is told so. */
export const demandJudged = ({ crisisId, wasOpen }: Judged): CrisisId => {
  if (wasOpen) throw new Refusal('notAllowed', refusalWords.crisisAlreadyOpen)
  return crisisId
}
