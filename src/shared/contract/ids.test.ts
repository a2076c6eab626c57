import { expect, it } from 'vitest'
import { statements } from './crises.ts'

const isTaken = (url: string | null): boolean =>
  statements['statements.publishedByHand'].input.safeParse({ statementId: 1, channel: 'x', url, publishedAt: 0 })
    .success

it.each([null, 'https://x.example/acme/1', 'http://acme.example', ' https://acme.example/a?b=c#d '])(
  'catches an address on the web that is refused: %s',
  (url) => expect(isTaken(url)).toBe(true),
)

it.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,<script>',
  'app://desk/',
  'https://bank.example@evil.example',
  '//acme.example',
  'acme.example/1',
  '',
  `https://acme.example/${'a'.repeat(2000)}`,
])('catches an address in the record that is none on the web: %s', (url) => expect(isTaken(url)).toBe(false))
