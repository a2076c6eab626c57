// Compliance jobs: ids go up as lines, and come back as lines for those whose post is gone. The addresses of both are
// outside of the API and take no token; like the API itself they are reached by an agent that leads https here.
import { type Answer, type Call, jsonOf, ok, withList } from './call.ts'
import type { Platform } from './platform.ts'
import { Refusal } from './problem.ts'
import type { Json } from './shape-post.ts'
import { createIds } from './snowflake.ts'

/** Where X keeps them, by its documents. */
const STORAGE = 'https://storage.googleapis.com/storage'
const UPLOAD_MS = 15 * 60_000
const DOWNLOAD_MS = 7 * 86_400_000

interface Job {
  readonly id: string
  readonly type: 'tweets' | 'users'
  readonly name: string | null
  readonly createdAt: number
  status: 'created' | 'in_progress' | 'complete' | 'expired'
  ids: readonly string[]
}

export interface Compliance {
  create(call: Call): Answer
  list(call: Call): Answer
  read(call: Call): Answer
  /** False: no such job, or too late. */
  upload(id: string, body: string): boolean
  /** Lines of JSON; null = not there yet. */
  download(id: string): string | null
}

export const createCompliance = (platform: Platform): Compliance => {
  const idOf = createIds()
  const jobs = new Map<string, Job>()
  const iso = (at: number): string => new Date(at).toISOString()

  const shaped = (job: Job): Json => ({
    id: job.id,
    type: job.type,
    status: job.status,
    resumable: false,
    created_at: iso(job.createdAt),
    upload_url: `${STORAGE}/upload/${job.id}`,
    upload_expires_at: iso(job.createdAt + UPLOAD_MS),
    download_url: `${STORAGE}/download/${job.id}`,
    download_expires_at: iso(job.createdAt + DOWNLOAD_MS),
    ...(job.name === null ? {} : { name: job.name }),
  })

  const verdict = (id: string): Json[] => {
    const post = platform.world.post(id)
    if (post && post.deletedAt === null) return []
    const deletedAt = post?.deletedAt ?? platform.clock.now()
    return [{ id, action: 'delete', created_at: iso(deletedAt), redacted_at: iso(deletedAt), reason: 'deleted' }]
  }

  return {
    create: (call) => {
      const { type, name } = jsonOf(call)
      if (type !== 'tweets' && type !== 'users') throw new Refusal('invalid', 'type is tweets or users')
      if ([...jobs.values()].some((job) => job.type === type && job.status === 'in_progress')) {
        throw new Refusal('limited', 'You have a job in progress')
      }
      const createdAt = platform.clock.now()
      const job: Job = {
        id: idOf(createdAt),
        type,
        name: typeof name === 'string' ? name : null,
        createdAt,
        status: 'created',
        ids: [],
      }
      jobs.set(job.id, job)
      return ok({ data: shaped(job) })
    },
    list: (call) => {
      const status = call.params.get('status')
      const found = [...jobs.values()].filter(
        (job) => job.type === call.params.get('type') && (status === null || job.status === status),
      )
      return ok(withList(found.map(shaped), { meta: { result_count: found.length } }))
    },
    read: (call) => {
      const job = jobs.get(call.parts[0] ?? '')
      if (!job) throw new Refusal('notFound')
      const answer = ok({ data: shaped(job) })
      // The first look finds it at work, the next one finds it done.
      if (job.status === 'in_progress') job.status = 'complete'
      return answer
    },
    upload: (id, body) => {
      const job = jobs.get(id)
      if (job?.status !== 'created' || job.createdAt + UPLOAD_MS < platform.clock.now()) return false
      job.ids = body.split('\n').flatMap((line) => line.trim() || [])
      job.status = 'in_progress'
      return true
    },
    download: (id) => {
      const job = jobs.get(id)
      if (job?.status !== 'complete') return null
      return job.ids
        .flatMap(verdict)
        .map((line) => `${JSON.stringify(line)}\n`)
        .join('')
    },
  }
}
