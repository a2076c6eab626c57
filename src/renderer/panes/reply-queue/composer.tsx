// The answer to one person. The route and its reason stand above the first word; what was typed is never lost.
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { QueueLineDetail } from '../../../shared/contract/replies.ts'
import type { LineId, QueueLine } from '../../../shared/model.ts'
import { hasLink } from '../../../shared/post-length.ts'
import { DraftGuards } from '../../asks/draft-guards.tsx'
import { useApproval } from '../../asks/use-approval.ts'
import { useAsk } from '../../bridge.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { focusSoon, goTo, onceAtRest } from '../../ui/focus.ts'
import { useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { turnShield } from '../../ui/shield.ts'
import type { Aid } from './aid-words.ts'
import styles from './composer.module.css'
import { ComposerActs } from './composer-acts.tsx'
import { ComposerAids } from './composer-aids.tsx'
import { ComposerHead } from './composer-head.tsx'
import { ComposerPictures } from './composer-pictures.tsx'
import { ComposerPosts } from './composer-posts.tsx'
import { ComposerRoute } from './composer-route.tsx'
import { ComposerSends } from './composer-sends.tsx'
import { ComposerText } from './composer-text.tsx'
import { composerWords } from './composer-words.ts'
import type { JustSent } from './undo-bar.tsx'
import { useComposed } from './use-composed.ts'
import { AT_ONCE, type Planned, type Sending, useLineActs } from './use-line-acts.ts'
import { useBeat } from './use-presence.ts'
import { useQueueKeys, useQueueOffer } from './use-queue-keys.ts'
import { useRoute } from './use-route.ts'

export interface ComposerProps {
  readonly lineId: LineId | null
  /** What the list already knows of this person: shown while the rest is read. */
  readonly row: QueueLine | null
  /** The keys go back to the list, which stays where it is. */
  readonly onLeave: () => void
  /** This person is seen to: the list goes on to the next. */
  readonly onDone: () => void
  /** It may still be taken back. */
  readonly onSent: (sent: JustSent) => void
}

export const Composer = ({ lineId, row, ...after }: ComposerProps) => {
  const words = useWords(composerWords)
  const detail = useAsk('queue.get', lineId === null ? null : { lineId })
  const line = detail.value?.line ?? row
  // A quick hand presses E before the person's posts are read: the key waits for them instead of getting lost.
  const early = useRef<EarlyKey | null>(null)
  const keep = (command: EarlyKey['command']) => () => {
    early.current = detail.value || lineId === null ? null : { lineId, command }
  }
  useQueueKeys(detail.value ? {} : { claim: keep('claim'), draft: keep('draft'), end: keep('end'), hand: keep('hand') })
  if (lineId === null || !line) {
    return (
      <section className={styles.composer} aria-label={words.textLabel}>
        {detail.failure ? (
          <FailureNote failure={detail.failure} onAgain={detail.again} />
        ) : (
          <EmptyState what={words.choose.title} why={words.choose.body} />
        )}
      </section>
    )
  }
  return (
    <section className={styles.composer} aria-label={words.label(`@${line.author.handle}`)}>
      {detail.value ? (
        <Writing key={lineId} detail={detail.value} early={early} {...after} />
      ) : (
        <>
          <ComposerHead line={line} />
          <FailureNote failure={detail.failure} onAgain={detail.again} />
          {detail.failure ? null : <LoadingRows count={3} />}
        </>
      )}
    </section>
  )
}

interface EarlyKey {
  readonly lineId: LineId
  readonly command: 'claim' | 'draft' | 'end' | 'hand'
}

interface WritingProps extends Pick<ComposerProps, 'onLeave' | 'onDone' | 'onSent'> {
  readonly detail: QueueLineDetail
  readonly early: RefObject<EarlyKey | null>
}

const Writing = ({ detail, early, onLeave, onDone, onSent }: WritingProps) => {
  const { line, drafts, mentions, sends } = detail
  const field = useRef<HTMLTextAreaElement>(null)
  const [asking, setAsking] = useState<'account' | 'claim' | 'end' | 'hand' | null>(null)
  const [aid, setAid] = useState<Aid | null>(null)
  const [overrule, setOverrule] = useState<string | null>(null)
  const approval = useApproval('replies')
  const composed = useComposed(line.id, drafts, line.state === 'awaitingApproval' && approval.mayApprove)
  const chosen = useRoute(line.id, detail.route)
  const acts = useLineActs({ detail, composed, chosen, approval, overrule })
  useBeat(line.id, composed.text)

  // What was done takes its own button or field away: the list has the keys again, at the next person.
  // What a person has to post keeps them here: the next thing to press is the browser's button.
  const leave = (planned: Planned | null, isByHand: boolean): void => {
    if (!planned?.ok) return
    const { sendId } = planned.value
    if (sendId !== null) onSent({ lineId: line.id, sendId })
    if (sendId !== null && isByHand) goTo('handOver')
    else onDone()
  }
  const isByHand = chosen.route.kind === 'assisted'
  const plan = async (sending: Sending): Promise<Planned | null> => {
    const planned = await acts.plan(sending)
    leave(planned, isByHand && !sending.isTrial)
    return planned
  }
  /** The one way on for who sits here: to approve, to ask for it, or to send. */
  const goOn = async (): Promise<void> => {
    if (acts.canApprove) leave(await acts.approve(), isByHand)
    else if (acts.mustAsk) {
      if (acts.canAsk && (await acts.askApproval())) onDone()
    } else if (acts.canPlan) await plan(AT_ONCE)
  }
  const draft = (): void => focusAtEnd(field)
  const byName = {
    claim: () => acts.canClaim && (acts.reserved === null ? acts.claim() : setAsking('claim')),
    draft,
    snippets: () => {
      setAid('snippets')
      focusSoon(() => document.querySelector<HTMLElement>('[data-aid="snippets"] button:not(:disabled)'))
    },
    account: () => acts.canWrite && setAsking('account'),
    plan: () => void goOn(),
    end: () => acts.mayEndAs.length > 0 && setAsking('end'),
    hand: () => acts.canHandOver && setAsking('hand'),
    shield: () => turnShield(line.author.id),
    leave: () => {
      field.current?.blur()
      onLeave()
    },
  }
  useQueueKeys(byName)
  useQueueOffer(byName)
  const catchUp = useEffectEvent(() => {
    const waiting = early.current
    early.current = null
    if (waiting?.lineId === line.id) byName[waiting.command]()
  })
  useEffect(() => catchUp(), [])

  return (
    <>
      <div className={styles.scroll}>
        <ComposerHead line={line} />
        <ComposerPosts mentions={mentions} />
        <ComposerSends sends={sends} />
        {acts.canWrite ? (
          <ComposerRoute
            chosen={chosen}
            hasLink={hasLink(composed.text)}
            isChoosing={asking === 'account'}
            onChoosing={(isOpen) => setAsking(isOpen ? 'account' : null)}
          />
        ) : null}
        <ComposerText line={line} drafts={drafts} composed={composed} canWrite={acts.canWrite} field={field} />
        {acts.canWrite && chosen.route.kind !== 'none' ? <ComposerPictures lineId={line.id} /> : null}
        {acts.canWrite && composed.text.trim() !== '' ? (
          <div className={styles.guards}>
            <DraftGuards crisisId={line.crisisId} text={composed.text} lang={null} for="reply" lineId={line.id} />
          </div>
        ) : null}
        <ComposerAids
          detail={detail}
          composed={composed}
          route={chosen.route}
          canWrite={acts.canWrite}
          open={aid}
          onOpen={setAid}
          onWritten={draft}
        />
        <FailureNote failure={acts.failure ?? composed.failure} />
      </div>
      <ComposerActs
        line={line}
        acts={acts}
        approval={approval}
        route={chosen.route}
        asking={asking}
        onAsking={setAsking}
        onDraft={draft}
        onGoOn={() => void goOn()}
        onPlan={plan}
        onOverrule={setOverrule}
        onDone={() => {
          onDone()
          onceAtRest(onLeave)
        }}
        onReopened={() => onceAtRest(onLeave)}
      />
    </>
  )
}

const focusAtEnd = (field: RefObject<HTMLTextAreaElement | null>): void => {
  const text = field.current
  if (!text) return
  text.focus()
  text.scrollIntoView?.({ block: 'nearest' })
  text.setSelectionRange(text.value.length, text.value.length)
}
