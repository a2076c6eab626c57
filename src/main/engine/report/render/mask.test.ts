import { describe, expect, it } from 'vitest'
import { maskNames } from './mask.ts'

const SEEN = ['jean.bsky.social', 'paul@mastodon.social', 'jean_42', 'marie99', 'orange', 'léa.dupont']

const cover = (text: string) => maskNames(['acme'], SEEN, (number) => `account ${number}`).cover(text)

describe('names in what people wrote', () => {
  it.each([
    ['.@JeanDupont you lie', '.[account 1] you lie'],
    ['Thanks.@JeanDupont', 'Thanks.[account 1]'],
    ['-@JeanDupont', '-[account 1]'],
    ['cc +@JeanDupont!', 'cc +[account 1]!'],
    ['＠JeanDupont', '[account 1]'],
    ['(@JeanDupont)', '([account 1])'],
    ['@jean.bsky.social.', '[account 1].'],
    ['@paul@mastodon.social,', '[account 1],'],
    ['says jean.bsky.social again', 'says [account 1] again'],
    ['ask paul@mastodon.social.', 'ask [account 1].'],
    ['jean_42. And marie99?', '[account 1]. And [account 2]?'],
    ['-jean_42 said', '-[account 1] said'],
    ['_jean_42_', '_[account 1]_'],
    ['jean_42-marie99', '[account 1]-[account 2]'],
    ['.jean_42...marie99', '.[account 1]...[account 2]'],
    ['marie99@mail.example', '[account 1]@mail.example'],
    ['x.com/JeanDupont/status/12', 'x.com/…'],
    ['see bsky.app/profile/jean.bsky.social', 'see bsky.app/…'],
    ['https://jean.bsky.social/post', 'https://[account 1]/…'],
    ['https://x.com/JeanDupont?s=20', 'https://x.com/…'],
    ['léa.dupont wrote it', '[account 1] wrote it'],
  ])('catches the name of a person in %s', (text, covered) => {
    expect(cover(text)).toBe(covered)
  })

  it.each([
    '@acme, do something',
    'I eat an orange',
    'write to care@acme.example',
    'and/or 3/4, 12:30, 1.5/2',
    'hello.',
  ])('catches a word that is taken for a name in %s', (text) => {
    expect(cover(text)).toBe(text)
  })
})
