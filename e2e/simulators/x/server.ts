// HTTP on loopback: which of the four doors a request goes through. Every answer has the Date that X would show.
import { createServer, type Server } from 'node:http'
import type { Answerer } from './answer-api.ts'
import type { Clock } from './clock.ts'
import type { Compliance } from './compliance.ts'
import type { Control } from './control.ts'
import { bodyOf } from './give.ts'

export interface Doors {
  readonly clock: Clock
  readonly api: Answerer
  readonly oauth: Answerer
  readonly compliance: Compliance
  readonly control: Control
}

const storageOf =
  (compliance: Compliance): Answerer =>
  async (request, response, url) => {
    const [, verb, id = ''] = /^\/storage\/(upload|download)\/(\d+)$/.exec(url.pathname) ?? []
    if (verb === 'upload' && request.method === 'PUT') {
      const isTaken = compliance.upload(id, (await bodyOf(request)).toString('utf8'))
      response.writeHead(isTaken ? 200 : 403).end()
      return
    }
    const lines = verb === 'download' ? compliance.download(id) : null
    response.writeHead(lines === null ? 404 : 200, { 'content-type': 'text/plain; charset=utf-8' }).end(lines ?? '')
  }

export const createXServer = ({ clock, api, oauth, compliance, control }: Doors): Server => {
  const storage = storageOf(compliance)
  const answer: Answerer = (request, response, url) => {
    const { pathname } = url
    if (pathname.startsWith('/control/')) return control(request, response, pathname.slice('/control/'.length))
    if (pathname.startsWith('/storage/')) return storage(request, response, url)
    if (/^\/(2|i)\/oauth2\/(authorize|token|revoke)$/.test(pathname)) return oauth(request, response, url)
    return api(request, response, url)
  }
  // A pause between two calls of a test is no reason to close: that would be a fault that nobody asked for.
  return createServer({ keepAliveTimeout: 120_000 }, (request, response) => {
    response.setHeader('date', new Date(clock.shown()).toUTCString())
    answer(request, response, new URL(request.url ?? '/', 'http://127.0.0.1')).catch((error: unknown) => {
      console.error(error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
}
