// Imports of files: scanned, then replayed through the pipeline; stopped and resumed where the cursor stands.

import { basename } from 'node:path'
import type { ImportProgress } from '../../shared/contract/events.ts'
import type { CsvMapping, FileReading } from '../../shared/file-formats.ts'
import { type BrandId, type ImportId, type MemberId, type Post, SYSTEM_MEMBER } from '../../shared/model.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import type { Words } from '../../shared/words.ts'
import type { Clock } from './clock.ts'
import { settleReading } from './connectors/files/look-at-file.ts'
import { openInOrder } from './connectors/files/replay-order.ts'
import { type FileScan, scanFile } from './connectors/files/scan.ts'
import { createTurns } from './import-turns.ts'
import { normaliseLine } from './ingest/normalise.ts'
import type { Pipeline } from './pipeline.ts'
import { playReplay } from './replay.ts'
import type { Store } from './store/store.ts'

export interface ImportDeskOptions {
  readonly store: Store
  readonly clock: Clock
  readonly pipeline: Pipeline
  readonly onProgress: (progress: ImportProgress) => void
  readonly onChanged: (batch: 'batch' | 'state') => void
  readonly onTime: (at: number) => void
}

export interface NewRun {
  readonly path: string
  readonly brandId: BrandId
  readonly speed: number | null
  readonly memberId: MemberId
  /** Of a CSV file; null = as it is guessed. */
  readonly mapping: CsvMapping | null
}

const wordsOf = (error: unknown): Words<string> => {
  if (error instanceof Refusal) return error.words
  const message = error instanceof Error ? error.message : String(error)
  return { en: message, fr: message }
}

const PROGRESS_EVERY_MS = 250

