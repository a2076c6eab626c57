// The text of one statement under the hand: saved as a draft when the hand rests, when it leaves the editor, the pane or
// the window. Approved words are not touched by themselves: a changed one would have to be approved again.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { CrisisId, Statement } from '../../../shared/model.ts'
import { useTell } from '../../bridge.ts'
import { keepText, keptTextOf } from './kept-texts.ts'
import { createTextSaver } from './text-saver.ts'

const REST_MS = 4000

export const useWriting = (crisisId: CrisisId, statement: Statement | null, onMade: (id: number) => void) => {
  const draft = useTell('statements.draft')
  const statementId = statement?.id ?? null
  const savesItself = statement?.state !== 'approved'
  const [saver] = useState(() =>
    createTextSaver((id, text) => draft.tell({ crisisId, statementId: id, text }), statementId, statement?.text ?? ''),
  )
  const [text, setTextState] = useState(keptTextOf(crisisId, statementId) ?? statement?.text ?? '')
  const [savedText, setSavedText] = useState(saver.savedText())
  const latest = useRef(text)
  const isSaved = text.trim() === savedText && savedText !== ''

  const setText = (next: string): void => {
    latest.current = next
    keepText(crisisId, statementId, next)
    setTextState(next)
  }
  const forget = (): void => keepText(crisisId, statementId, null)
  /** What was typed stays here unless the workspace has it. */
  const save = async (): Promise<boolean> => {
    const saved = await saver.flush(latest.current)
    setSavedText(saver.savedText())
    const madeId = saver.id()
    if (statementId === null && madeId !== null) onMade(madeId)
    if (saved && latest.current.trim() === saver.savedText()) forget()
    return saved
  }
  const leaveNow = (): void => {
    const isKept = keptTextOf(crisisId, statementId) !== null
    if (savesItself && isKept && latest.current.trim() !== '') void save()
  }
  const saveByItself = useEffectEvent(leaveNow)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every key starts the rest anew
  useEffect(() => {
    const timer = setTimeout(() => saveByItself(), REST_MS)
    return () => clearTimeout(timer)
  }, [text])
  useEffect(() => {
    const leave = (): void => saveByItself()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])

  return {
    text,
    setText,
    save,
    leave: () => leaveNow(),
    forget,
    isSaved,
    savesItself,
    idNow: saver.id,
    isBusy: draft.isBusy,
    failure: draft.failure,
  }
}
