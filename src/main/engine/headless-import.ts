// Replays files into a workspace in their own time, as if they arrived live: no look-ahead in alerts.
import { basename } from 'node:path'
import type { BrandId, Lang, Post } from '../../shared/model.ts'
import { SYSTEM_MEMBER } from '../../shared/model.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import { settleReading } from './connectors/files/look-at-file.ts'
import type { FileToRead } from './connectors/files/read-records.ts'
import { openInOrder } from './connectors/files/replay-order.ts'
import { scanFile } from './connectors/files/scan.ts'
import type { Engine } from './engine.ts'
import { normaliseLine } from './ingest/normalise.ts'
import { parseWatchTerms } from './ingest/watch-terms.ts'
import type { ImportCounts } from './report/analysis-json.ts'

export interface ForcedCrisis {
  readonly fromAt: number
  readonly toAt: number
}

export interface HeadlessImport {
  readonly kind: 'import'
  readonly workspaceDir: string
  readonly brand: string
  /** null = as it was in an existing workspace. */
  readonly watch: string | null
  readonly matchAll: boolean
  readonly ownHandles: readonly string[]
  readonly files: readonly string[]
  readonly untilAt: number | null
  readonly forcedCrisis: ForcedCrisis | null
  readonly lang: Lang
}

const byMachine = (happenedAt: number) => ({ memberId: SYSTEM_MEMBER, happenedAt, recordedAt: Date.now() })

const settleBrand = ({ store, pipeline }: Engine, job: HeadlessImport): BrandId => {
  const known = store.brands.byName(job.brand)
  const brand = {
    name: job.brand,
    watch: job.watch ?? known?.watch ?? '',
    matchAll: job.matchAll || (job.watch === null && (known?.matchAll ?? false)),
    ownHandles: job.ownHandles.length > 0 ? job.ownHandles : (known?.ownHandles ?? []),
    redFlags: known?.redFlags ?? null,
    influentialFollowers: known?.influentialFollowers ?? null,
  }
  const terms = parseWatchTerms(brand.watch)
  if (!terms.ok) throw new Refusal('invalidInput', terms.problem.message)
  if (terms.terms.every(({ excluded }) => excluded) && !brand.matchAll && brand.ownHandles.length === 0)
    throw new Refusal('invalidInput', refusalWords.nothingToWatch)
  return store.transaction(() => {
    const brandId = known?.id ?? store.brands.add(brand, Date.now())
    if (known) store.brands.change({ id: known.id, ...brand })
    store.ledger.append({ ...byMachine(Date.now()), kind: 'brand.saved', payload: { brandId, ...brand } })
    pipeline.forget(brandId)
    return brandId
  })
}

/** Opens and closes the crisis that the command line asks for, at its times in the replay. */
const forcing = ({ store, pipeline }: Engine, brandId: BrandId, forced: ForcedCrisis | null) => {
  let opened =
    forced !== null && store.crises.list(brandId).some((c) => c.openedBy === 'forced' && c.onsetAt === forced.fromAt)
  let closed = opened

  const close = (at: number): void => {
    const open = store.crises.open(brandId)
    if (!open) return
    const moved = pipeline.crises.move(open.id, 'closed', null, byMachine(at))
    pipeline.noteMove(open.id, moved, at)
  }

  const open = ({ fromAt, toAt }: ForcedCrisis): void => {
    close(fromAt)
    const { crisis, ledgerSeq } = pipeline.crises.open(
      { brandId, state: 'suspected', openedBy: 'forced', onsetAt: fromAt, alertAt: null, whyCommitment: null },
      byMachine(fromAt),
    )
    // What an earlier run brought in belongs to it as well.
    pipeline.settleIn(crisis, ledgerSeq, fromAt, null, toAt - 1)
  }

  /** Everything before `at` has been played. */
  return (at: number): void => {
    if (!forced) return
    store.transaction(() => {
      if (!opened && at >= forced.fromAt) {
        opened = true
        open(forced)
      }
      if (!closed && at >= forced.toAt) {
        closed = true
        close(forced.toAt)
      }
    })
  }
}

