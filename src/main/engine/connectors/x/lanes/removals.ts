// Posts that are gone from X: deleted, protected, or of a suspended account. No stream tells. With the app's Bearer token
// X checks any number of ids for nothing, in a job; without it they are looked up, at a price, the longest unseen first.
import { z } from 'zod'
import type { Lane, LaneContext, Page, Removal } from '../../connector.ts'
import { SourceProblem } from '../../connector.ts'
import type { ApiCall } from '../api.ts'
import { type LaneParts, pageOf } from '../lane-parts.ts'
import { LOOKUP_SIZE } from '../reading.ts'
import { laneWords, problemWords } from '../words.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** A post is asked for again after half a day: X wants what is gone to leave within a day of its asking. */
const UNSEEN_MS = DAY_MS / 2
const JOB_SIZE = 100_000
/** By id: 400 posts a day, $2 at the most. */
const LOOKUP_INTERVAL_MS = 6 * HOUR_MS
const JOB_INTERVAL_MS = HOUR_MS
const JOB_WAIT_MS = 30_000
/** X's jobs end within minutes; what is not done then is looked at in the next reading. */
const JOB_PATIENCE_MS = 10 * 60_000

const Job = z.object({
  data: z.object({
    id: z.string().regex(/^\d{1,19}$/),
    status: z.string(),
    upload_url: z.url({ protocol: /^https$/ }).optional(),
    download_url: z.url({ protocol: /^https$/ }).optional(),
  }),
})
/** `scrub_geo` takes a place away, which we do not hold. */
const Gone = z.object({
  id: z.string().regex(/^\d{1,19}$/),
  action: z.literal('delete'),
  reason: z.string().refine((reason) => reason !== 'scrub_geo'),
  redacted_at: z.iso.datetime({ offset: true }).optional().catch(undefined),
})

const goneOf = (line: string, now: number): Removal[] => {
  try {
    const gone = Gone.safeParse(JSON.parse(line))
    if (!gone.success) return []
    const { id, redacted_at } = gone.data
    return [{ externalId: id, removedAt: redacted_at === undefined ? now : Date.parse(redacted_at) }]
  } catch {
    return []
  }
}

const jobCall = (call: Pick<ApiCall, 'method' | 'path' | 'body'>): ApiCall => ({
  ...call,
  limit: 'compliance.jobs',
  as: 'app',
  cost: null,
})

export const createRemovalsLane = (parts: LaneParts): Lane => {
  const { account, api, files, reading, meter, timing } = parts

  const ask = async (call: Pick<ApiCall, 'method' | 'path' | 'body'>, context: LaneContext) => {
    const job = Job.safeParse((await api.call(jobCall(call), context)).body)
    if (!job.success) throw new SourceProblem('ours', problemWords.ours)
    return job.data.data
  }

  const finished = async (id: string, context: LaneContext): Promise<string> => {
    const untilAt = timing.now() + JOB_PATIENCE_MS
    for (;;) {
      const job = await ask({ method: 'GET', path: `/2/compliance/jobs/${id}` }, context)
      if (job.status === 'complete' && job.download_url) return files.get(job.download_url, context.signal)
      if (job.status === 'failed' || job.status === 'expired' || timing.now() >= untilAt)
        throw new SourceProblem('server', problemWords.server)
      await timing.wait(JOB_WAIT_MS, context.signal)
      context.signal.throwIfAborted()
    }
  }

  const byJob = async (ids: readonly string[], context: LaneContext): Promise<Page> => {
    const body = { type: 'tweets' }
    const job = await ask({ method: 'POST', path: '/2/compliance/jobs', body }, context)
    if (!job.upload_url) throw new SourceProblem('ours', problemWords.ours)
    await files.put(job.upload_url, ids.join('\n'), context.signal)
    const lines = (await finished(job.id, context)).split('\n')
    const removals = lines.flatMap((line) => goneOf(line, timing.now()))
    const goneIds = new Set(removals.map(({ externalId }) => externalId))
    const shown = ids.filter((id) => !goneIds.has(id))
    context.held.saw(shown, timing.now())
    return pageOf([], { removals })
  }

  const byLookup = async (ids: readonly string[], context: LaneContext): Promise<Page> => {
    meter.demand('watch')
    const { posts, removals } = await reading.byIds(ids, context)
    const shown = posts.map((post) => post.externalId)
    context.held.saw(shown, timing.now())
    return pageOf(posts, { removals })
  }

  return {
    name: 'removals',
    label: laneWords.removals,
    kind: 'poll',
    normalIntervalMs: account.hasBearer ? JOB_INTERVAL_MS : LOOKUP_INTERVAL_MS,
    async *read(context) {
      const count = account.hasBearer ? JOB_SIZE : LOOKUP_SIZE
      const ids = context.held.unseenSince(timing.now() - UNSEEN_MS, count)
      if (ids.length === 0) yield pageOf([])
      else yield await (account.hasBearer ? byJob(ids, context) : byLookup(ids, context))
    },
  }
}
