// The answer to one person. The route and its reason stand above the first word; what was typed is never lost.
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { QueueLineDetail } from '../../../shared/contract/replies.ts'
import type { LineId, QueueLine } from '../../../shared/model.ts'
import { hasLink } from '../../../shared/post-length.ts'
import { useAsk } from '../../bridge.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { goTo } from '../../ui/focus.ts'
import { useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import styles from './composer.module.css'
import { ComposerActs } from './composer-acts.tsx'
import { ComposerHead } from './composer-head.tsx'
import { ComposerPictures } from './composer-pictures.tsx'
import { ComposerPosts } from './composer-posts.tsx'
import { ComposerRoute } from './composer-route.tsx'
import { ComposerSends } from './composer-sends.tsx'
import { ComposerText } from './composer-text.tsx'
import { composerWords } from './composer-words.ts'
import type { JustSent } from './undo-bar.tsx'
import { useComposed } from './use-composed.ts'
import { useLineActs } from './use-line-acts.ts'
import { useQueueKeys, useQueueOffer } from './use-queue-keys.ts'
import { useRoute } from './use-route.ts'

export interface ComposerProps {
  readonly lineId: LineId | null
  /** What the list already knows of this person: shown while the rest is read. */
  readonly row: QueueLine | null
  readonly onLeave: () => void
  /** It may still be taken back. */
  readonly onSent: (sent: JustSent) => void
}

export const Composer = ({ lineId, row, onLeave, onSent }: ComposerProps) => {
  const words = useWords(composerWords)
  const detail = useAsk('queue.get', lineId === null ? null : { lineId })
  const line = detail.value?.line ?? row
  // A quick hand presses E before the person's posts are read: the key waits for them instead of getting lost.
  const early = useRef<EarlyKey | null>(null)
  const keep = (command: EarlyKey['command']) => () => {
    early.current = detail.value || lineId === null ? null : { lineId, command }
  }
  useQueueKeys(detail.value ? {} : { claim: keep('claim'), draft: keep('draft'), end: keep('end') })
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
      <ComposerHead line={line} />
      <FailureNote failure={detail.failure} onAgain={detail.again} />
      {detail.value ? (
        <Writing key={lineId} detail={detail.value} early={early} onLeave={onLeave} onSent={onSent} />
      ) : detail.failure ? null : (
        <LoadingRows count={3} />
      )}
    </section>
  )
}

interface EarlyKey {
  readonly lineId: LineId
  readonly command: 'claim' | 'draft' | 'end'
}

interface WritingProps {
  readonly detail: QueueLineDetail
  readonly early: RefObject<EarlyKey | null>
  readonly onLeave: () => void
  readonly onSent: (sent: JustSent) => void
}

const Writing = ({ detail, early, onLeave, onSent }: WritingProps) => {
  const { line, drafts, mentions, sends } = detail
  const field = useRef<HTMLTextAreaElement>(null)
  const [isEnding, setEnding] = useState(false)
  const [isChoosing, setChoosing] = useState(false)
  const composed = useComposed(line.id, drafts)
  const chosen = useRoute(line.id, detail.route)
  const acts = useLineActs(detail, composed, chosen)
  const isAssisted = chosen.route.kind === 'assisted'

  // What was done takes its own button or field away: the list has the keys again, for the next person.
  // What a person has to post keeps them here: the next thing to press is the browser's button.
  const plan = async (isTrial = false): Promise<void> => {
    const planned = await acts.plan(isTrial)
    if (!planned) return
    if (planned.sendId !== null) onSent({ lineId: line.id, sendId: planned.sendId })
    if (planned.sendId !== null && isAssisted && !isTrial) goTo('handOver')
    else onLeave()
  }
  const byName = {
    claim: () => acts.canClaim && acts.claim(),
    draft: () => focusAtEnd(field),
    account: () => acts.canWrite && setChoosing(true),
    plan: () => acts.canPlan && void plan(),
    end: () => acts.mayEndAs.length > 0 && setEnding(true),
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
      <ComposerPosts mentions={mentions} />
      <ComposerSends sends={sends} />
      {acts.canWrite ? (
        <ComposerRoute
          chosen={chosen}
          hasLink={hasLink(composed.text)}
          isChoosing={isChoosing}
          onChoosing={setChoosing}
        />
      ) : null}
      <ComposerText line={line} drafts={drafts} composed={composed} canWrite={acts.canWrite} field={field} />
      {acts.canWrite && chosen.route.kind !== 'none' ? <ComposerPictures lineId={line.id} /> : null}
      <FailureNote failure={acts.failure ?? composed.failure} />
      <ComposerActs
        line={line}
        acts={acts}
        route={chosen.route}
        isEnding={isEnding}
        onEnding={setEnding}
        onDraft={() => focusAtEnd(field)}
        onPlan={(isTrial) => void plan(isTrial)}
        onDone={() => setTimeout(onLeave, 80)}
      />
    </>
  )
}

const focusAtEnd = (field: RefObject<HTMLTextAreaElement | null>): void => {
  const text = field.current
  if (!text) return
  text.focus()
  text.setSelectionRange(text.value.length, text.value.length)
}