/** Posts in runs that do not cross the borders of a forced crisis. */
const cutAt = (posts: readonly Post[], borders: readonly number[]): Post[][] => {
  const runs: Post[][] = [[]]
  for (const post of posts) {
    const last = runs.at(-1)
    const before = last?.at(-1)
    const crosses = before && borders.some((border) => before.createdAt < border && post.createdAt >= border)
    if (crosses || !last) runs.push([post])
    else last.push(post)
  }
  return runs
}

/** How a refused line names its file: not at all when there is one, in full when two folders have one of that name. */
const namesOf = (paths: readonly string[]): ((index: number) => { readonly file?: string }) => {
  const names = paths.map((path) => basename(path))
  const shown = new Set(names).size === names.length ? names : paths
  return (index) => {
    const file = shown[index]
    return paths.length > 1 && file !== undefined ? { file } : {}
  }
}

export const importFiles = async (
  engine: Engine,
  job: HeadlessImport,
  onProgress: (doneCount: number, totalCount: number) => void,
): Promise<{ brandId: BrandId; imported: ImportCounts }> => {
  const { store, pipeline } = engine
  const files: FileToRead[] = []
  for (const path of job.files) files.push({ path, reading: await settleReading(path) })
  const scans = []
  for (const file of files) scans.push(await scanFile(file, normaliseLine))
  const brandId = settleBrand(engine, job)
  const total = scans.reduce((sum, scan) => sum + scan.acceptedCount, 0)
  const nameOf = namesOf(job.files)
  const rejected = scans.flatMap((scan, i) =>
    scan.rejected.map(({ line, reason }) => ({ ...nameOf(i), line, reason: reason[job.lang] })),
  )
  for (const scan of scans)
    store.ledger.append({
      ...byMachine(Date.now()),
      kind: 'import.started',
      payload: { brandId, fingerprint: scan.fingerprint, lineCount: scan.lineCount, rejectedCount: scan.rejectedCount },
    })
  const force = forcing(engine, brandId, job.forcedCrisis)
  const borders = job.forcedCrisis ? [job.forcedCrisis.fromAt, job.forcedCrisis.toAt] : []
  let accepted = 0
  let duplicates = 0
  let lastAt: number | null = null
  for await (const batch of openInOrder(files, scans, normaliseLine)) {
    const posts = batch.filter((post) => job.untilAt === null || post.createdAt <= job.untilAt)
    for (const run of cutAt(posts, borders)) {
      const first = run[0]
      if (!first) continue
      force(first.createdAt)
      pipeline.takeIn({
        brandId,
        posts: run,
        acknowledge: (counts) => {
          accepted += counts.accepted
          duplicates += counts.duplicates
        },
      })
      lastAt = run.at(-1)?.createdAt ?? lastAt
    }
    onProgress(accepted + duplicates, total)
    if (posts.length < batch.length) break
  }
  const endAt = job.untilAt ?? (lastAt === null ? null : lastAt + 60_000)
  if (endAt !== null) {
    pipeline.finish(brandId, endAt)
    force(Math.max(endAt, job.forcedCrisis?.toAt ?? 0))
  }
  return {
    brandId,
    imported: {
      lines: scans.reduce((sum, scan) => sum + scan.lineCount, 0),
      accepted,
      duplicates,
      rejectedCount: scans.reduce((sum, scan) => sum + scan.rejectedCount, 0),
      rejected,
    },
  }
}

/** A run ends everything: what is still open is closed at the brand's last minute. */
export const closeAtEnd = ({ store, pipeline }: Engine, brandId: BrandId, recordedAt: number): void => {
  const open = store.crises.open(brandId)
  if (!open) return
  const at = Math.max(pipeline.nowAt(brandId), open.openedAt)
  store.transaction(() => {
    const moved = pipeline.crises.closeQuietly(open.id, at, recordedAt)
    pipeline.noteMove(open.id, moved, at)
  })
}
