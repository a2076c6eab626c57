import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, it } from 'vitest'
import { createWayOut } from './way-out.ts'

it('catches a proxy of the system that is passed by, by our fetch and by Node’s', async () => {
  const reached: string[] = []
  const site = createServer((_, response) => response.end('from the site')).listen(0, '127.0.0.1')
  const proxy = createServer().listen(0, '127.0.0.1')
  proxy.on('connect', (request, socket, head) => {
    reached.push(request.url ?? '')
    const onward = connect((site.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      onward.write(head)
      onward.pipe(socket).pipe(onward)
    })
    socket.on('error', () => onward.destroy())
    onward.on('error', () => socket.destroy())
  })
  await Promise.all([site, proxy].map((server) => server.listening || once(server, 'listening')))
  const wayOut = createWayOut({ proxyFor: async () => `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` })
  const { fetch } = await import('undici')
  const dispatcher = await wayOut.dispatcherFor('http://site.example/')
  const byUndici = await fetch('http://site.example/', { ...(dispatcher && { dispatcher }) })
  expect(await byUndici.text()).toBe('from the site')
  const byNode = await globalThis.fetch(new Request('http://other.example/', { dispatcher } as unknown as RequestInit))
  expect(await byNode.text()).toBe('from the site')
  expect(reached).toEqual(['site.example:80', 'other.example:80'])
  await wayOut.close()
  site.close()
  proxy.close()
})
