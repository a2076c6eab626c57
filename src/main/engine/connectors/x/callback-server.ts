// Waits on this machine for the browser to come back from X: on the first free port of a short list, since X wants the
// very address that was registered. Whoever comes without our state is turned away, and the waiting goes on.
import { createServer, type Server } from 'node:http'
import { signInAddressOf } from '../../../../shared/loopback.ts'
import { SourceProblem } from '../connector.ts'
import { PAGE_HEADERS, type SignInEnd, signInPage } from './sign-in-page.ts'
import { problemWords } from './words.ts'

export type Callback = { readonly kind: 'code'; readonly code: string } | { readonly kind: 'denied' }

export interface CallbackServer {
  readonly redirectUri: string
  /** The first answer of X with this state. */
  answerTo(state: string): Promise<Callback>
  close(): void
}

const HOST = '127.0.0.1'
const PATH = '/callback'

const listen = (server: Server, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const fail = (): void => resolve(false)
    server.once('error', fail)
    server.listen(port, HOST, () => {
      server.off('error', fail)
      resolve(true)
    })
  })

/** Throws SourceProblem when every port is taken. */
export const openCallbackServer = async (ports: readonly number[]): Promise<CallbackServer> => {
  let expected: string | null = null
  let answer: (callback: Callback) => void = () => undefined
  const answered = new Promise<Callback>((resolve) => {
    answer = resolve
  })

  const read = (address: string): SignInEnd => {
    const url = new URL(address, `http://${HOST}`)
    const isOurs = url.pathname === PATH && expected !== null && url.searchParams.get('state') === expected
    if (!isOurs) return 'unknown'
    const code = url.searchParams.get('code')
    answer(code ? { kind: 'code', code } : { kind: 'denied' })
    return code ? 'done' : 'refused'
  }

  for (const port of ports) {
    const server = createServer((request, response) => {
      const end = read(request.url ?? '/')
      response.writeHead(end === 'unknown' ? 404 : 200, PAGE_HEADERS).end(signInPage(end))
    })
    if (!(await listen(server, port))) continue
    return {
      redirectUri: signInAddressOf(port),
      answerTo: (state) => {
        expected = state
        return answered
      },
      close: () => void server.close(),
    }
  }
  throw new SourceProblem('refused', problemWords.noPort)
}
