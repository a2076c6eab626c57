// Streams as the real server gives them: text/event-stream on a path each, and one WebSocket for several.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { notificationEntity, type Site, statusEntity } from './entities.ts'
import type { Faults } from './faults.ts'
import { type Happening, isOnHome, isTagged, type World } from './world.ts'

interface Said {
  readonly event: string
  readonly payload: string
}

interface Subscription {
  readonly stream: readonly string[]
  readonly say: (said: Said) => void
  readonly beat: () => void
  readonly cut: () => void
}

export const createStreaming = (world: World, site: Site, faults: Faults) => {
  const open = new Set<Subscription>()
  const sockets = new WebSocketServer({ noServer: true })

  const belongs = ([name, tag = '']: readonly string[], happening: Happening): boolean => {
    if (happening.kind === 'notified') return name === 'user'
    const { status } = happening
    if (name === 'hashtag') return isTagged(status, tag)
    // The real one tells of deletions and edits to those whose home showed the post, or who are named in it.
    return name === 'user' && (isOnHome(status, world) || status.text.includes(`@${world.us.username}`))
      ? happening.kind !== 'posted' || isOnHome(status, world)
      : false
  }

  const saidOf = (happening: Happening): Said => {
    if (happening.kind === 'notified')
      return { event: 'notification', payload: JSON.stringify(notificationEntity(happening.notification, world, site)) }
    const { kind, status } = happening
    if (kind === 'deleted') return { event: 'delete', payload: status.id }
    return {
      event: kind === 'edited' ? 'status.update' : 'update',
      payload: JSON.stringify(statusEntity(status, world, site)),
    }
  }

  world.listen((happening) => {
    if (faults.isStalled) return
    for (const { stream, say } of open) if (belongs(stream, happening)) say(saidOf(happening))
  })

  const beat = (): void => {
    if (!faults.isStalled) for (const subscription of open) subscription.beat()
    setTimeout(beat, faults.heartbeatMs).unref()
  }
  setTimeout(beat, faults.heartbeatMs).unref()

  /** In pieces of so many bytes, which cut characters in two. */
  const write = async (response: ServerResponse, text: string): Promise<void> => {
    const bytes = Buffer.from(text)
    const step = faults.pieceBytes > 0 ? faults.pieceBytes : bytes.length
    for (let at = 0; at < bytes.length; at += step) {
      response.write(bytes.subarray(at, at + step))
      if (faults.pieceBytes > 0) await new Promise((resolve) => setImmediate(resolve))
    }
  }

  const stream = (request: IncomingMessage, response: ServerResponse, url: URL): void => {
    const name = url.pathname.split('/').at(-1) ?? ''
    const tag = url.searchParams.get('tag')
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'private, no-store' })
    response.write(':)\n')
    let written: Promise<void> = Promise.resolve()
    const later = (text: string): void => {
      written = written.then(() => write(response, text))
    }
    const subscription: Subscription = {
      stream: tag === null ? [name] : [name, tag],
      say: ({ event, payload }) => later(`event: ${event}\ndata: ${payload}\n\n`),
      beat: () => later(':thump\n'),
      cut: () => response.destroy(),
    }
    open.add(subscription)
    request.on('close', () => open.delete(subscription))
  }

  const subscribe = (socket: WebSocket, [name = '', tag]: readonly (string | undefined)[]): void => {
    const said = tag === undefined ? [name] : [name, tag]
    const subscription: Subscription = {
      stream: said,
      say: ({ event, payload }) => socket.send(JSON.stringify({ stream: said, event, payload })),
      beat: () => socket.ping(),
      cut: () => socket.terminate(),
    }
    open.add(subscription)
    socket.on('close', () => open.delete(subscription))
  }

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer, url: URL): void =>
    sockets.handleUpgrade(request, socket, head, (client) => {
      const name = url.searchParams.get('stream')
      if (name !== null) subscribe(client, [name, url.searchParams.get('tag') ?? undefined])
      client.on('message', (data) => {
        const asked = JSON.parse(String(data)) as { type: string; stream: string; tag?: string }
        if (asked.type === 'subscribe') subscribe(client, [asked.stream, asked.tag])
      })
    })

  return {
    stream,
    upgrade,
    cutAll: (): number => {
      const count = open.size
      for (const subscription of open) subscription.cut()
      return count
    },
    openCount: () => open.size,
  }
}
