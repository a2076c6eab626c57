// Lets the unchanged application speak to the simulated X: a proxy on loopback that takes what is meant for api.x.com and
// x.com, with a certificate that only an application which was told to trust it believes. Everything else is refused.
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import type { Duplex } from 'node:stream'
import type { XSimulator } from './start-x.ts'

/** For api.x.com and x.com, signed by nobody else: worth nothing outside these tests. */
export const FRONT_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBmzCCAUKgAwIBAgIUCycEf7YhSmrb9LEGGpSa87VIDrowCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJYXBpLnguY29tMCAXDTI2MTEyMzAwNDI1OFoYDzIxMjYxMDMw
MDA0MjU4WjAUMRIwEAYDVQQDDAlhcGkueC5jb20wWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATfs3Fgum8DKBgWgyWD5qrqIjNefR0uf5Q4pUm3ciByXxzm5UD09mMT
4WjF+Cj28w+nn4qMvdNEpntbJDsDBWIPo3AwbjAdBgNVHQ4EFgQUYwykhrhCAEMv
mapRkn+4VdwLsPQwHwYDVR0jBBgwFoAUYwykhrhCAEMvmapRkn+4VdwLsPQwGwYD
VR0RBBQwEoIJYXBpLnguY29tggV4LmNvbTAPBgNVHRMBAf8EBTADAQH/MAoGCCqG
SM49BAMCA0cAMEQCIA+/Ym3byctUtl6loDKZ/zkfY6K7es7BZ+1FjuxGodR3AiAV
0ZJkqVq5JHb22GT8GOh4All01XxsX5Bs/MbWbFXZyQ==
-----END CERTIFICATE-----
`

const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgXfWPrkdcM5ey4tub
Hoq9zzLIyNJy003v2Cp7tYwVfUuhRANCAATfs3Fgum8DKBgWgyWD5qrqIjNefR0u
f5Q4pUm3ciByXxzm5UD09mMT4WjF+Cj28w+nn4qMvdNEpntbJDsDBWIP
-----END PRIVATE KEY-----
`

const HOSTS = ['api.x.com', 'x.com', 'upload.x.com']

export interface FrontOfX {
  /** What `https_proxy` is set to. */
  readonly proxyUrl: string
  close(): Promise<void>
}

const listen = async (server: ReturnType<typeof createServer>): Promise<number> => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

export const openFrontOfX = async (x: XSimulator): Promise<FrontOfX> => {
  const front = createTlsServer({ key: KEY, cert: FRONT_CERTIFICATE }, (asked, answer) => {
    const { method, url, headers } = asked
    const onwards = request(`${x.url}${url}`, { method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers)
      given.pipe(answer)
      given.on('error', () => answer.destroy())
    })
    onwards.on('error', () => answer.destroy())
    asked.on('error', () => onwards.destroy())
    answer.on('close', () => onwards.destroy())
    asked.pipe(onwards)
  })
  const frontPort = await listen(front)
  const open = new Set<Duplex>()
  const proxy = createServer((_asked, answer) => void answer.writeHead(403).end())
  proxy.on('connect', (asked, socket, head) => {
    const [host = ''] = (asked.url ?? '').split(':')
    if (!HOSTS.includes(host)) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    const through = connect(frontPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      through.write(head)
      socket.pipe(through).pipe(socket)
    })
    through.on('error', () => socket.destroy())
    socket.on('error', () => through.destroy())
  })
  const proxyPort = await listen(proxy)
  return {
    proxyUrl: `http://127.0.0.1:${proxyPort}`,
    close: async () => {
      front.closeAllConnections()
      for (const socket of open) socket.destroy()
      await Promise.all([new Promise((done) => front.close(done)), new Promise((done) => proxy.close(done))])
    },
  }
}
