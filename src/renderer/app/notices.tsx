// What the people in the room must know about this machine: plainly, once, until they say that they understood.
import { useState } from 'react'
import type { DeskStatus } from '../../shared/contract/desk.ts'
import { useEvent } from '../bridge.ts'
import { useWords } from '../ui/language.ts'
import styles from './notices.module.css'
import { frameWords } from './words.ts'

export const Notices = ({ status }: { readonly status: DeskStatus }) => {
  const words = useWords(frameWords)
  const [understood, setUnderstood] = useState<ReadonlySet<string>>(new Set())
  const [restarted, setRestarted] = useState<string | null>(null)
  useEvent('engine.restarted', ({ room }) => setRestarted(room))
  const lasting = [
    ...(status.runtime === 'registry' ? [words.notice.registry] : []),
    ...(status.sandboxed ? [] : [words.notice.sandbox]),
    ...(status.secretsKept ? [] : [words.notice.secrets]),
  ]
  const isOpen = lasting.length > 0 && !understood.has('machine')
  return (
    <>
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
    </>
  )
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
