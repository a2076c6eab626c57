// What is known of a call that got no answer: had it left?
import { once } from 'node:events'
import { Agent } from 'node:https'
import { type AddressInfo, connect, createServer, type LookupFunction, type Socket } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { timingOf } from '../../../../../test/engine/lane-keeper.ts'
import { createRest, type RestAnswer } from './rest.ts'

const through = (open: () => Socket): Agent => {
  class Through extends Agent {
    override createConnection(): Socket {
      return open()
    }
  }
  return new Through()
}

const listen = async (answer: (socket: Socket) => void): Promise<number> => {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

const closedPort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const post = (agent: Agent, factor = 1): Promise<RestAnswer> =>
  createRest(
    async () => agent,
    timingOf(factor),
  )({ method: 'POST', path: '/2/tweets', body: { text: 'a' }, token: 't' })

const unsent = { kind: 'lost', isHalf: false, isUnsent: true }
const open = { kind: 'lost', isHalf: false, isUnsent: false }

it('catches a post that had no connection and is said to be open', async () => {
  const port = await closedPort()
  expect(await post(through(() => connect(port, '127.0.0.1')))).toEqual(unsent)
  const lookup: LookupFunction = (_, __, done) =>
    done(null, [
      { address: '127.0.0.1', family: 4 },
      { address: '::1', family: 6 },
    ])
  const both = { port, host: 'api.x.com', lookup, autoSelectFamily: true }
  expect(await post(through(() => connect(both)))).toEqual(unsent)
})

it('catches a post that may have left and is said not to have', async () => {
  const resetting = await listen((socket) => socket.once('data', () => socket.resetAndDestroy()))
  expect(await post(through(() => connect(resetting, '127.0.0.1')))).toEqual(open)
  const closing = await listen((socket) => socket.once('data', () => socket.end()))
  expect(await post(through(() => connect(closing, '127.0.0.1')))).toEqual(open)
  const silent = await listen(() => undefined)
  expect(
    await post(
      through(() => connect(silent, '127.0.0.1')),
      100,
    ),
  ).toEqual(open)
  // The way broke while the call was on it: the system's word is that of a missing way, its place is not.
  const broken = through(() => {
    const socket = connect(silent, '127.0.0.1')
    const error = Object.assign(new Error('read EHOSTUNREACH'), { code: 'EHOSTUNREACH', syscall: 'read' })
    socket.once('connect', () => setTimeout(() => socket.destroy(error), 20))
    return socket
  })
  expect(await post(broken)).toEqual(open)
})
