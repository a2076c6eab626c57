// Real requests and real mails, to servers on loopback.
import { createServer } from 'node:https'
import { expect, it, onTestFinished, vi } from 'vitest'
import { openHookServer, portOf } from '../../../../test/engine/hook-server.ts'
import { openMailServer } from '../../../../test/engine/mail-server.ts'
import { SELF_SIGNED } from '../../../../test/engine/self-signed.ts'
import type { MailServer } from '../../../shared/callouts.ts'
import { testMessage } from './messages.ts'
import { sendHook } from './send-hook.ts'
import { sendMail } from './send-mail.ts'

const message = testMessage('fr', 'Société', 0)
const open = new AbortController().signal
const straight = () => Promise.resolve(null)

it.each([
  [200, null],
  [204, null],
  [302, 'refused'],
  [401, 'refused'],
  [404, 'refused'],
  [408, 'busy'],
  [429, 'busy'],
  [503, 'busy'],
] as const)(
  'catches an answer that is taken for another, or a redirect that is followed: %s',
  async (status, problem) => {
    const hook = await openHookServer()
    hook.answerWith(status)
    expect(await sendHook(hook.url, message, straight, open)).toBe(problem)
    expect(hook.bodies).toMatchObject([{ isTest: true, brand: 'Société' }])
  },
)

it('catches a webhook that is sent in the clear, or whose way out is not the system’s', async () => {
  const proxyFor = vi.fn(() => Promise.resolve('http://127.0.0.1:1'))
  expect(await sendHook('http://hooks.example.org/x', message, proxyFor, open)).toBe('refused')
  expect(proxyFor).not.toHaveBeenCalled()
  // The proxy's port is closed: whoever went past it would have found no such host instead.
  expect(await sendHook('https://hooks.example.org/T0PSECRETpath', message, proxyFor, open)).toBe('network')
  expect(proxyFor).toHaveBeenCalledWith('https://hooks.example.org')
})

it('catches a server that nobody vouches for and that gets the message', async () => {
  const server = createServer({ key: SELF_SIGNED.key, cert: SELF_SIGNED.cert }, () => {
    throw new Error('it was asked')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  expect(await sendHook(`https://127.0.0.1:${portOf(server)}/`, message, straight, open)).toBe('untrusted')
})

const mailServer = (port: number, more: Partial<MailServer> = {}): MailServer => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  user: null,
  from: 'watch@example.org',
  needsSecret: false,
  ...more,
})
const letter = { to: 'alice@example.org', message, id: 'callout-1' }

it('catches a mail without its subject, its address or its words, or one that absence notices answer', async () => {
  const { port, mails } = await openMailServer({ password: 's3cret' })
  expect(await sendMail(mailServer(port, { user: 'watch' }), 's3cret', letter, open)).toBeNull()
  expect(mails).toHaveLength(1)
  const { to, source } = mails[0] ?? { to: '', source: '' }
  expect(to).toBe('alice@example.org')
  expect(source).toMatch(/^Auto-Submitted: auto-generated$/m)
  expect(source).toMatch(/^Message-ID: <callout-1@sangfroid\.invalid>$/im)
  expect(source).toMatch(/^From: "?Sangfroid"? <watch@example\.org>$/m)
  expect(source).toMatch(/^Subject: =\?UTF-8\?/m)
  expect(source).toMatch(/^Content-Type: text\/plain/m)
})

it.each([
  ['a wrong password', { password: 'other' }, { user: 'watch' }, 'signIn'],
  ['an address that is refused for good', { toRecipient: '550 5.1.1 unknown' }, {}, 'refused'],
  ['a server that is busy', { toRecipient: '451 4.3.0 later' }, {}, 'busy'],
] as const)('catches a mail whose failure is taken for another: %s', async (_, answers, more, problem) => {
  const { port, heard } = await openMailServer(answers)
  expect(await sendMail(mailServer(port, more), 's3cret', letter, open)).toBe(problem)
  expect(heard).not.toContain('DATA')
})

it('catches a password that is said without TLS because the server asks for it', async () => {
  const said = Buffer.from('\u0000watch\u0000s3cret').toString('base64')
  for (const offersTls of [false, true]) {
    const { port, heard, mails } = await openMailServer({ password: 's3cret', offersTls })
    const problem = await sendMail(mailServer(port, { security: 'starttls', user: 'watch' }), 's3cret', letter, open)
    expect(['untrusted', 'refused', 'busy']).toContain(problem)
    expect(heard.join('\n')).not.toContain(said)
    expect(mails).toEqual([])
  }
  const elsewhere = mailServer(25, { host: 'mail.example.org', user: 'watch' })
  expect(await sendMail(elsewhere, 's3cret', letter, open)).toBe('refused')
})

it('catches a server that is away and taken for one that refuses', async () => {
  const { port } = await openMailServer()
  expect(await sendMail(mailServer(port === 1 ? 2 : 1), null, letter, open)).toBe('network')
})
