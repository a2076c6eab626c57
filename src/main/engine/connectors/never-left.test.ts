import { type AddressInfo, createServer, type Socket } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { neverLeft } from './never-left.ts'

const failureOf = (url: string): Promise<unknown> =>
  fetch(url, { method: 'POST', body: 'a post' }).then(
    () => null,
    (error: unknown) => error,
  )

const serve = async (answer: (socket: Socket) => void): Promise<string> => {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

it('catches a post that counts as lost although nobody was there to take it', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  expect(neverLeft(await failureOf(`http://127.0.0.1:${port}`))).toBe(true)
  expect(neverLeft(await failureOf('http://nobody.invalid/'))).toBe(true)
})

it('catches a post that counts as not taken although the server had it when the line was cut', async () => {
  const url = await serve((socket) => void socket.once('data', () => socket.resetAndDestroy()))
  expect(neverLeft(await failureOf(url))).toBe(false)
  const half = await serve((socket) => void socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-len')))
  expect(neverLeft(await failureOf(half))).toBe(false)
})

it('catches several addresses of which one was reached', () => {
  const refused = Object.assign(new Error('no'), { code: 'ECONNREFUSED' })
  const reset = Object.assign(new Error('no'), { code: 'ECONNRESET' })
  const silent = Object.assign(new Error('no'), { code: 'ETIMEDOUT', syscall: 'read' })
  expect(neverLeft(new TypeError('failed', { cause: new AggregateError([refused, refused]) }))).toBe(true)
  expect(neverLeft(new TypeError('failed', { cause: new AggregateError([refused, reset]) }))).toBe(false)
  expect(neverLeft(new TypeError('failed', { cause: silent }))).toBe(false)
  expect(neverLeft(new AggregateError([]))).toBe(false)
})
