// A Jetstream for a network of our own: the same addresses, parameters and JSON as Bluesky's public ones, made from the
// PDS's firehose (github.com/bluesky-social/jetstream, README). It keeps all it heard, until it is told to forget.
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { identity, lexicon, type RepoEvent, sync, type TestNetwork } from './dev-env.ts'

export interface Jetstream {
  readonly url: string
  /** Ends every connection without a goodbye, as a cable does. */
  cut(): void
  /** Cuts, and lets nobody in until `open`. */
  shut(): void
  open(): void
  /** Stays connected and says nothing more to those who are there now. */
  stall(): void
  /** As a server that keeps a shorter past. */
  forgetAll(): void
  close(): Promise<void>
}

interface Kept {
  readonly timeUs: number
  readonly did: string
  /** null = told to everybody, whatever they want. */
  readonly collection: string | null
  readonly json: string
}

interface Listener {
  readonly socket: WebSocket
  readonly wants: (kept: Kept) => boolean
  isStalled: boolean
}

const contentOf = (event: RepoEvent): object | null => {
  switch (event.event) {
    case 'create':
    case 'update': {
      const { rev, collection, rkey, record, cid } = event
      const commit = {
        rev,
        operation: event.event,
        collection,
        rkey,
        record: lexicon.lexToJson(record),
        cid: String(cid),
      }
      return { kind: 'commit', commit }
    }
    case 'delete': {
      const { rev, collection, rkey } = event
      return { kind: 'commit', commit: { rev, operation: 'delete', collection, rkey } }
    }
    case 'identity': {
      const { did, seq, time, handle } = event
      return { kind: 'identity', identity: { did, seq, time, ...(handle === undefined ? {} : { handle }) } }
    }
    case 'account': {
      const { active, did, seq, time, status } = event
      return { kind: 'account', account: { active, did, seq, time, ...(status === undefined ? {} : { status }) } }
    }
    case 'sync':
      return null
  }
}

const wanting = (search: URLSearchParams): ((kept: Kept) => boolean) => {
  const collections = new Set(search.getAll('wantedCollections'))
  const dids = new Set(search.getAll('wantedDids'))
  return ({ did, collection }) =>
    (collections.size === 0 || collection === null || collections.has(collection)) && (dids.size === 0 || dids.has(did))
}

export const startJetstream = async (network: TestNetwork): Promise<Jetstream> => {
  let kept: Kept[] = []
  let lastUs = 0
  let heardSeq = 0
  let isShut = false
  let turn = Promise.resolve()
  const listeners = new Set<Listener>()

  const hear = (event: RepoEvent): void => {
    const content = contentOf(event)
    if (content === null) return
    // Theirs too is unique and only grows.
    lastUs = Math.max(lastUs + 1, Date.parse(event.time) * 1000)
    const collection = 'collection' in event ? event.collection : null
    const json = JSON.stringify({ did: event.did, time_us: lastUs, ...content })
    const news = { timeUs: lastUs, did: event.did, collection, json }
    kept.push(news)
    for (const { socket, wants, isStalled } of listeners) if (!isStalled && wants(news)) socket.send(json)
  }

  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', path: '/subscribe' })
  await new Promise((resolve) => server.once('listening', resolve))
  server.on('connection', (socket, { url }) => {
    if (isShut) return socket.terminate()
    const { searchParams } = new URL(url ?? '', 'ws://localhost')
    const listener = { socket, wants: wanting(searchParams), isStalled: false }
    // A cursor of the future means: from now on.
    const cursor = Number(searchParams.get('cursor') ?? Number.POSITIVE_INFINITY)
    for (const past of kept) if (past.timeUs >= cursor && listener.wants(past)) socket.send(past.json)
    listeners.add(listener)
    socket.on('close', () => listeners.delete(listener))
  })

  const firehose = new sync.Firehose({
    service: network.pds.url.replace('http', 'ws'),
    idResolver: new identity.IdResolver({ plcUrl: network.plc.url }),
    unauthenticatedCommits: true,
    runner: {
      getCursor: () => heardSeq,
      trackEvent: async (_, seq, handle) => {
        // One after the other: the order is what a stream is about.
        turn = turn.then(handle)
        await turn
        heardSeq = seq
      },
    },
    handleEvent: hear,
    onError: (error) => process.stderr.write(`jetstream: ${error.message}\n`),
  })
  void firehose.start()

  const cut = (): void => {
    for (const { socket } of listeners) socket.terminate()
  }

  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/subscribe`,
    cut,
    shut: () => {
      isShut = true
      cut()
    },
    open: () => {
      isShut = false
    },
    stall: () => {
      for (const listener of listeners) {
        listener.isStalled = true
        listener.socket.pause()
      }
    },
    forgetAll: () => {
      kept = []
    },
    close: async () => {
      await firehose.destroy()
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
