// The security story once more, as a user without rights and with Chromium's sandbox on: what a person runs.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type Launched, launch } from './harness.ts'
import { type Installed, installForNobody } from './installed-for-nobody.ts'
import { securityStory } from './security-story.ts'
import { test } from './story-test.ts'

let installed: Installed | null = null
let room: Launched

const open = async (): Promise<Launched> => {
  if (process.getuid?.() === 0) installed = await installForNobody()
  const { home, env } = installed ?? {}
  room = await launch({
    isSandboxed: true,
    ...(installed ? { installed } : {}),
    ...(env ? { env } : {}),
    ...(home ? { workspace: join(home, 'workspace'), userData: join(home, 'user-data') } : {}),
  })
  return room
}

securityStory(open)

test.afterAll(async () => installed?.remove())

test('the page really runs in the sandbox: another process space, system calls filtered, no root', async () => {
  const status = await room.page.evaluate(() => window.desk.request('desk.status', {}))
  expect(status).toMatchObject({ ok: true, value: { sandboxed: true } })
  if (process.platform !== 'linux') return
  const pid = await room.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  const facts = await readFile(`/proc/${pid}/status`, 'utf8')
  const fact = (name: string): string[] => (facts.match(new RegExp(`^${name}:\\s*(.*)$`, 'm'))?.[1] ?? '').split(/\s+/)
  // 2 = a filter decides on every system call.
  expect(fact('Seccomp')).toEqual(['2'])
  // One number per nested process space.
  expect(fact('NSpid').length).toBeGreaterThan(1)
  expect(fact('Uid')).not.toContain('0')
})
