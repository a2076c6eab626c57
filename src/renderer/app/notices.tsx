// What the people in the room must know about this machine: plainly, once, until they say that they understood. A part
// that is down stays told: understanding does not bring it back.
import { useState } from 'react'
import type { DeskStatus } from '../../shared/contract/desk.ts'
import type { EngineRoom } from '../../shared/contract/events.ts'
import type { Crisis, CrisisId } from '../../shared/model.ts'
import { WARN_BEFORE_MS } from '../../shared/promises.ts'
import { formatDuration } from '../../shared/words.ts'
import { useMemberNames } from '../asks/member-names.ts'
import { promiseWords } from '../asks/promise-words.ts'
import { useAsk, useEvent } from '../bridge.ts'
import { useLang, useWords } from '../ui/language.ts'
import { useNow } from '../ui/now.ts'
import { select } from '../ui/selection.ts'
import styles from './notices.module.css'
import { frameWords } from './words.ts'

export interface NoticesProps {
  readonly status: DeskStatus
  readonly crisis: Crisis | null
}

export const Notices = ({ status, crisis }: NoticesProps) => {
  const words = useWords(frameWords)
  const [understood, setUnderstood] = useState<ReadonlySet<string>>(new Set())
  const [restarted, setRestarted] = useState<EngineRoom | null>(null)
  const [failed, setFailed] = useState<readonly EngineRoom[]>([])
  useEvent('engine.restarted', ({ room }) => setRestarted(room))
  useEvent('engine.failed', ({ room }) => {
    setRestarted(null)
    setFailed((rooms) => [...rooms.filter((one) => one !== room), room])
  })
  const lasting = [
    ...(status.runtime === 'registry' ? [words.notice.registry] : []),
    ...(status.sandboxed ? [] : [words.notice.sandbox]),
    ...(status.secretsKept ? [] : [words.notice.secrets]),
  ]
  const isOpen = lasting.length > 0 && !understood.has('machine')
  return (
    <>
      {failed.map((room) => (
        <div key={room} className={`${styles.notice} ${styles.failed}`} role="alert">
          <span className={styles.text}>{words.notice.failed(room)}</span>
        </div>
      ))}
      {restarted ? (
        <Notice text={words.notice.restarted(restarted)} dismiss={words.dismiss} onDismiss={() => setRestarted(null)} />
      ) : null}
      {isOpen ? (
        <Notice
          text={lasting.join(' ')}
          dismiss={words.dismiss}
          onDismiss={() => setUnderstood(new Set([...understood, 'machine']))}
        />
      ) : null}
      {crisis ? <AskedNotice crisisId={crisis.id} /> : null}
      {crisis ? <PromiseNotice crisisId={crisis.id} /> : null}
      <CalloutsNotice isDrill={status.drill !== null} />
    </>
  )
}

/** Somebody on the list cannot be called: said before an alarm finds it out, until it is mended. */
const CalloutsNotice = ({ isDrill }: { readonly isDrill: boolean }) => {
  const words = useWords(frameWords)
  const plan = useAsk('callouts.plan', isDrill ? null : {}).value
  const isMissing = plan?.entries.some(({ way, needsSecret }) =>
    way === 'webhook' ? needsSecret : (plan.mail?.needsSecret ?? true),
  )
  return isMissing ? (
    <Notice text={words.notice.callouts} dismiss={words.seeToIt} onDismiss={() => select({ overlay: 'callouts' })} />
  ) : null
}

/** Words of the red button that wait for an approver, with everything stopped: everybody hears of it. */
const AskedNotice = ({ crisisId }: { readonly crisisId: CrisisId }) => {
  const words = useWords(frameWords)
  const nameOf = useMemberNames()
  const asked = useAsk('red.asked', { crisisId }).value
  return asked ? (
    <Notice
      text={words.notice.redAsked(nameOf(asked.askedBy))}
      dismiss={words.readIt}
      onDismiss={() => select({ overlay: 'red' })}
    />
  ) : null
}

/** The promise that is due within minutes, or broken: told until it is kept, withdrawn or given another time. */
const PromiseNotice = ({ crisisId }: { readonly crisisId: CrisisId }) => {
  const words = useWords(promiseWords)
  const lang = useLang()
  const now = useNow()
  const items = useAsk('promises.list', { crisisId }).value?.items ?? []
  const [due] = items.filter(({ endedAt, dueAt }) => endedAt === null && dueAt - now <= WARN_BEFORE_MS)
  if (!due) return null
  const left = formatDuration(lang, Math.ceil(Math.max(0, due.dueAt - now) / 60_000) * 60_000)
  const text = due.dueAt < now ? words.isLate(due.span ?? '…') : words.soon(due.span ?? '…', left)
  return (
    <Notice
      text={text}
      dismiss={due.kind === 'update' ? words.speak : words.title}
      onDismiss={() => select({ tab: 'statements' })}
      isBroken={due.dueAt < now}
    />
  )
}

interface NoticeProps {
  readonly text: string
  readonly dismiss: string
  readonly onDismiss: () => void
  readonly isBroken?: boolean
}

const Notice = ({ text, dismiss, onDismiss, isBroken = false }: NoticeProps) => (
  <div className={isBroken ? `${styles.notice} ${styles.failed}` : styles.notice} role="status">
    <span className={styles.text}>{text}</span>
    <button type="button" onClick={onDismiss}>
      {dismiss}
    </button>
  </div>
)
