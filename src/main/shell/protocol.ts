// Serves app://: our page and its files on app://desk, pictures beside mentions on app://media, reports to print on
// app://print, each with its own policy and nothing else. A document gets a fresh nonce each time it is asked for.
import { randomBytes, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { type Activity, createActivity } from './activity.ts'
import { hardHeaders, locate, NONCE_PLACE, pagePolicy, printPolicy } from './assets.ts'
import type { Media } from './media.ts'
import { MEDIA_HOST, PAGE_HOST, PRINT_HOST, SCHEME } from './trust.ts'

/** Before the application is ready, once. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    // corsEnabled: a report's fonts come from the page's origin.
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
    },
  ])

export const PAGE_URL = `${SCHEME}://${PAGE_HOST}/`

const nothing = (): Response => new Response('not here', { status: 404, headers: { 'Content-Type': 'text/plain' } })

const servePage = async (root: string, pathname: string): Promise<Response> => {
  const asset = locate(root, pathname)
  if (asset === null) return nothing()
  const headers: Record<string, string> = { ...hardHeaders, 'Content-Type': asset.type }
  let body: Buffer | string
  try {
    body = await readFile(asset.path)
  } catch {
    return nothing()
  }
  if (asset.type.startsWith('text/html')) {
    const nonce = randomBytes(18).toString('base64')
    body = body.toString('utf8').replaceAll(NONCE_PLACE, nonce)
    headers['Content-Security-Policy'] = pagePolicy(nonce)
    headers['Cache-Control'] = 'no-store'
  }
  if (asset.type.startsWith('font/')) headers['Access-Control-Allow-Origin'] = `${SCHEME}://${PRINT_HOST}`
  return new Response(body, { headers })
}

export interface AppProtocol {
  /** Makes `session` understand app://. */
  serveIn(session: Session): void
  /** Keeps a report for one reading; answers its address and the function that forgets it. */
  holdReport(html: string): { url: string; forget: () => void }
  /** What is being asked for. */
  readonly activity: Activity
}

/** `root`: the folder of the built page. */
export const createAppProtocol = (root: string, media: Media): AppProtocol => {
  const reports = new Map<string, string>()
  const activity = createActivity()

  const serveReport = (pathname: string): Response => {
    const id = pathname.slice(1)
    const html = reports.get(id)
    reports.delete(id)
    if (html === undefined) return nothing()
    const headers = {
      ...hardHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': printPolicy,
    }
    return new Response(html, { headers })
  }

  const serve = async (request: Request): Promise<Response> => {
    if (request.method !== 'GET') return nothing()
    const { host, pathname } = new URL(request.url)
    if (host === PAGE_HOST) return servePage(root, pathname)
    if (host === MEDIA_HOST) return (await media.serve(pathname)) ?? nothing()
    return host === PRINT_HOST ? serveReport(pathname) : nothing()
  }

  return {
    serveIn: (session) => session.protocol.handle(SCHEME, (request) => activity.during(serve(request))),
    holdReport: (html) => {
      const id = randomUUID()
      reports.set(id, html)
      return { url: `${SCHEME}://${PRINT_HOST}/${id}`, forget: () => void reports.delete(id) }
    },
    activity,
  }
}
