import { describe, expect, it } from 'vitest'
import { locate, pagePolicy, printPolicy } from './assets.ts'

const ROOT = '/app/out/renderer'

describe('locate', () => {
  it.each([
    ['/', '/app/out/renderer/index.html'],
    ['/index.html', '/app/out/renderer/index.html'],
    ['/assets/main-1a.js', '/app/out/renderer/assets/main-1a.js'],
    ['/fonts/Inter%20Var.woff2', '/app/out/renderer/fonts/Inter Var.woff2'],
    ['/assets/../index.html', '/app/out/renderer/index.html'],
    ['/..hidden.js', '/app/out/renderer/..hidden.js'],
  ])('our own files are found: %s', (pathname, path) => {
    expect(locate(ROOT, pathname)?.path).toBe(path)
  })

  it.each([
    '/../main/index.js',
    '/..%2fmain%2findex.js',
    '/%2e%2e%2f%2e%2e%2fetc%2fpasswd.json',
    '/assets/..%2f..%2f..%2fetc/passwd.json',
    '/..%5cmain%5cindex.js',
    '/../renderer-of-another/index.html',
    '/index.html%00.js',
    '/%E0%A4%A.js',
    '/..',
    '/assets',
    '/package.lock',
    '/data.sqlite',
    '',
  ])('nothing outside the folder, nor of an unknown kind, is served: %s', (pathname) => {
    expect(locate(ROOT, pathname)).toBeNull()
  })
})

describe('policies', () => {
  it('no directive lets foreign, inline or evaluated script in', () => {
    for (const text of [pagePolicy('abc'), printPolicy]) {
      expect(text).toContain("default-src 'none'")
      expect(text).toContain("frame-ancestors 'none'")
      expect(text).not.toMatch(/unsafe-eval|https?:|\*/)
    }
    expect(pagePolicy('abc')).not.toContain('unsafe-inline')
    expect(pagePolicy('abc')).toContain("connect-src 'none'")
    expect(printPolicy).toContain("script-src 'none'")
  })
})
