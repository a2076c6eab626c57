// Files dropped anywhere on the window: they go to the pane that takes files, or open the import. While they hang over
// the window it says what will become of them.
import { useEffect, useState } from 'react'
import { takeDropped } from '../bridge.ts'
import { giveDropped } from '../ui/dropped-files.ts'
import { useWords } from '../ui/language.ts'
import { select } from '../ui/selection.ts'
import styles from './drop-over-window.module.css'
import { frameWords } from './words.ts'

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

const take = async (files: readonly File[]): Promise<void> => {
  if (files.length === 0) return
  const result = await takeDropped(files)
  const isTaken = giveDropped(result.ok ? { files: result.value } : { failure: result })
  if (!isTaken) select({ overlay: 'import' })
}

export const DropOverWindow = () => {
  const words = useWords(frameWords)
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      // Into another element of the page, or out of the window.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(false)
      void take([...(event.dataTransfer?.files ?? [])])
    }
    const listeners = { dragenter: over, dragover: over, dragleave: leave, drop }
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener)
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name, listener as EventListener)
    }
  }, [])
  if (!isOver) return null
  return (
    <div className={styles.veil} aria-hidden="true">
      <p className={styles.word}>{words.dropHere}</p>
    </div>
  )
}
