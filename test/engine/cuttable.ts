// A cable between a test and a peer on loopback that can be cut and mended.

import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

export interface Cable {
  /** The same address through the cable. */
  readonly url: string
  cut(): void
  mend(): void
  /** What is asked arrives; at the first byte of an answer the line is cut. Until `mend`. */
  loseAnswers(): void
  close(): Promise<void>
}

/** One way of a long line: everything comes in order, so much later. */
const carry = (from: Socket, to: Socket, lagMs: number): void => {
  if (lagMs === 0) {
    from.pipe(to)
    return
  }
  from.on('data', (chunk) => void setTimeout(() => to.write(chunk), lagMs))
  from.on('end', () => void setTimeout(() => to.end(), lagMs))
}

/** `lagMs`: how long it takes from one end to the other. */
export const layCable = async (target: string, lagMs = 0): Promise<Cable> => {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let isCut = false
  let losesAnswers = false
  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    return socket
  }
  const server = createServer((near) => {
    keep(near)
    if (isCut) {
      near.resetAndDestroy()
      return
    }
    const far = keep(connect(Number(port), hostname))
    far.on('data', () => {
      if (losesAnswers) near.resetAndDestroy()
    })
    carry(near, far, lagMs)
    carry(far, near, lagMs)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(target)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href.replace(/\/$/, ''),
    cut: () => {
      isCut = true
      for (const socket of sockets) socket.resetAndDestroy()
    },
    mend: () => {
      isCut = false
      losesAnswers = false
    },
    loseAnswers: () => {
      losesAnswers = true
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
