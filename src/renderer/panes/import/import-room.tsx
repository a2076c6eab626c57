// Files that feed the room: what runs or ran, and a new one.
import { useState } from 'react'
import type { ImportProgress } from '../../../shared/contract/events.ts'
import type { Brand } from '../../../shared/model.ts'
import { useAsk, useEvent } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import styles from './import.module.css'
import { ImportForm } from './import-form.tsx'
import { ImportRun } from './import-run.tsx'
import { importWords } from './words.ts'

export interface ImportRoomProps {
  readonly brands: readonly Brand[]
  readonly onStarted: () => void
}

export const ImportRoom = ({ brands, onStarted }: ImportRoomProps) => {
  const words = useWords(importWords)
  const imports = useAsk('imports.list', {})
  const [told, setTold] = useState<ReadonlyMap<number, ImportProgress>>(new Map())
  useEvent('import.progressed', (progress) => setTold((now) => new Map([...now, [progress.importId, progress]])))
  const runs = (imports.value ?? []).toSorted((a, b) => b.id - a.id)
  return (
    <div className={styles.room}>
      <FailureNote failure={imports.failure} onAgain={imports.again} />
      {runs.length > 0 ? (
        <section aria-label={words.runs}>
          <ul className={styles.runs}>
            {runs.map((run) => (
              <ImportRun key={run.id} run={run} progress={told.get(run.id) ?? null} />
            ))}
          </ul>
        </section>
      ) : null}
      <ImportForm brands={brands} onStarted={onStarted} />
    </div>
  )
}
