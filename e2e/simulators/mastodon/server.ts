// The simulator as one HTTP server on loopback. Its posts and accounts are invented by the test that drives it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ACCESS_TOKEN } from './access-token.ts'
import { createAnswering } from './answer.ts'
import { createApi } from './api.ts'
import { createControl } from './control.ts'
import type { MastodonControl } from './control-contract.ts'
import { noFaults } from './faults.ts'
import { createStreaming } from './streaming.ts'
import { createWorld } from './world.ts'

const DOMAIN = 'invented.example'

const bytesOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const bodyOf = async (request: IncomingMessage): Promise<string> => (await bytesOf(request)).toString()

const formOf = (bytes: Buffer, type: string | undefined): Promise<FormData> | null =>
  type?.startsWith('multipart/form-data')
    ? new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
    : null

/** Forms and JSON alike: masto sends JSON. */
const fieldsOf = (body: string, type: string | undefined): URLSearchParams => {
  if (!type?.includes('json')) return new URLSearchParams(body)
  const fields = JSON.parse(body || '{}') as Record<string, unknown>
  return new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]))
}

export const serveMastodon = async (port: number) => {
  const world = createWorld()
  const faults = noFaults()
  const answering = createAnswering(faults)
  const server = createServer()
  server.listen(port, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const taken = (server.address() as AddressInfo).port
  const site = { url: `http://127.0.0.1:${taken}`, domain: DOMAIN }
  const api = createApi(world, site, faults)
  const streaming = createStreaming(world, site, faults)
  const control = createControl({ world, faults, streaming, answering })

  const isOurs = ({ headers }: IncomingMessage, url: URL): boolean =>
    headers.authorization === `Bearer ${ACCESS_TOKEN}` ||
    headers['sec-websocket-protocol'] === ACCESS_TOKEN ||
    url.searchParams.get('access_token') === ACCESS_TOKEN

  const answerControl = async (name: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const act = control[name as keyof MastodonControl] as ((made: unknown) => Promise<unknown>) | undefined
    const body = JSON.parse((await bodyOf(request)) || '{}') as unknown
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(act ? await act(body) : { error: `no control ${name}` }))
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', site.url)
    const controlName = /^\/control\/(\w+)$/.exec(url.pathname)?.[1]
    if (controlName !== undefined) return answerControl(controlName, request, response)
    const isStream = url.pathname.startsWith('/api/v1/streaming/')
    if (isStream && faults.refusesStreams) {
      answering.send(request, response, { status: 404, body: { error: 'Not found' } })
      return
    }
    const instead = answering.instead()
    if (instead) return answering.send(request, response, instead)
    if (!isOurs(request, url)) {
      answering.send(request, response, { status: 401, body: { error: 'The access token is invalid' } })
      return
    }
    if (isStream) return streaming.stream(request, response, url)
    const bytes = await bytesOf(request)
    const type = request.headers['content-type']
    const form = await formOf(bytes, type)
    const body = form ? new URLSearchParams() : fieldsOf(bytes.toString(), type)
    const idempotencyKey = request.headers['idempotency-key']?.toString() ?? null
    const asked = { method: request.method ?? 'GET', url, body, form, idempotencyKey }
    answering.send(request, response, api(asked))
  }

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.statusCode = 500
      response.end(String(error))
    })
  })
  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', site.url)
    if (faults.refusesStreams || faults.isRevoked || !isOurs(request, url))
      socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n')
    else streaming.upgrade(request, socket, head, url)
  })
  return { port: taken }
}