export const createImportDesk = (options: ImportDeskOptions) => {
  const { store, clock, pipeline, onProgress, onChanged } = options
  const turns = createTurns()
  const running = new Map<ImportId, { abort: AbortController; done: Promise<void> }>()

  const progressOf = (id: ImportId, leftMs: number | null): ImportProgress => {
    const entry = importOf(id)
    return {
      importId: id,
      state: entry.state,
      phase: 'replaying',
      doneCount: entry.doneCount,
      totalCount: entry.lineCount - entry.rejectedCount,
      nowAt: entry.nowAt,
      leftMs,
    }
  }

  const importOf = (id: ImportId) => {
    const entry = store.imports.get(id)
    if (!entry) throw new Refusal('notFound', refusalWords.noImport)
    return entry
  }

  const settle = (id: ImportId, state: 'stopped' | 'done' | 'failed', message: Words<string> | null): void => {
    const { sourceId, lastAt, brandId } = importOf(id)
    store.transaction(() => {
      store.imports.move(id, state, message)
      store.sources.move(sourceId, state === 'failed' ? 'blind' : 'off')
    })
    if (state === 'done' && lastAt !== null) pipeline.finish(brandId, lastAt + 60_000)
    onProgress(progressOf(id, 0))
    onChanged('state')
  }

  const play = async (id: ImportId, scan: FileScan, signal: AbortSignal): Promise<void> => {
    const { brandId, sourceId, path, reading, speed, doneCount, lastAt } = importOf(id)
    const total = scan.acceptedCount
    const startedAt = performance.now()
    let done = doneCount
    let toldAt = 0
    const tell = (nowAt: number): void => {
      if (performance.now() - toldAt < PROGRESS_EVERY_MS) return
      toldAt = performance.now()
      const perPostMs = (toldAt - startedAt) / Math.max(1, done - doneCount)
      const leftMs = speed === null ? perPostMs * (total - done) : Math.max(0, ((lastAt ?? nowAt) - nowAt) / speed)
      onProgress({ ...progressOf(id, Math.round(leftMs)), nowAt })
    }
    await playReplay({
      batches: openInOrder([{ path, reading }], [scan], normaliseLine, { signal }),
      skipCount: doneCount,
      speed,
      signal,
      take: (posts: readonly Post[]) => {
        const nowAt = posts.at(-1)?.createdAt ?? 0
        options.onTime(nowAt)
        pipeline.takeIn({
          brandId,
          posts,
          acknowledge: (counts) => {
            store.imports.advance(id, { ...counts, nowAt })
            store.sources.gave(sourceId, counts.accepted, clock.wall())
          },
        })
        done += posts.length
        tell(nowAt)
        onChanged('batch')
      },
      passTo: (at) => {
        options.onTime(at)
        pipeline.advanceTo(brandId, at)
        tell(at)
      },
    })
  }

  /** Reads the file through once: what is in it, and whether it is still the file that was begun. */
  const look = async (id: ImportId, signal: AbortSignal): Promise<FileScan> => {
    const entry = importOf(id)
    const scan = await scanFile(entry, normaliseLine, {
      signal,
      onProgress: ({ readBytes, sizeBytes }) =>
        onProgress({ ...progressOf(id, null), phase: 'reading', doneCount: readBytes, totalCount: sizeBytes }),
    })
    if (entry.fingerprint === '') noteScan(id, scan)
    else if (entry.fingerprint !== scan.fingerprint)
      throw new Refusal('unreadable', refusalWords.fileChanged(entry.fileName))
    if (scan.acceptedCount > 0) return scan
    const [first] = scan.rejected
    const why = first?.reason ?? refusalWords.emptyFile
    throw new Refusal(
      'unreadable',
      refusalWords.fileHasNoLine(entry.fileName, scan.rejectedCount, first?.line ?? 1, why),
    )
  }

  const noteScan = (id: ImportId, scan: FileScan): void => {
    const { brandId } = importOf(id)
    const { fingerprint, lineCount, rejectedCount, firstAt, lastAt } = scan
    store.transaction(() => {
      store.imports.noteScan(id, { fingerprint, lineCount, rejectedCount, firstAt, lastAt }, scan.rejected)
      store.ledger.append({
        happenedAt: clock.wall(),
        recordedAt: clock.wall(),
        memberId: SYSTEM_MEMBER,
        kind: 'import.read',
        payload: { importId: id, brandId, fingerprint, lineCount, rejectedCount },
      })
    })
    onChanged('state')
  }

  const run = (id: ImportId): void => {
    const abort = new AbortController()
    const { signal } = abort
    const { brandId, speed } = importOf(id)
    const read = (): Promise<FileScan> => look(id, signal)
    const replay = (scan: FileScan): Promise<void> => play(id, scan, signal)
    // At a speed of its own a file would keep the others waiting for hours.
    const done = (speed === null ? turns.play(brandId, signal, read, replay) : read().then(replay)).then(
      () => settle(id, abort.signal.aborted ? 'stopped' : 'done', null),
      (error: unknown) => (abort.signal.aborted ? settle(id, 'stopped', null) : settle(id, 'failed', wordsOf(error))),
    )
    running.set(id, { abort, done: done.finally(() => running.delete(id)) })
    onChanged('state')
  }

  const add = ({ path, brandId, speed, memberId }: NewRun, reading: FileReading): ImportId => {
    const fileName = basename(path)
    const sourceId = store.sources.add('file', fileName)
    const importId = store.imports.add({ brandId, sourceId, path, fileName, reading, speed, addedAt: clock.wall() })
    store.ledger.append({
      happenedAt: clock.wall(),
      recordedAt: clock.wall(),
      memberId,
      kind: 'import.started',
      payload: { importId, brandId, format: reading.format },
    })
    return importId
  }

  /**
   * Answers at once; the files are read and played in the background, in the order of their times. Refuses all of them
   * when one cannot be opened, or is a CSV file that leaves open what only a person can say.
   */
  const startAll = async (runs: readonly NewRun[]): Promise<ImportId[]> => {
    const readings: FileReading[] = []
    for (const { path, mapping } of runs) readings.push(await settleReading(path, mapping))
    const ids = store.transaction(() => runs.map((one, i) => add(one, readings[i] ?? { format: 'interchange' })))
    for (const id of ids) run(id)
    return ids
  }

  const start = async (one: NewRun): Promise<ImportId> => {
    const [id] = await startAll([one])
    if (id === undefined) throw new Error('an import was started that has no id')
    return id
  }

  const resume = (id: ImportId, speed: number | null): void => {
    const entry = importOf(id)
    if (running.has(id)) throw new Refusal('notAllowed', refusalWords.importRunning)
    if (entry.state === 'done') throw new Refusal('notAllowed', refusalWords.importComplete)
    store.transaction(() => {
      store.imports.retime(id, speed)
      store.imports.move(id, 'running', null)
      store.sources.move(entry.sourceId, 'catchingUp')
    })
    run(id)
  }

  const stop = async (id: ImportId): Promise<void> => {
    const job = running.get(id)
    if (!job) throw new Refusal('notAllowed', refusalWords.importNotRunning)
    job.abort.abort()
    await job.done
  }

  return {
    start,
    startAll,
    resume,
    stop,
    /** Resolves when the import has ended, however it did. */
    ended: (id: ImportId): Promise<void> => running.get(id)?.done ?? Promise.resolve(),
    stopAll: async (): Promise<void> => {
      await Promise.all([...running.keys()].map(stop))
    },
  }
}

export type ImportDesk = ReturnType<typeof createImportDesk>
