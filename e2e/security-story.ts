// The security table of the shell, in the real application: what the page cannot do, tried from inside the page.
// Told once as the person who runs the tests, once as someone else with Chromium's sandbox on.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from '@playwright/test'
import type { DeskBridge } from '../src/shared/contract/contract.ts'
import type { Launched } from './harness.ts'
import { test } from './story-test.ts'

declare global {
  interface Window {
    readonly desk: DeskBridge
  }
}

type LooseBridge = { request(name: unknown, input: unknown): Promise<{ ok: boolean; code?: string }> }

const HOSTILE = [
  'OUTSIDE/navigate',
  'file:///etc/passwd',
  'data:text/html,<script>document.title="taken over"</script>',
  'app://desk/../main/index.js',
  'app://print/anything',
  'app://evil/',
  'chrome://gpu',
  'view-source:app://desk/',
  'blob:app://desk/x',
]

export const securityStory = (open: () => Promise<Launched>): void => {
  let room: Launched
  let server: Server
  /** Every request that reached a server outside the page: must stay empty. */
  const reached: string[] = []
  let outside: string

  test.beforeAll(async () => {
    server = createServer((request, response) => {
      reached.push(request.url ?? '')
      response.end('<script>document.title = "taken over"</script>')
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    room = await open()
  })

  test.afterAll(async () => {
    await room.app.close()
    server.close()
  })

  const ask = (name: unknown, input: unknown) =>
    room.page.evaluate(([n, i]) => (window.desk as unknown as LooseBridge).request(n, i), [name, input])

  test('the room loads under its own policy without one complaint', () => {
    expect(room.complaints).toEqual([])
    expect(room.page.url()).toBe('app://desk/')
  })

  test('a style element without the nonce of the document, or an inline script, would be hostile: neither works', async () => {
    const outcome = await room.page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'window.wasRun = true'
      document.body.append(script)
      const holder = document.createElement('div')
      holder.innerHTML = '<img src="x:" onerror="window.wasRun = true"><style>:root { --taken: over }</style>'
      document.body.append(holder)
      // Later: a debugger's own call may evaluate, what it leaves behind may not.
      const evaluated = await new Promise((done) => {
        setTimeout(() => {
          try {
            // biome-ignore lint/security/noGlobalEval: this is the attack
            done(globalThis.eval('true'))
          } catch {
            done(false)
          }
        }, 200)
      })
      const taken = getComputedStyle(document.documentElement).getPropertyValue('--taken')
      holder.remove()
      script.remove()
      return { wasRun: 'wasRun' in window, evaluated, taken }
    })
    expect(outcome).toEqual({ wasRun: false, evaluated: false, taken: '' })
  })

  test('the page has no Node, no Electron and a bridge of three functions', async () => {
    const found = await room.page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
      bridge: Object.keys(window.desk).sort(),
      frozen: (() => {
        try {
          Object.assign(window.desk, { request: null })
        } catch {
          // Refused aloud or in silence: both are fine.
        }
        return typeof window.desk.request
      })(),
    }))
    expect(found).toEqual({ node: [], bridge: ['on', 'request', 'takeDropped'], frozen: 'function' })
  })

  test('a listener gets the payload, never the event that carries Electron with it', async () => {
    const heard = await room.page.evaluateHandle(() => {
      const first = new Promise<number>((done) => {
        window.desk.on('changed', (...all: unknown[]) => done(all.length))
      })
      // Wrapped, or the handle would wait for it before anything is sent.
      return { first }
    })
    await room.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows())
        window.webContents.send('desk:event', 'changed', { topics: [] })
    })
    expect(await heard.evaluate(({ first }) => first)).toBe(1)
    await expect(room.page.evaluate(() => window.desk.on('__proto__' as never, () => undefined))).rejects.toThrow()
  })

  for (const [name, input, code] of [
    ['no.such', {}, 'notFound'],
    ['__proto__', {}, 'notFound'],
    ['constructor', {}, 'notFound'],
    [7, {}, 'notFound'],
    [null, null, 'notFound'],
    ['alerts.list', { brandId: 'one', count: 1 }, 'invalidInput'],
    ['alerts.list', null, 'invalidInput'],
    ['desk.status', { extra: true }, 'invalidInput'],
    ['settings.set', { lang: 'xx' }, 'invalidInput'],
    ['links.open', { url: 'file:///etc/passwd' }, 'notAllowed'],
    ['links.open', { url: 'javascript:alert(1)' }, 'notAllowed'],
    ['links.open', { url: 'https://bank.example@evil.example/' }, 'notAllowed'],
  ] as const) {
    test(`a request that does not fit is answered as a failure: ${String(name)} ${JSON.stringify(input)}`, async () => {
      expect(await ask(name, input)).toMatchObject({ ok: false, code })
    })
  }

  test('https links go to the browser, and nothing else does', async () => {
    expect(await ask('links.open', { url: 'https://example.org/a' })).toEqual({ ok: true, value: null })
    expect(await room.openedLinks()).toEqual(['https://example.org/a'])
  })

  for (const hostile of HOSTILE) {
    test(`the window keeps its page: ${hostile}`, async () => {
      const url = hostile.replace('OUTSIDE', outside)
      const before = room.app.windows().length
      await room.page.evaluate(async (to) => {
        const attempts = [
          () => window.open(to),
          () => window.open(to, '_self'),
          () => location.assign(to),
          () => location.replace(to),
          () => {
            const link = Object.assign(document.createElement('a'), { href: to, target: '_blank' })
            document.body.append(link)
            link.click()
            link.target = '_top'
            link.click()
            link.remove()
          },
          () => {
            const frame = Object.assign(document.createElement('iframe'), { src: to })
            document.body.append(frame)
            setTimeout(() => frame.remove(), 100)
          },
          () => {
            const form = Object.assign(document.createElement('form'), { action: to, method: 'post' })
            document.body.append(form)
            form.submit()
            form.remove()
          },
          () => document.body.append(document.createElement('webview')),
        ]
        for (const attempt of attempts) {
          try {
            attempt()
          } catch {
            // Refused aloud: as good.
          }
        }
        await new Promise((done) => setTimeout(done, 150))
      }, url)
      expect(room.page.url()).toBe('app://desk/')
      expect(await room.page.title()).not.toBe('taken over')
      expect(room.app.windows().length).toBe(before)
      expect(await room.page.evaluate(() => typeof window.desk.request)).toBe('function')
    })
  }

  test('a page that blanks itself, which Chromium does not let us forbid, is brought back', async () => {
    await room.page.evaluate(() => location.assign('about:blank'))
    await expect(room.page).toHaveURL('app://desk/')
    await expect.poll(() => room.page.evaluate(() => typeof window.desk?.request)).toBe('function')
  })

  test('a javascript: address does not run', async () => {
    const wasRun = await room.page.evaluate(async () => {
      const link = Object.assign(document.createElement('a'), { href: 'javascript:window.wasRun = true' })
      document.body.append(link)
      link.click()
      link.remove()
      await new Promise((done) => setTimeout(done, 100))
      return 'wasRun' in window
    })
    expect(wasRun).toBe(false)
  })

  test('a window that navigates to http is stopped before the first byte, also when the machine itself is asked', async () => {
    await room.page.evaluate(async (to) => {
      const attempts = [
        () => fetch(`${to}/fetch`),
        () => new Image(1, 1).setAttribute('src', `${to}/image`),
        () => navigator.sendBeacon(`${to}/beacon`, 'x'),
        () => new EventSource(`${to}/events`),
        () => new WebSocket(`${to.replace('http', 'ws')}/socket`),
        () => new Worker(`${to}/worker.js`),
        () => import(`${to}/module.js`),
        () => document.fonts.add(new FontFace('x', `url(${to}/font.woff2)`)),
        () => {
          const link = Object.assign(document.createElement('link'), { rel: 'prefetch', href: `${to}/prefetch` })
          document.head.append(
            link,
            Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${to}/css` }),
          )
        },
        () => {
          const image = document.createElement('img')
          image.src = `${to}/avatar.png`
          document.body.append(image)
        },
      ]
      for (const attempt of attempts) {
        try {
          await Promise.resolve(attempt()).catch(() => undefined)
        } catch {
          // Refused aloud: as good.
        }
      }
      await new Promise((done) => setTimeout(done, 500))
    }, outside)
    expect(reached).toEqual([])
  })

  test('permissions other than copying are denied', async () => {
    const states = await room.page.evaluate(async () => {
      const state = async (name: string) =>
        (await navigator.permissions.query({ name: name as PermissionName }).catch(() => ({ state: 'denied' }))).state
      return {
        notifications: await state('notifications'),
        geolocation: await state('geolocation'),
        camera: await state('camera'),
        read: await state('clipboard-read'),
        media: await navigator.mediaDevices.getUserMedia({ audio: true }).then(
          () => 'granted',
          () => 'denied',
        ),
      }
    })
    expect(Object.values(states).every((state) => state === 'denied')).toBe(true)
  })

  test('files of the application beside the page are not served', async () => {
    const statuses = await room.app.evaluate(async ({ net }) => {
      const paths = [
        '..%2fmain%2findex.js',
        '%2e%2e/main/index.js',
        '..%5cmain%5cindex.js',
        'index.js%00.html',
        'none.js',
      ]
      return Promise.all(paths.map(async (path) => (await net.fetch(`app://desk/${path}`)).status))
    })
    expect(statuses.every((status) => status === 404)).toBe(true)
  })

  test('a foreign document in one of our windows may ask for nothing', async () => {
    const answered = await room.app.evaluate(async ({ BrowserWindow, app }) => {
      const path = `${app.getAppPath()}/out/preload/index.cjs`
      const window = new BrowserWindow({ show: false, webPreferences: { preload: path, sandbox: true } })
      // Even with our preload and on our origin: no seat, no answer.
      await window.loadURL('app://desk/index.html')
      const answer = await window.webContents.executeJavaScript("window.desk.request('desk.status', {})")
      window.destroy()
      return answer
    })
    expect(answered).toMatchObject({ ok: false, code: 'notAllowed' })
  })
}
