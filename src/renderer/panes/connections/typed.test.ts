import { expect, it } from 'vitest'
import { addressOf, pageOf } from './typed.ts'

it('catches a server that is refused because nobody types https', () => {
  expect(addressOf(' example.social ')).toBe('https://example.social')
  expect(addressOf('http://127.0.0.1:80/feed')).toBe('http://127.0.0.1:80/feed')
  expect(addressOf('jet.example/subscribe', 'wss')).toBe('wss://jet.example/subscribe')
  expect(addressOf('')).toBe('')
})

it('opens the page of the server that was typed, and none while nothing was', () => {
  expect(pageOf('example.social', '/settings')).toBe('https://example.social/settings')
  expect(pageOf('', '/settings')).toBeNull()
})
