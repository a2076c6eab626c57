// Files that X keeps at addresses of their own, without a token: the ids of a compliance job, and what became of them.
import { request } from 'node:https'
import type { Timing } from '../host-services.ts'
import type { AgentFor } from './agents.ts'
import type { FileCalls } from './lane-parts.ts'
import { networkProblem } from './problems.ts'

const TIMEOUT_MS = 60_000
/** 100,000 lines of 200 bytes, and some. */
const MAX_BYTES = 50_000_000

export const createFileCalls = (agentFor: AgentFor, timing: Timing): FileCalls => {
  const send = async (method: 'GET' | 'PUT', url: string, text: string, signal: AbortSignal): Promise<string> => {
    const agent = await agentFor(url)
    const over = new AbortController()
    const both = AbortSignal.any([signal, over.signal])
    void timing.wait(TIMEOUT_MS, both).then(() => over.abort())
    try {
      return await new Promise<string>((resolve, reject) => {
        const headers = { 'Content-Type': 'text/plain', 'Content-Length': Buffer.byteLength(text) }
        const sent = request(url, { method, headers, signal: both, ...(agent ? { agent } : {}) }, (response) => {
          const chunks: Buffer[] = []
          let length = 0
          response.on('data', (chunk: Buffer) => {
            length += chunk.length
            chunks.push(chunk)
            if (length > MAX_BYTES) response.destroy()
          })
          response.on('end', () => {
            if (response.statusCode === 200 || response.statusCode === 201) resolve(Buffer.concat(chunks).toString())
            else reject(networkProblem())
          })
          response.on('close', () => reject(networkProblem()))
        })
        sent.on('error', () => reject(networkProblem()))
        sent.end(text)
      })
    } catch (error) {
      signal.throwIfAborted()
      throw error
    } finally {
      over.abort()
    }
  }
  return {
    put: async (url, text, signal) => void (await send('PUT', url, text, signal)),
    get: (url, signal) => send('GET', url, '', signal),
  }
}
