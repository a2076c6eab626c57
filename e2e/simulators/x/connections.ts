// Open streams: one per endpoint, with heartbeats, and the faults that strike them.
import type { ServerResponse } from 'node:http'
import { CUTS, type Fault } from './faults.ts'
import type { Platform } from './platform.ts'
import { problemOf, Refusal } from './problem.ts'
import type { Json } from './shape-post.ts'
import { openWire, type Wire } from './wire.ts'

const OPERATIONAL = {
  errors: [
    {
      title: 'operational-disconnect',
      disconnect_type: 'UpstreamOperationalDisconnect',
      detail: 'This stream has been disconnected upstream for operational reasons.',
      type: 'https://api.x.com/2/problems/operational-disconnect',
    },
  ],
}

export interface Connection {
  readonly path: string
  /** Counts as given, and is paid, even where a stall swallows it. */
  send(line: Json): void
  end(): void
}

export interface Connections {
  open(path: string, response: ServerResponse, count: number): Connection
  on(path: string): readonly Connection[]
  /** A new fault acts on what is open now. */
  strike(): void
  endAll(): void
}

export const createConnections = (platform: Platform): Connections => {
  const { faults, settings } = platform
  const opened = new Set<Connection & { cut(fault: Fault): void }>()

  const writeLine = (wire: Wire, path: string, line: string): void =>
    wire.write(`${line}\r\n`, faults.take(['splitUtf8'], 'GET', path) !== undefined)

  const open = (path: string, response: ServerResponse, count: number): Connection => {
    const same = [...opened].filter((other) => other.path === path)
    if (same.length >= count) throw new Refusal('tooManyConnections')
    const wire = openWire(response, faults.take(['gzip'], 'GET', path) !== undefined)
    let isStalled = false
    let waiting: string | null = null
    let lastWriteAt = Date.now()
    const write = (line: string): void => {
      lastWriteAt = Date.now()
      if (!isStalled) writeLine(wire, path, line)
    }
    const timers = [
      setInterval(
        () => {
          if (waiting !== null) write(waiting)
          waiting = null
          if (Date.now() - lastWriteAt >= settings.heartbeatMs) write('')
        },
        Math.min(250, settings.heartbeatMs),
      ),
    ]
    const strike = (fault: Fault): void => {
      if (fault.kind === 'stall') isStalled = true
      if (fault.kind === 'reset') wire.reset()
      if (fault.kind === 'operationalDisconnect') write(JSON.stringify(OPERATIONAL))
      if (fault.kind === 'tooManyConnections') {
        write(JSON.stringify(problemOf(new Refusal('tooManyConnections'), settings.problemTypes)))
      }
      if (fault.kind === 'operationalDisconnect' || fault.kind === 'tooManyConnections') wire.end()
    }
    const connection = {
      path,
      send: (line: Json) => {
        const text = JSON.stringify(line)
        if (waiting === null && faults.take(['outOfOrder'], 'GET', path)) {
          waiting = text
          return
        }
        write(text)
        if (waiting !== null) write(waiting)
        waiting = null
        if (faults.take(['duplicate'], 'GET', path)) write(text)
      },
      end: () => wire.end(),
      cut: (fault: Fault) => {
        if (!fault.afterMs) return strike(fault)
        timers.push(setTimeout(() => strike(fault), fault.afterMs))
      },
    }
    opened.add(connection)
    response.on('close', () => {
      for (const timer of timers) clearInterval(timer)
      opened.delete(connection)
    })
    const fault = faults.take(CUTS, 'GET', path)
    if (fault) connection.cut(fault)
    return connection
  }

  return {
    open,
    on: (path) => [...opened].filter((connection) => connection.path === path),
    strike: () => {
      for (const connection of opened) {
        const fault = faults.take(CUTS, 'GET', connection.path)
        if (fault) connection.cut(fault)
      }
    },
    endAll: () => {
      for (const connection of opened) connection.end()
    },
  }
}
