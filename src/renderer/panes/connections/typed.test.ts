import { expect, it } from 'vitest'
import { addressOf, isAddress, pageOf } from './typed.ts'

it('catches a server that is refused because nobody types https', () => {
  expect(addressOf(' example.social ')).toBe('https://example.social')
  expect(addressOf('http://127.0.0.1:80/feed')).toBe('http://127.0.0.1:80/feed')
  expect(addressOf('jet.example/subscribe', 'wss')).toBe('wss://jet.example/subscribe')
  expect(addressOf('')).toBe('')
})

it('catches what is no address sent to the engine, which would answer in the words of a machine', () => {
  expect(['example.social', 'http://127.0.0.1:8080/a'].map(isAddress)).toEqual([true, true])
  expect(['', 'two words', 'javascript:alert(1)', 'file:///etc'].map(isAddress)).toEqual([false, false, false, false])
})

it('opens the page of the server that was typed, and none while nothing was', () => {
  expect(pageOf('example.social', '/settings')).toBe('https://example.social/settings')
  expect(pageOf('', '/settings')).toBeNull()
})
