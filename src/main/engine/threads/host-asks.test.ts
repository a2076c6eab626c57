import { expect, it, vi } from 'vitest'
import { Refusal } from '../../../shared/result.ts'
import type { HostServices } from '../connectors/host-services.ts'
import { answerAsk, createHostLine } from './host-asks.ts'

const SECRET = 'AAAAtoken1234567890'

const machine = (changes: Partial<HostServices> = {}) => {
  const kept = new Map<string, string>()
  const opened: string[] = []
  const services: HostServices = {
    secrets: {
      get: async (name) => kept.get(name) ?? null,
      set: async (name, secret) => void kept.set(name, secret),
      forget: async (name) => void kept.delete(name),
    },
    openInBrowser: async (url) => void opened.push(url),
    proxyFor: async (url) => (url.includes('inside') ? null : 'http://proxy.example:3128'),
    ...changes,
  }
  return { services, kept, opened }
}

/** Both ends joined as the port joins them. */
const line = (services: HostServices | null, log = vi.fn()) => {
  const host = createHostLine((ask) => void answerAsk(services, structuredClone(ask), log).then(host.hear))
  return { asked: host.services, log }
}

it('catches a service that is lost on the way to the machine, or answers that are mixed up', async () => {
  const { services, kept, opened } = machine()
  const { asked } = line(services)
  await asked.secrets.set('connection-1', SECRET)
  const [first, none, proxy, direct] = await Promise.all([
    asked.secrets.get('connection-1'),
    asked.secrets.get('connection-2'),
    asked.proxyFor('https://api.example/'),
    asked.proxyFor('https://inside.example/'),
    asked.openInBrowser('https://consent.example/'),
  ])
  expect([first, none, proxy, direct]).toEqual([SECRET, null, 'http://proxy.example:3128', null])
  expect(opened).toEqual(['https://consent.example/'])
  await asked.secrets.forget('connection-1')
  expect(kept.size).toBe(0)
})

it('catches a refusal that loses its sentence, or a failure that leaves the engine waiting or says the secret', async () => {
  const refusing = line(
    machine({ openInBrowser: async () => Promise.reject(new Refusal('notAllowed', 'No.')) }).services,
  )
  await expect(refusing.asked.openInBrowser('file:///x')).rejects.toMatchObject({ code: 'notAllowed', message: 'No.' })
  const broken = machine().services.secrets
  const failing = line(
    machine({ secrets: { ...broken, set: async () => Promise.reject(new Error('disk full')) } }).services,
  )
  const failed: unknown = await failing.asked.secrets.set('connection-1', SECRET).catch((error: unknown) => error)
  expect(failed).toMatchObject({ code: 'internal' })
  expect(String(failed)).not.toContain(SECRET)
  expect(failing.log).toHaveBeenCalledWith(expect.stringContaining('disk full'))
})

it('catches an engine without services that is answered all the same', async () => {
  const { asked } = line(null)
  await expect(asked.secrets.get('connection-1')).rejects.toMatchObject({ code: 'notAllowed' })
})
