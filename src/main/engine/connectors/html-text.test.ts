import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlToText } from './html-text.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

describe('html to text', () => {
  it.each([
    ['two paragraphs that run together', '<p>a</p><p>b</p>', 'a\n\nb'],
    ['a line end that is lost', 'a<br>b<br />c', 'a\nb\nc'],
    ['an empty line that is lost', 'a<br><br>b', 'a\n\nb'],
    ['lines of a list that run together', '<ul><li>a</li><li>b</li></ul>c', 'a\nb\n\nc'],
    ['spaces of the source that a reader never sees', '  <p>\n  a\n  b  </p>\n\n<p> c </p> ', 'a b\n\nc'],
    ['spaces at a border that stick words together', '<b>a</b> <i>b</i><span> c</span>', 'a b c'],
    ['entities that are not decoded, or twice', '&eacute;&#233;&#xe9; &amp;lt; &nbsp;x', 'ééé &lt; \u00a0x'],
    ['what is never shown', 'a<script>b</script><style>c</style><!-- d --><template>e</template>f', 'af'],
    ['a script that nobody closes', 'a<script>b', 'a'],
    ['tags that nobody closes', '<p>a<b>b<p>c', 'ab\n\nc'],
    ['text that only looks like a tag', '1 < 2 && 3 > 2 <3', '1 < 2 && 3 > 2 <3'],
  ])('catches %s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text)
  })

  it('catches typed spaces and line ends that are folded where they are shown', () => {
    expect(htmlToText('<p>a  b\nc</p>\n<p>d</p>', { keepsSpaces: true })).toBe('a  b\nc\n\nd')
    expect(htmlToText('<pre>a  b\n c</pre>')).toBe('a  b\n c')
  })

  it('catches a link that cannot be told from its words', () => {
    const link = ({ href, classNames, text }: { href: string; classNames: readonly string[]; text: string }): string =>
      `[${text}|${href}|${classNames.join('.')}]`
    expect(
      htmlToText('x <a class="u-url mention" href="https://a.example/?b=1&amp;c=2">@<span>n</span></a> y', { link }),
    ).toBe('x [@n|https://a.example/?b=1&c=2|u-url.mention] y')
    expect(htmlToText('<a href="1">a<a href="2">b', { link })).toBe('[a|1|][b|2|]')
  })

  it('catches a character that is changed on its way through markup', () => {
    const words = fc.stringMatching(/^[^\s]{1,12}$/u)
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (typed) => {
        const text = typed.join(' ')
        expect(htmlToText(`<p>${escaped(text)}</p>`)).toBe(text.trim())
        expect(htmlToText(`<p>${typed.map((word) => `<b>${escaped(word)}</b>`).join('<br>')}</p>`)).toBe(
          typed.join('\n').trim(),
        )
      }),
    )
  })

  it('catches markup that gets through as text, however it is nested or broken', () => {
    const name = fc.constantFrom(
      'p',
      'b',
      'div',
      'a href="x"',
      'span class="y"',
      'li',
      'img src=x onerror=z',
      'svg',
      'script',
    )
    const piece = fc.oneof(
      fc.constantFrom('word', ' ', '\n'),
      name.map((it) => `<${it}>`),
      name.map((it) => `</${it.split(' ')[0]}>`),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(htmlToText(pieces.join(''))).not.toMatch(/[<>]|onerror|href|class/)
      }),
    )
  })

  it('catches a text that takes for ever', () => {
    const startedAt = performance.now()
    for (const part of [
      '<b>',
      '<p>',
      '<a href=x>',
      '</i>',
      '<',
      '&',
      '<!--',
      '<b></i>',
      '<p>a',
      'a ',
      '<br>',
      '<svg>',
      '<a b=',
      'a<br> ',
    ])
      htmlToText(part.repeat(1_000_000 / part.length))
    expect(performance.now() - startedAt).toBeLessThan(5_000)
  })
})
