// A feed of a newspaper that is still being written.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ContractPeer, describeConnector } from '../../../../../test/engine/connector-contract.ts'
import { layCable } from '../../../../../test/engine/cuttable.ts'
import { createFeedConnector } from './feed-connector.ts'

const startPeer = async (): Promise<ContractPeer> => {
  const items: { id: string; title: string; at: Date }[] = []
  let refusals = 0
  const server = createServer((_request, response) => {
    if (refusals > 0) {
      refusals -= 1
      response.writeHead(429, { 'retry-after': '1' }).end()
      return
    }
    const entries = items.map(
      ({ id, title, at }) =>
        `<item><guid>${id}</guid><title>${title}</title><pubDate>${at.toUTCString()}</pubDate></item>`,
    )
    response.writeHead(200, { 'content-type': 'application/rss+xml' })
    response.end(`<rss version="2.0"><channel><title>Le Clairon</title>${entries.join('')}</channel></rss>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cable = await layCable(`http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`)
  return {
    platform: 'news',
    settings: { kind: 'feed', url: cable.url },
    account: null,
    watch: 'orvalys',
    open: async (_connection, { services, timing }) => createFeedConnector({ url: cable.url, services, timing }),
    say: async (text) => {
      const id = `urn:clairon:${items.length}`
      items.push({ id, title: `Orvalys ${text}`, at: new Date() })
      return id
    },
    edit: async (id, text) => {
      const item = items.find((one) => one.id === id)
      if (item) item.title = `Orvalys ${text}`
    },
    cut: async () => cable.cut(),
    heal: async () => cable.mend(),
    limit: async () => {
      refusals = 2
    },
    stop: async () => {
      await cable.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

describeConnector('feeds', ['edit', 'limit'], startPeer)
