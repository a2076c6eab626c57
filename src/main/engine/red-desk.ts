// The red button: open, stop, speak, in one transaction. Keeps true: nothing of it happens alone, everything that was
// planned is held before the statement is planned, and only that statement is exempt (design.md, "Actions of the red button").
import type { ParsedInput } from '../../shared/contract/contract.ts'
import type { RedDone } from '../../shared/contract/red.ts'
import type { CrisisType } from '../../shared/library.ts'
import type { BrandId, CrisisId, SendId } from '../../shared/model.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import type { CrisisState } from '../../shared/states.ts'
import { demandApproval } from './approval.ts'
import { createStatementDesk } from './crisis/statement-desk.ts'
import { demandRight } from './demand-right.ts'
import { judgeCrisis } from './judge-crisis.ts'
import type { Pipeline } from './pipeline.ts'
import type { By } from './store/ledger.ts'
import type { Store } from './store/store.ts'

type Speech = ParsedInput<'red.askApproval'>
type Publication = ParsedInput<'red.publish'>

interface Begun extends RedDone {
  readonly statementText: string
}

const RUNNING: readonly CrisisState[] = ['initial', 'maintenance', 'resolution']

/** The record has what people read: the fullest of the posts, or the words for the press where no account speaks. */
const statementTextOf = ({ posts, text }: Speech): string =>
  posts.map((post) => post.text).toSorted((one, other) => other.length - one.length)[0] ?? text

export const createRedDesk = ({ store, pipeline }: { readonly store: Store; readonly pipeline: Pipeline }) => {
  const statements = createStatementDesk(store)

  /** Two windows may press in the same second: the second one looks at what the first has said. */
  const refuseUnseen = (crisisId: CrisisId, seenStatementId: number | null): void => {
    const last = store.statements.list(crisisId).at(-1)
    if (!last || last.id === seenStatementId) return
    const name = store.members.get(last.memberId)?.name ?? `#${last.memberId}`
    throw new Refusal('notAllowed', refusalWords.spokenMeanwhile(name))
  }

  /** Its phase stays; one that was suspected, an issue, or over begins. */
  const runningCrisis = (brandId: BrandId): CrisisId | null => {
    const open = store.crises.open(brandId)
    return open && RUNNING.includes(open.state) ? open.id : null
  }

  const noteType = (crisisId: CrisisId, type: CrisisType | null, by: By): void => {
    if (type === null || store.crises.typeOf(crisisId) === type) return
    store.ledger.append({ ...by, kind: 'crisis.typed', payload: { crisisId, type } })
    store.crises.setType(crisisId, type)
  }

  const draft = (crisisId: CrisisId, statementId: number | null, text: string, by: By): number => {
    // Written again only where it was changed: the record does not tell of an edit that nobody made.
    const known = statementId === null ? null : statements.statementOf(statementId)
    // One of another crisis, or brand, is refused by the desk of statements.
    if (known?.crisisId === crisisId && known.text === text) return known.id
    return statements.draft(crisisId, statementId, text, by)
  }

  /** The crisis is open, everything is stopped, the words are drafted. */
  const begin = (speech: Speech, by: By): Begun => {
    const { brandId, why, type, nextAt, seenStatementId } = speech
    const running = runningCrisis(brandId)
    const crisisId = running ?? judgeCrisis({ store, pipeline }, { brandId, as: 'crisis', why }, by).crisisId
    refuseUnseen(crisisId, seenStatementId)
    const leaving = pipeline.sends.outbox.stop(brandId, by)
    const statementText = statementTextOf(speech)
    const statementId = draft(crisisId, speech.statementId, statementText, by)
    // Opening it has said why already.
    const said = running === null ? null : store.texts.saveWords(why)
    const payload = { crisisId, statementId, nextAt, commitment: said?.commitment ?? null }
    store.ledger.append({ ...by, kind: 'red.pressed', payload })
    noteType(crisisId, type, by)
    const heldCount = store.sends.countByState(brandId).held ?? 0
    return { crisisId, statementId, leaving, heldCount, statementText }
  }

  const told = ({ crisisId, statementId, leaving, heldCount }: Begun): RedDone => ({
    crisisId,
    statementId,
    leaving,
    heldCount,
  })

  return {
    /** Inside one transaction. Throws Refusal('notAllowed') where the words may not leave as they are. */
    publish: (publication: Publication, by: By): RedDone & { readonly sendIds: readonly SendId[] } => {
      const { brandId, posts, absentApprover, overrule } = publication
      const begun = begin(publication, by)
      const { crisisId, statementId, statementText } = begun
      const about = { statementId }
      const texts = [...new Set([statementText, ...posts.map(({ text }) => text)])]
      demandApproval(store, { brandId, what: 'statements', about, absentApprover }, by)
      demandRight(store, { crisisId, about, texts, overrule }, by)
      statements.approve(statementId, statementText, by)
      const to = posts.map(({ connectionId, text }) => ({ connectionId, parts: [{ text, pictures: [] }] }))
      return { ...told(begun), sendIds: pipeline.sends.planStatement(statementId, to, by, { isExempt: true }) }
    },
    askApproval: (speech: Speech, by: By): RedDone => {
      const begun = begin(speech, by)
      const { statementId } = begun
      const words = speech.posts.map(({ connectionId, text }) => ({ connectionId, ...store.texts.saveWords(text) }))
      const asked = { statementId, nextAt: speech.nextAt, askedBy: by.memberId, askedAt: by.recordedAt }
      const askId = store.redAsks.add(
        asked,
        words.map(({ connectionId, id }) => ({ connectionId, textId: id })),
      )
      store.ledger.append({
        ...by,
        kind: 'red.approvalAsked',
        payload: {
          askId,
          statementId,
          nextAt: speech.nextAt,
          connectionIds: words.map(({ connectionId }) => connectionId),
          commitments: words.map(({ commitment }) => commitment),
        },
      })
      return told(begun)
    },
  }
}
