import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { createFetchByProxy } from './fetch-by-proxy.ts'

const listening = async (server: ReturnType<typeof createServer>): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

it('catches a call that goes past the proxy, or loses what it says on the way', async () => {
  const service = await listening(
    createServer((request, answer) => {
      request.setEncoding('utf8').on('data', (body) => answer.end(`${request.headers.authorization} ${body}`))
    }),
  )
  const asked: string[] = []
  const proxy = createServer().on('connect', ({ url = '' }, client) => {
    asked.push(url)
    const through = connect(Number(url.split(':')[1]), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      through.pipe(client).pipe(through)
    })
    through.on('error', () => client.destroy())
    client.on('error', () => through.destroy())
  })
  const proxyUrl = `http://${await listening(proxy)}`
  const { fetch, close } = createFetchByProxy({ proxyFor: async () => proxyUrl })
  const headers = { authorization: 'Bearer word' }
  const answer = await fetch(`http://${service}/xrpc/x`, { method: 'POST', body: 'said', headers })
  expect(await answer.text()).toBe('Bearer word said')
  expect(asked).toEqual([service])
  await close()
})
