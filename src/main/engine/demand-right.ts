// Only "right" blocks (doctrine K6): what contradicts the facts table or guesses at a cause is approved by nobody, unless a
// person overrules it with a reason, which is in the record with what was overruled.
import type { DraftCheck } from '../../shared/draft-check.ts'
import type { CrisisId, LineId, SendId } from '../../shared/model.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import type { Words } from '../../shared/words.ts'
import { checkDraft } from './draft-check.ts'
import type { By } from './store/ledger.ts'
import type { Store } from './store/store.ts'

export interface ToSay {
  readonly crisisId: CrisisId
  readonly about:
    | { readonly statementId: number }
    | { readonly lineId: LineId }
    /** What it puts right. */
    | { readonly correctsId: SendId }
  /** One for each account that says it in words of its own. */
  readonly texts: readonly string[]
  /** null = nobody overrules. */
  readonly overrule: string | null
}

type Checked = Pick<DraftCheck, 'ticks' | 'contradictions'>

/** null = nothing is wrong with it. A blank is refused where the text is approved, and not for anybody to overrule. */
const whyWrong = ({ ticks: { right }, contradictions: [contradiction] }: Checked): Words<string> | null => {
  if (contradiction) return refusalWords.contradictsFact(contradiction.span, contradiction.fact)
  return right.why === 'guessesTheCause' ? refusalWords.guessesTheCause(right.span ?? '') : null
}

/** Inside the transaction of the approval. Throws Refusal('notAllowed'). */
export const demandRight = (store: Store, { crisisId, about, texts, overrule }: ToSay, by: By): void => {
  const checked = texts.map((text) => checkDraft(store, crisisId, text, { lang: null, at: by.happenedAt }))
  const wrong = checked.map(whyWrong).find((why) => why !== null)
  if (!wrong) return
  if (overrule === null) throw new Refusal('notAllowed', wrong)
  const { commitment } = store.texts.saveWords(overrule)
  const factIds = [...new Set(checked.flatMap(({ contradictions }) => contradictions.map(({ factId }) => factId)))]
  store.ledger.append({ ...by, kind: 'fact.overruled', payload: { crisisId, ...about, factIds, commitment } })
}
