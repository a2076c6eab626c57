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

export const layCable = async (target: string): Promise<Cable> => {
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
    near.pipe(far).pipe(near)
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
