// What people said in answer to a published statement, whom it reached as far as the platforms tell, and which claims rose or
// fell around it: each number opens its posts.
import { type AnswerRow, againRow, answerWords, moveEvidence, threadRows } from '../../../shared/answer-words.ts'
import type { Around, StatementAnswers as Told } from '../../../shared/answers.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { CrisisId, MentionSeq, Statement } from '../../../shared/model.ts'
import { formatCount, formatDuration } from '../../../shared/words.ts'
import { useAsk } from '../../bridge.ts'
import { DoorButton } from '../../ui/evidence-chips.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { visibleText } from '../../ui/mention-text.tsx'
import { openDoor } from '../../ui/selection.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import styles from './statements.module.css'

export interface StatementAnswersProps {
  readonly crisisId: CrisisId
  readonly statementId: Statement['id']
}

export const StatementAnswers = ({ crisisId, statementId }: StatementAnswersProps) => {
  const words = useWords(answerWords)
  const answers = useAsk('statements.answers', { crisisId })
  const told = answers.value?.find((one) => one.statementId === statementId)
  return (
    <section className={styles.effect} aria-label={words.title}>
      <h4 className={styles.quiet}>{words.title}</h4>
      <FailureNote failure={answers.failure} onAgain={answers.again} />
      {answers.isLoading ? <LoadingRows /> : null}
      {told ? <AnswersTold told={told} /> : null}
    </section>
  )
}

const AnswersTold = ({ told: { thread, around } }: { readonly told: Told }) => {
  const lang = useLang()
  const words = useWords(answerWords)
  const rows = [...(thread ? threadRows(lang, thread) : []), againRow(lang, around)]
  return (
    <>
      {thread ? null : <p className={styles.untold}>{words.unheard}</p>}
      <table className={styles.effects}>
        <tbody>
          {rows.map((row) => (
            <tr key={row.measure}>
              <th scope="row">{words.name[row.measure]}</th>
              <td>
                <Value row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ClaimMoves around={around} />
      <p className={styles.quiet}>{words.seen}</p>
    </>
  )
}

const Value = ({ row: { measure, value, evidence } }: { readonly row: AnswerRow }) => {
  const words = useWords(answerWords)
  const { unknown } = useWords(crisisWords)
  if (value === null) return <StateMark shape="dash" tint="quiet" word={unknown} />
  return <Posts said={value} title={words.name[measure]} seqs={evidence} />
}

interface PostsProps {
  readonly said: string
  readonly title: string
  readonly seqs: readonly MentionSeq[]
}

const Posts = ({ said, title, seqs }: PostsProps) =>
  seqs.length === 0 ? (
    said
  ) : (
    <DoorButton label={`${title}, ${said}`} onOpen={() => openDoor({ kind: 'posts', title, seqs })}>
      {said}
    </DoorButton>
  )

const ClaimMoves = ({ around: { claims, windowMs } }: { readonly around: Around }) => {
  const lang = useLang()
  const words = useWords(answerWords)
  if (claims.length === 0) return <p className={styles.quiet}>{words.noClaims}</p>
  const [claim, before, after] = words.claimsHead
  return (
    <table className={styles.effects} aria-label={words.claims(formatDuration(lang, windowMs))}>
      <caption className={styles.quiet}>{words.claims(formatDuration(lang, windowMs))}</caption>
      <thead>
        <tr>
          {[claim, before, after].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {claims.map((move) => {
          const label = visibleText(move.label) || words.unnamed
          return (
            <tr key={moveEvidence(move)[0]}>
              <th scope="row">
                <bdi dir="auto">{label}</bdi>
              </th>
              <td>
                <Posts said={formatCount(lang, move.before.count)} title={label} seqs={move.before.evidence} />
              </td>
              <td>
                <Posts said={formatCount(lang, move.after.count)} title={label} seqs={move.after.evidence} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
