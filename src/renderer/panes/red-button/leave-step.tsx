// Third: what leaves, from where, at what price, and what Stop holds. Read once more, one press.
import { Textarea } from '@mantine/core'
import type { RedProposal } from '../../../shared/contract/red.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import { routeWords } from '../../../shared/route-words.ts'
import { formatTime } from '../../../shared/words.ts'
import { guardWords } from '../../asks/guard-words.ts'
import { useMemberNames, useOwnId } from '../../asks/member-names.ts'
import { SameFacts } from '../../asks/same-facts.tsx'
import { AskReason } from '../../ui/ask-reason.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { MentionText } from '../../ui/mention-text.tsx'
import { formatPrice } from '../../ui/price.ts'
import { LeaveActs } from './leave-acts.tsx'
import styles from './red-button.module.css'
import { chosenOf, hindranceOf, postsOf, priceOf, type RedPost, textOf } from './red-form.ts'
import { sheetWords } from './sheet-words.ts'
import type { RedSheet } from './use-red-sheet.ts'

export interface LeaveStepProps {
  readonly sheet: RedSheet
  readonly proposal: RedProposal
}

export const LeaveStep = ({ sheet, proposal }: LeaveStepProps) => {
  const words = useWords(sheetWords)
  const lang = useLang()
  const ownId = useOwnId()
  const posts = postsOf(proposal, sheet.edits)
  const chosen = chosenOf(posts)
  const text = textOf(proposal, sheet.edits)
  const hindrance = hindranceOf(posts, text)
  const { approval, asked, stop } = proposal
  const mayApprove = approval.approvers.length === 0 || approval.approvers.some(({ memberId }) => memberId === ownId)
  const title = chosen.length > 0 ? words.leaves : words.byHand
  const toStop = stop.isStopped && stop.toHoldCount === 0 ? words.isStopped : words.stop(stop.toHoldCount)
  return (
    <div className={styles.step}>
      {asked === null ? null : <Asked asked={asked} approvers={approval.approvers} isMine={mayApprove} />}
      <section className={styles.leaving} aria-label={title}>
        <h3>{title}</h3>
        {chosen.length > 0 ? (
          chosen.map((post) => <Leaving key={post.account.connectionId} post={post} />)
        ) : (
          <p className={styles.said}>
            <MentionText text={text} />
          </p>
        )}
        <SameFacts texts={chosen.map((post) => ({ name: post.account.label, text: post.text }))} />
        <p className={styles.quiet}>
          {words.next(formatTime(lang, proposal.nextAt))} {toStop}{' '}
          {stop.leavingCount === 0 ? '' : words.leaving(stop.leavingCount)}{' '}
          {priceOf(posts) > 0 ? words.total(formatPrice(lang, priceOf(posts))) : ''}
        </p>
      </section>
      <Textarea
        label={words.why}
        description={words.whyHint}
        placeholder={words.whyDefault.crisis}
        value={sheet.why}
        maxLength={1000}
        autosize
        minRows={1}
        onChange={(event) => sheet.setWhy(event.currentTarget.value)}
      />
      <Refused sheet={sheet} proposal={proposal} />
      {hindrance === null ? null : (
        <p className={styles.quiet} role="status">
          {words.hindrance[hindrance]}
        </p>
      )}
      <LeaveActs
        sheet={sheet}
        proposal={proposal}
        count={chosen.length}
        isReady={hindrance === null}
        approvers={approval.isNeeded && !mayApprove ? approval.approvers.map(({ name }) => name) : []}
        isAsked={asked !== null}
      />
    </div>
  )
}

interface AskedProps {
  readonly asked: NonNullable<RedProposal['asked']>
  readonly approvers: RedProposal['approval']['approvers']
  readonly isMine: boolean
}

const Asked = ({ asked, approvers, isMine }: AskedProps) => {
  const words = useWords(sheetWords)
  const nameOf = useMemberNames()
  const names = approvers.map(({ name }) => name).join(', ')
  return <p>{isMine ? words.askedBy(nameOf(asked.askedBy)) : words.waitsFor(names)}</p>
}

/** What contradicts the facts table, or guesses at a cause, leaves only when somebody says why. */
const Refused = ({ sheet, proposal }: LeaveStepProps) => {
  const guard = useWords(guardWords)
  const { refusal } = sheet
  return (
    <>
      <FailureNote failure={refusal} />
      {refusal?.code === 'notAllowed' && proposal.crisis !== null ? (
        <AskReason
          label={guard.overrule}
          confirm={guard.overruleConfirm}
          hint={guard.overruleHint}
          onConfirm={(why) => sheet.leave(proposal, null, why)}
        />
      ) : null}
    </>
  )
}

const Leaving = ({ post }: { readonly post: RedPost }) => {
  const lang = useLang()
  const words = useWords(sheetWords)
  const routes = useWords(routeWords)
  const { account, text, price } = post
  return (
    <article className={styles.said}>
      <p className={styles.row}>
        <span>
          <bdi className={styles.label}>{account.label}</bdi>{' '}
          <span className={styles.quiet}>{crisisWords[lang].platform[account.platform]}</span>
        </span>
        <span className={styles.quiet} title={routes.reason[account.route.reason]}>
          {words.way[account.route.kind]}, {price === null ? words.free : formatPrice(lang, price)}
        </span>
      </p>
      <MentionText text={text.trim()} />
    </article>
  )
}
