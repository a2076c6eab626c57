// A call to /2/: token, fault, limit, credit, then the route. The order is X's: a call that is refused for its token
// counts nowhere, and one over the limit is not paid.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Fault, FaultKind } from './faults.ts'
import { bodyOf, breakOff, giveJson } from './give.ts'
import { notFound } from './includes.ts'
import type { Standing } from './limits.ts'
import { APP_TOKEN, type LoggedCall, type Platform } from './platform.ts'
import type { Person } from './post.ts'
import { problemOf, Refusal, statusOf } from './problem.ts'
import type { Route } from './routes.ts'
import type { Json } from './shape-post.ts'

type Headers = Readonly<Record<string, string>>
export type Answerer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>

const viewerOf = ({ tokens, world }: Platform, request: IncomingMessage, takes: Route['takes']): Person | null => {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (token === undefined) throw new Refusal('unauthorized')
  if (token === APP_TOKEN) {
    if (takes === 'user') throw new Refusal('wrongToken')
    return null
  }
  const viewer = world.people.get(tokens.userOf(token) ?? '')
  if (!viewer) throw new Refusal('unauthorized')
  if (takes === 'app') throw new Refusal('wrongToken')
  return viewer
}

/** Takes the last person out of includes and says so in errors: nothing that decides is missing. */
const spoil = (json: Json): Json => {
  const users = (json.includes as { users?: Json[] } | undefined)?.users ?? []
  const gone = users.at(-1)
  if (!gone) return json
  return {
    ...json,
    includes: { ...(json.includes as Json), users: users.slice(0, -1) },
    errors: [...((json.errors as Json[] | undefined) ?? []), notFound('user', 'author_id', String(gone.id))],
  }
}

export const createApi = (platform: Platform, routes: readonly Route[]): Answerer => {
  const { faults, limits, settings, clock, meter } = platform

  const headersOf = ({ limit, remaining, resetsAt }: Standing): Headers => ({
    'x-rate-limit-limit': String(limit),
    'x-rate-limit-remaining': String(remaining),
    'x-rate-limit-reset': String(Math.ceil((resetsAt + settings.clockSkewMs) / 1000)),
  })

  /** Counts the call; throws where it is one too many, or costs what is not there. */
  const admit = (standing: Standing, struck: (kind: FaultKind) => Fault | undefined): void => {
    if (standing.isOver && settings.hasLimits) throw new Refusal('limited')
    if (struck('unavailable')) throw new Refusal('unavailable')
    if (struck('unpaid') || meter.isSpent(settings.spendLimitMicros)) throw new Refusal('unpaid')
  }

  return async (request, response, url) => {
    const method = request.method ?? 'GET'
    const path = url.pathname
    const body = await bodyOf(request)
    const struck = (kind: FaultKind): Fault | undefined => faults.take([kind], method, path)
    let headers: Headers = {}
    let who: string | null = null
    const log = (status: LoggedCall['status']): void => {
      platform.calls.push({ at: clock.now(), method, path, query: url.search, status, who })
    }
    const reset = (): void => {
      log('reset')
      request.socket.resetAndDestroy()
    }
    try {
      const route = routes.find((one) => one.method === method && one.path.test(path))
      if (!route) throw new Refusal('notFound')
      const viewer = viewerOf(platform, request, route.takes)
      who = viewer?.id ?? 'app'
      const isStream = 'stream' in route
      if (!isStream && struck('stall')) return log('silent')
      if (!isStream && struck('reset')) return reset()
      const standing = limits.take(route.limit, viewer?.id ?? null)
      const limited = struck('rateLimited')
      const forced = { ...standing, remaining: 0, resetsAt: clock.now() + (limited?.afterMs ?? 60_000) }
      headers = headersOf(limited ? forced : standing)
      if (limited) throw new Refusal('limited')
      admit(standing, struck)
      const parts = (route.path.exec(path) ?? []).slice(1)
      const call = { method, path, params: url.searchParams, parts, body, viewer }
      if ('stream' in route) {
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
        route.stream(call, response)
        return log(200)
      }
      const { status, json } = route.answer(call)
      if (struck('answerLost')) return reset()
      if (struck('doneUnavailable')) throw new Refusal('unavailable')
      if (struck('halfAnswer')) {
        log(status)
        return breakOff(response, { status, json, headers })
      }
      const given = struck('partialErrors') ? spoil(json) : json
      log(status)
      giveJson(response, { status, json: given, headers, isGzip: struck('gzip') !== undefined })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      log(statusOf(error.kind))
      giveJson(response, { status: statusOf(error.kind), json: problemOf(error, settings.problemTypes), headers })
    }
  }
}
