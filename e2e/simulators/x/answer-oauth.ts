// The sign-in endpoints over HTTP, with the faults that hurt most there: an answer that is lost after the token turned.
import type { ServerResponse } from 'node:http'
import type { Answerer } from './answer-api.ts'
import type { FaultKind } from './faults.ts'
import { bodyOf, giveJson } from './give.ts'
import { authorize, giveTokens, type OAuthAnswer, revoke } from './oauth.ts'
import type { LoggedCall, Platform } from './platform.ts'
import { problemOf, Refusal } from './problem.ts'

const give = (response: ServerResponse, { status, json, location, page }: OAuthAnswer): void => {
  if (json) {
    giveJson(response, { status, json })
    return
  }
  const headers = location === undefined ? {} : { location }
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(page ?? '')
}

export const createOAuth =
  (platform: Platform): Answerer =>
  async (request, response, url) => {
    const method = request.method ?? 'GET'
    const path = url.pathname
    if (path.endsWith('/authorize')) return give(response, authorize(platform, url.searchParams))
    const form = new URLSearchParams((await bodyOf(request)).toString('utf8'))
    const struck = (kind: FaultKind): boolean => platform.faults.take([kind], method, path) !== undefined
    const log = (status: LoggedCall['status']): void => {
      const query = form.get('grant_type') ?? ''
      platform.calls.push({ at: platform.clock.now(), method, path, query, status, who: null })
    }
    const reset = (): void => {
      log('reset')
      request.socket.resetAndDestroy()
    }
    if (struck('stall')) return log('silent')
    if (struck('reset')) return reset()
    if (struck('unavailable')) {
      log(503)
      const json = problemOf(new Refusal('unavailable'), platform.settings.problemTypes)
      return giveJson(response, { status: 503, json })
    }
    const answer = path.endsWith('/token') ? giveTokens(platform, form) : revoke(platform, form)
    if (struck('answerLost')) return reset()
    log(answer.status)
    give(response, answer)
  }
