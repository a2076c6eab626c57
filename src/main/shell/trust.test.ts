import { describe, expect, it } from 'vitest'
import { decidePermission, isTrustedSender, mayLoad, openableUrl } from './trust.ts'

const DEV = 'http://localhost:5173'

describe('isTrustedSender', () => {
  it.each([
    ['app://desk/', true, null, true],
    ['app://desk/index.html#/pulse', true, null, true],
    ['app://desk/', false, null, false],
    ['app://print/1', true, null, false],
    ['app://desk.evil/', true, null, false],
    ['app://desk@evil/', true, null, false],
    ['app://user@desk/', true, null, false],
    ['app://desk:81/', true, null, false],
    ['https://desk/', true, null, false],
    ['https://evil.example/?app://desk/', true, null, false],
    ['file:///app://desk/', true, null, false],
    ['data:text/html,app://desk/', true, null, false],
    ['about:blank', true, null, false],
    ['', true, null, false],
    ['http://localhost:5173/', true, null, false],
    ['http://localhost:5173/', true, DEV, true],
    ['http://localhost:51730/', true, DEV, false],
    ['http://localhost:5173@evil.example/', true, DEV, false],
  ])('a foreign frame does not speak for our page: %s, top %s, dev %s', (url, isTopFrame, dev, expected) => {
    expect(isTrustedSender({ url, isTopFrame }, dev)).toBe(expected)
  })
})

describe('openableUrl', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['HTTPS://Example.org/a b', 'https://example.org/a%20b'],
    ['https://еxample.org/', 'https://xn--xample-2of.org/'],
    ['http://example.org/', null],
    ['https://bank.example@evil.example/', null],
    ['https://u:p@example.org/', null],
    ['file:///etc/passwd', null],
    ['javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['data:text/html,<script>1</script>', null],
    ['smb://share/x', null],
    ['ms-msdt:/id', null],
    ['app://desk/', null],
    ['//example.org', null],
    ['https://', null],
    ['', null],
    [`https://example.org/${'a'.repeat(4000)}`, null],
  ])('no link opens anything but a web page: %s', (url, expected) => {
    expect(openableUrl(url)).toBe(expected)
  })
})

describe('mayLoad', () => {
  it.each([
    ['app://desk/assets/a.js', null, true],
    ['app://desk/fonts/a.woff2', null, true],
    ['data:image/png;base64,AA', null, true],
    ['https://example.org/pixel.gif', null, false],
    ['http://localhost:5173/', null, false],
    ['http://localhost:5173/@vite/client', DEV, true],
    ['ws://localhost:5173/', DEV, true],
    ['ftp://localhost:5173/', DEV, false],
    ['file:///etc/passwd', null, false],
    ['not a url', null, false],
  ])('a picture in a post cannot tell its author who reads it: %s', (url, dev, expected) => {
    expect(mayLoad(url, dev)).toBe(expected)
  })
})

describe('decidePermission', () => {
  const denied = [
    'media',
    'geolocation',
    'notifications',
    'midi',
    'midiSysex',
    'pointerLock',
    'fullscreen',
    'openExternal',
    'clipboard-read',
    'display-capture',
    'hid',
    'serial',
    'usb',
    'idle-detection',
    'fileSystem',
    'window-management',
    'storage-access',
    'unknown',
  ]
  it.each(denied)('the page is not granted %s', (permission) => {
    expect(decidePermission(permission, 'app://desk/', null)).toBe(false)
  })

  it('the copy button works for our page and for nobody else', () => {
    expect(decidePermission('clipboard-sanitized-write', 'app://desk/', null)).toBe(true)
    expect(decidePermission('clipboard-sanitized-write', 'https://evil.example/', null)).toBe(false)
    expect(decidePermission('clipboard-sanitized-write', '', null)).toBe(false)
  })
})
