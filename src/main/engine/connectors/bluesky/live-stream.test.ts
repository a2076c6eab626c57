// Against a WebSocket server of the test, which does what networks do.
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { HttpsProxyAgent } from 'https-proxy-agent'
import { expect, it, onTestFinished } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Timing } from '../host-services.ts'
import { openLiveStream } from './live-stream.ts'

const start = async (onOpen: (socket: WebSocket) => void, autoPong = true) => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', autoPong })
  await new Promise((resolve) => server.once('listening', resolve))
  server.on('connection', onOpen)
  onTestFinished(() => {
    for (const socket of server.clients) socket.terminate()
    server.close()
  })
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A second passes in ten milliseconds. */
const fast = (): Timing => {
  const startedAt = Date.now()
  return {
    now: () => startedAt + (Date.now() - startedAt) * 100,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms / 100)
        signal.addEventListener('abort', () => {
          clearTimeout(timer)
          resolve()
        })
      }),
  }
}

const listen = (url: string, agent?: HttpsProxyAgent<string>, signal = new AbortController().signal) =>
  openLiveStream({ url, agent, timing: fast(), signal })

it('catches messages that are lost or change places before a slow reader, and before a cut', async () => {
  const count = 20_000
  const url = await start((socket) => {
    for (let n = 0; n < count; n += 1) socket.send(String(n))
    socket.close()
  })
  const stream = await listen(url)
  const heard: string[] = []
  const readAll = async (): Promise<void> => {
    for (;;) {
      const batch = await stream.next(10_000_000)
      expect(batch.length).toBeLessThanOrEqual(500)
      heard.push(...batch)
    }
  }
  await expect(readAll()).rejects.toMatchObject({ trouble: 'network' })
  expect(heard).toEqual(Array.from({ length: count }, (_, n) => String(n)))
})

it('catches a connection that is dead and looks open', async () => {
  const stream = await listen(await start((socket) => socket.send('one'), false))
  expect(await stream.next(10_000_000)).toEqual(['one'])
  const wait = async (): Promise<void> => {
    for (;;) await stream.next(10_000)
  }
  await expect(wait()).rejects.toMatchObject({ trouble: 'network' })
})

it('catches a quiet connection that is taken for a dead one', async () => {
  const stream = await listen(await start(() => undefined))
  for (let n = 0; n < 5; n += 1) expect(await stream.next(10_000)).toEqual([])
  stream.close()
})

it('catches a reader that waits on although it was told to stop, or that nobody listens', async () => {
  const stop = new AbortController()
  const stream = await listen(await start(() => undefined), undefined, stop.signal)
  const waiting = stream.next(10_000_000)
  stop.abort()
  await expect(waiting).rejects.toThrow('abort')
  await expect(listen('ws://127.0.0.1:1')).rejects.toMatchObject({ trouble: 'network' })
})

it('catches a stream that goes past the proxy', async () => {
  const asked: string[] = []
  const proxy: Server = createServer()
  proxy.on('connect', ({ url = '' }, client) => {
    asked.push(url)
    const [host, port] = url.split(':')
    const through = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      through.pipe(client).pipe(through)
    })
    through.on('error', () => client.destroy())
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void proxy.close())
  const url = await start((socket) => socket.send('through'))
  const agent = new HttpsProxyAgent(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`)
  const stream = await listen(url, agent)
  expect(await stream.next(10_000_000)).toEqual(['through'])
  expect(asked).toEqual([url.replace('ws://', '')])
  stream.close()
})
