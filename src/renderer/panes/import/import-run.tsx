// One import: what it does, how far, how long still, and the way to stop it; refused lines with number and reason.
import { Button, NativeSelect, Progress } from '@mantine/core'
import { useState } from 'react'
import type { ImportProgress } from '../../../shared/contract/events.ts'
import type { Import } from '../../../shared/model.ts'
import { formatExact } from '../../../shared/words.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { Handle } from '../../ui/mention-text.tsx'
import { type Shape, StateMark } from '../../ui/state-mark.tsx'
import styles from './import.module.css'
import { Rejections } from './rejections.tsx'
import { SPEEDS, speedOf, speedValue } from './speeds.ts'
import { importWords } from './words.ts'

const shapes: Record<Import['state'], Shape> = { running: 'dot', stopped: 'square', done: 'tick', failed: 'cross' }

export interface ImportRunProps {
  readonly run: Import
  /** The latest word from the engine about this run; null = none since the page opened. */
  readonly progress: ImportProgress | null
}

/** While the file is read, in bytes; then in lines, of which the refused ones are never replayed. */
export const howFar = (
  run: Pick<Import, 'state' | 'doneCount' | 'lineCount' | 'rejectedCount'>,
  progress: Pick<ImportProgress, 'phase' | 'doneCount' | 'totalCount'> | null,
): { readonly done: number; readonly total: number } => {
  if (progress?.phase === 'reading' && run.state === 'running' && run.lineCount === 0)
    return { done: progress.doneCount, total: progress.totalCount }
  const told = progress?.phase === 'replaying' ? progress.doneCount : 0
  return { done: Math.max(run.doneCount, told), total: Math.max(run.lineCount - run.rejectedCount, 0) }
}

/** Percent, 0 to 100; a running import is never shown as full. */
export const percentOf = (done: number, total: number, isRunning: boolean): number =>
  total <= 0 ? 0 : Math.min(isRunning ? 99 : 100, Math.floor((done / total) * 100))

export const ImportRun = ({ run, progress }: ImportRunProps) => {
  const words = useWords(importWords)
  const lang = useLang()
  const stop = useTell('imports.stop')
  const resume = useTell('imports.resume')
  const [showsRejected, setShowsRejected] = useState(false)
  const [speed, setSpeed] = useState(speedValue(run.speed))
  const isRunning = run.state === 'running'
  const { done, total } = howFar(run, progress)
  const percent = run.state === 'done' ? 100 : percentOf(done, total, isRunning)
  const nowAt = progress?.nowAt ?? run.nowAt
  return (
    <li className={styles.run}>
      <div className={styles.line}>
        <Handle name={run.fileName} />
        <StateMark shape={shapes[run.state]} word={words.state[run.state]} reason={run.message?.[lang] ?? null} />
        <span className={styles.end}>
          {isRunning ? (
            <Button
              size="xs"
              variant="default"
              disabled={stop.isBusy}
              onClick={() => void stop.tell({ importId: run.id })}
            >
              {words.stop}
            </Button>
          ) : null}
          {run.state === 'stopped' || run.state === 'failed' ? (
            <>
              <NativeSelect
                size="xs"
                aria-label={words.speed}
                value={speed}
                onChange={(event) => setSpeed(event.currentTarget.value)}
              >
                {SPEEDS.map((times) => (
                  <option key={speedValue(times)} value={speedValue(times)}>
                    {times === null ? words.fastest : words.speedOf(times)}
                  </option>
                ))}
              </NativeSelect>
              <Button
                size="xs"
                variant="default"
                disabled={resume.isBusy}
                onClick={() => void resume.tell({ importId: run.id, speed: speedOf(speed) })}
              >
                {words.resume}
              </Button>
            </>
          ) : null}
        </span>
      </div>
      <Progress value={percent} size="sm" radius="xs" color="gray" aria-label={words.progress(done, total)} />
      <p className={styles.figures}>
        {isRunning && progress ? <span>{words.phase[progress.phase]}</span> : null}
        <span>{words.progress(done, total)}</span>
        {isRunning ? <span>{progress?.leftMs == null ? words.leftUnknown : words.left(progress.leftMs)}</span> : null}
        {nowAt === null ? null : <span>{words.reached(formatExact(lang, nowAt))}</span>}
      </p>
      <p className={styles.figures}>{words.counts(run.acceptedCount, run.duplicateCount, run.rejectedCount)}</p>
      {run.lateCount > 0 ? <p className={styles.figures}>{words.late(run.lateCount)}</p> : null}
      {run.message ? (
        <p className={styles.figures} dir="auto">
          {run.message[lang]}
        </p>
      ) : null}
      <FailureNote failure={stop.failure ?? resume.failure} />
      {run.rejectedCount > 0 ? (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={showsRejected}
          onClick={() => setShowsRejected(!showsRejected)}
        >
          {words.rejected(run.rejectedCount)}
        </Button>
      ) : null}
      {showsRejected ? <Rejections importId={run.id} /> : null}
    </li>
  )
}
