// Imports of files: scanned, then replayed through the pipeline; stopped and resumed where the cursor stands.
import { basename } from 'node:path'
import type { ImportProgress } from '../../shared/contract/events.ts'
import type { BrandId, ImportId, MemberId, Post } from '../../shared/model.ts'
import { Refusal } from '../../shared/result.ts'
import type { Clock } from './clock.ts'
import { openInOrder } from './connectors/files/replay-order.ts'
import { type FileScan, scanFile } from './connectors/files/scan.ts'
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

const PROGRESS_EVERY_MS = 250

export const createImportDesk = (options: ImportDeskOptions) => {
  const { store, clock, pipeline, onProgress, onChanged } = options
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
    if (!entry) throw new Refusal('notFound', 'This import does not exist.')
    return entry
  }

  const settle = (id: ImportId, state: 'stopped' | 'done' | 'failed', message: string | null): void => {
    const { sourceId, lastAt, brandId } = importOf(id)
    store.transaction(() => {
      store.imports.move(id, state, message)
      store.sources.move(sourceId, state === 'failed' ? 'blind' : 'off')
    })
    // The last minute of the file is over as well: what it holds may be what rings.
    if (state === 'done' && lastAt !== null) pipeline.advanceTo(brandId, lastAt + 60_000)
    onProgress(progressOf(id, 0))
    onChanged('state')
  }

  const play = async (id: ImportId, scan: FileScan, signal: AbortSignal): Promise<void> => {
    const { brandId, sourceId, path, speed, doneCount, lastAt } = importOf(id)
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
      batches: openInOrder([path], [scan], normaliseLine, { signal }),
      skipCount: doneCount,
      speed,
      signal,
      take: (posts: readonly Post[]) => {
        const nowAt = posts.at(-1)?.createdAt ?? 0
        options.onTime(nowAt)
        pipeline.takeIn({
          brandId,
          posts,
          acknowledge: ({ accepted, duplicates }) => {
            store.imports.advance(id, { accepted, duplicates, nowAt })
            store.sources.gave(sourceId, accepted, clock.wall())
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

  const run = (id: ImportId, scan: FileScan): void => {
    const abort = new AbortController()
    const done = play(id, scan, abort.signal).then(
      () => settle(id, abort.signal.aborted ? 'stopped' : 'done', null),
      (error: unknown) =>
        abort.signal.aborted
          ? settle(id, 'stopped', null)
          : settle(id, 'failed', error instanceof Error ? error.message : String(error)),
    )
    running.set(id, { abort, done: done.finally(() => running.delete(id)) })
  }

  const scan = (path: string): Promise<FileScan> => scanFile(path, normaliseLine)

  /** Reads the file through once, then plays it in the background. Refuses a file without a single readable line. */
  const start = async (path: string, brandId: BrandId, speed: number | null, memberId: MemberId): Promise<ImportId> => {
    const seen = await scan(path)
    if (seen.acceptedCount === 0)
      throw new Refusal(
        'unreadable',
        `${basename(path)} has no line that can be imported (${seen.rejectedCount} refused; line ${seen.rejected[0]?.line ?? 1}: ${seen.rejected[0]?.reason ?? 'the file is empty'}). Choose a .jsonl or .jsonl.gz file in the mention interchange format.`,
      )
    const id = store.transaction(() => {
      const sourceId = store.sources.add('file', basename(path))
      const importId = store.imports.add(
        {
          brandId,
          sourceId,
          path,
          fileName: basename(path),
          fingerprint: seen.fingerprint,
          speed,
          lineCount: seen.lineCount,
          rejectedCount: seen.rejectedCount,
          firstAt: seen.firstAt,
          lastAt: seen.lastAt,
          addedAt: clock.wall(),
        },
        seen.rejected.map(({ line, reason }) => ({ line, reason })),
      )
      store.ledger.append({
        happenedAt: clock.wall(),
        recordedAt: clock.wall(),
        memberId,
        kind: 'import.started',
        payload: {
          importId,
          brandId,
          fingerprint: seen.fingerprint,
          lineCount: seen.lineCount,
          rejectedCount: seen.rejectedCount,
        },
      })
      return importId
    })
    run(id, seen)
    onChanged('state')
    return id
  }

  const resume = async (id: ImportId, speed: number | null): Promise<void> => {
    const entry = importOf(id)
    if (running.has(id)) throw new Refusal('notAllowed', 'This import is already running.')
    if (entry.state === 'done') throw new Refusal('notAllowed', 'This import is complete.')
    const seen = await scan(entry.path)
    if (seen.fingerprint !== entry.fingerprint)
      throw new Refusal(
        'unreadable',
        `${entry.fileName} has changed since the import began. Import it anew: what is already here is not doubled.`,
      )
    store.transaction(() => {
      store.imports.retime(id, speed)
      store.imports.move(id, 'running', null)
      store.sources.move(entry.sourceId, 'catchingUp')
    })
    run(id, seen)
    onChanged('state')
  }

  const stop = async (id: ImportId): Promise<void> => {
    const job = running.get(id)
    if (!job) throw new Refusal('notAllowed', 'This import is not running.')
    job.abort.abort()
    await job.done
  }

  return {
    start,
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
