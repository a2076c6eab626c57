// What the people in the room must know about this machine: plainly, once, until they say that they understood. A part
// that is down stays told: understanding does not bring it back.
import { useState } from 'react'
import type { DeskStatus } from '../../shared/contract/desk.ts'
import type { EngineRoom } from '../../shared/contract/events.ts'
import { useAsk, useEvent } from '../bridge.ts'
import { useWords } from '../ui/language.ts'
import { select } from '../ui/selection.ts'
import styles from './notices.module.css'
import { frameWords } from './words.ts'

export const Notices = ({ status }: { readonly status: DeskStatus }) => {
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

interface NoticeProps {
  readonly text: string
  readonly dismiss: string
  readonly onDismiss: () => void
}

const Notice = ({ text, dismiss, onDismiss }: NoticeProps) => (
  <div className={styles.notice} role="status">
    <span className={styles.text}>{text}</span>
    <button type="button" onClick={onDismiss}>
      {dismiss}
    </button>
  </div>
)
