// Calls to a simulator in the test's own process, with a clock that the test drives besides.
import { request } from 'node:http'
import { onTestFinished } from 'vitest'
import { controlOf } from './control-client.ts'
import type { XControl } from './control-contract.ts'
import type { Platform } from './platform.ts'
import { APP_TOKEN } from './platform.ts'
import { serveX } from './serve.ts'

/** Whatever came; what a test looks at more closely it asks for by name. */
export type Seen = Readonly<Record<string, unknown>>

export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly json: Seen
}

/** `data` where it is a list; nothing = an empty one, as X means it. */
export const listIn = ({ json }: Answered): readonly Seen[] => (json.data ?? []) as Seen[]
export const oneIn = ({ json }: Answered): Seen => json.data as Seen
export const idsIn = (answer: Answered): readonly unknown[] => listIn(answer).map(({ id }) => id)
export const metaIn = ({ json }: Answered): Seen => (json.meta ?? {}) as Seen

export interface Caller {
  readonly url: string
  readonly platform: Platform
  readonly control: XControl
  /** `token`: default the app's own. */
  get(path: string, token?: string): Promise<Answered>
  post(path: string, body: object | URLSearchParams, token?: string): Promise<Answered>
}

export const callX = async (): Promise<Caller> => {
  const { port, platform, close } = await serveX()
  onTestFinished(close)
  const url = `http://127.0.0.1:${port}`
  const answered = async (answer: Response): Promise<Answered> => ({
    status: answer.status,
    headers: answer.headers,
    json: JSON.parse((await answer.text()) || 'null'),
  })
  return {
    url,
    platform,
    control: controlOf(port),
    get: async (path, token = APP_TOKEN) =>
      answered(await fetch(url + path, { headers: { authorization: `Bearer ${token}` } })),
    post: async (path, body, token = APP_TOKEN) => {
      const isForm = body instanceof URLSearchParams
      const headers = { authorization: `Bearer ${token}`, ...(isForm ? {} : { 'content-type': 'application/json' }) }
      return answered(await fetch(url + path, { method: 'POST', headers, body: isForm ? body : JSON.stringify(body) }))
    },
  }
}

export interface Listening {
  readonly status: Promise<number>
  readonly chunks: Buffer[]
  /** Lines so far; '' is a heartbeat. */
  lines(): string[]
  readonly ended: Promise<'end' | 'reset'>
}

export const listen = (url: string): Listening => {
  const chunks: Buffer[] = []
  let answered: (status: number) => void = () => {}
  const status = new Promise<number>((resolve) => {
    answered = resolve
  })
  const ended = new Promise<'end' | 'reset'>((resolve) => {
    const call = request(url, { headers: { authorization: `Bearer ${APP_TOKEN}` }, agent: false }, (response) => {
      answered(response.statusCode ?? 0)
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve('end'))
      response.on('error', () => resolve('reset'))
    })
    call.on('error', () => resolve('reset'))
    call.end()
    onTestFinished(() => {
      call.destroy()
    })
  })
  return { status, chunks, ended, lines: () => Buffer.concat(chunks).toString('utf8').split('\r\n').slice(0, -1) }
}
