// A webhook on loopback that keeps what it was sent and answers what the test wants.
import { createServer, type Server as HttpServer, type ServerResponse } from 'node:http'
import type { Server } from 'node:net'
import { onTestFinished } from 'vitest'

export const portOf = (server: Server): number => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server does not listen')
  return address.port
}

export const openHookServer = async () => {
  const bodies: Record<string, unknown>[] = []
  /** `hang` = takes it and never answers. */
  let answer: number | 'hang' = 200
  const server: HttpServer = createServer((request, response: ServerResponse) => {
    let text = ''
    request.on('data', (bytes: Buffer) => {
      text += bytes.toString('utf8')
    })
    request.on('end', () => {
      bodies.push(JSON.parse(text) as Record<string, unknown>)
      if (answer === 'hang') return
      response.writeHead(answer, answer === 302 ? { location: 'https://elsewhere.example/' } : {}).end('ok')
    })
  })
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  await listen(0)
  const port = portOf(server)
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  onTestFinished(async () => void (server.listening && (await close())))
  return {
    /** With a path that only its owner knows. */
    url: `http://127.0.0.1:${port}/hooks/T0PSECRETpath`,
    bodies,
    answerWith: (wanted: number | 'hang'): void => {
      answer = wanted
    },
    /** As when the network is away. */
    goAway: close,
    comeBack: () => listen(port),
  }
}
