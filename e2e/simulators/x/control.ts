// The control calls over HTTP: POST /control/VERB with a JSON list of arguments. No token: loopback only.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Verbs } from './control-contract.ts'

export type Control = (request: IncomingMessage, response: ServerResponse, verb: string) => Promise<void>

export const createControl =
  (verbs: Verbs): Control =>
  async (request, response, name) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    try {
      const verb = new Map<string, (...args: never[]) => unknown>(Object.entries(verbs)).get(name)
      if (!verb) throw new Error(`control: there is no ${name}`)
      const args = JSON.parse(Buffer.concat(parts).toString('utf8') || '[]') as never[]
      const answer = JSON.stringify(verb(...args))
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(answer)
    } catch (error) {
      response.writeHead(400).end(error instanceof Error ? error.message : String(error))
    }
  }
