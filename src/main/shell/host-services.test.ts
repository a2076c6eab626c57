import { expect, it, vi } from 'vitest'
import { createHostServices } from './host-services.ts'
import type { Secrets } from './secrets.ts'
import { proxyOf } from './system-proxy.ts'

const machine = () => {
  const kept = new Map([['device-key', 'PEM']])
  const secrets: Secrets = {
    areKept: true,
    get: (name) => kept.get(name) ?? null,
    isUnreadable: () => false,
    set: async (name, secret) => void kept.set(name, secret),
    setForSession: () => undefined,
    forget: async (name) => void kept.delete(name),
  }
  const openExternal = vi.fn(async () => undefined)
  const resolveProxy = vi.fn(async () => 'SOCKS5 127.0.0.1:1080')
  return { kept, openExternal, services: createHostServices({ secrets, openExternal, resolveProxy }) }
}

it.each(['device-key', 'connection-', 'connection-../x', 'callouts', '', '__proto__', ' connection-1'])(
  'catches an engine that reads, replaces or loses a key that is not its own: %s',
  async (name) => {
    const { services, kept } = machine()
    await expect(services.secrets.get(name)).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(services.secrets.set(name, 'x')).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(services.secrets.forget(name)).rejects.toMatchObject({ code: 'notAllowed' })
    expect([...kept]).toEqual([['device-key', 'PEM']])
  },
)

it('catches a key of a connection or of a call-out that is refused', async () => {
  const { services } = machine()
  for (const name of ['connection-12', 'callout-smtp', 'callout-3.webhook']) {
    await services.secrets.set(name, 'x')
    expect(await services.secrets.get(name)).toBe('x')
  }
})

it('catches a page that is opened although it is none of the open web', async () => {
  const { services, openExternal } = machine()
  for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'http://a.example/', 'https://a@b.example/', 'x'])
    await expect(services.openInBrowser(url)).rejects.toMatchObject({ code: 'notAllowed' })
  expect(openExternal).not.toHaveBeenCalled()
  await services.openInBrowser('https://consent.example/?a=1')
  expect(openExternal).toHaveBeenCalledWith('https://consent.example/?a=1')
})

it('catches a SOCKS proxy that is passed by instead of said', async () => {
  await expect(machine().services.proxyFor('https://api.example/')).rejects.toMatchObject({ code: 'unavailable' })
})

it.each([
  ['DIRECT', null],
  ['', null],
  ['PROXY proxy.example:3128', 'http://proxy.example:3128'],
  ['PROXY proxy.example:3128; DIRECT', 'http://proxy.example:3128'],
  ['HTTPS proxy.example:443;PROXY other.example:80', 'https://proxy.example:443'],
  ['SOCKS5 a.example:1080; PROXY b.example:8080', 'http://b.example:8080'],
  ['SOCKS5 a.example:1080; DIRECT', null],
  ['SOCKS a.example:1080', 'unusable'],
  ['PROXY [::1]:3128', 'http://[::1]:3128'],
  ['PROXY evil/path:1', 'unusable'],
] as const)('catches a proxy of the system that is read wrongly: %s', (found, proxy) => {
  expect(proxyOf(found)).toBe(proxy)
})
