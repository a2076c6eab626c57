import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { describe, expect, it } from 'vitest'
import { MentionText, visibleText } from './mention-text.tsx'

const render = async (text: string | null) => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const place = document.createElement('div')
  await act(async () => createRoot(place).render(<MentionText text={text} lines={2} />))
  return place
}

describe('visibleText', () => {
  it.each([
    ['a\u0000b', 'a\ufffdb'],
    ['\ud800x', '\ufffdx'],
    ['one\ntwo\t3', 'one\ntwo\t3'],
    ['😀 नमस्ते مرحبا', '😀 नमस्ते مرحبا'],
  ])('%j becomes %j', (text, shown) => expect(visibleText(text)).toBe(shown))
})

describe('MentionText', () => {
  it('shows markup as text: a post must never become part of our page', async () => {
    const place = await render('<img src=x onerror=alert(1)><script>alert(1)</script>')
    expect(place.querySelector('img, script')).toBeNull()
    expect(place.textContent).toContain('<script>')
  })

  it('isolates direction, or an override in a post would turn our own line around', async () => {
    const place = await render('\u202Eevil')
    expect(place.firstElementChild?.tagName).toBe('BDI')
    expect(place.firstElementChild?.getAttribute('dir')).toBe('auto')
  })

  it('says that a post was removed instead of showing nothing', async () => {
    expect((await render(null)).textContent).toContain('Text removed')
  })
})
