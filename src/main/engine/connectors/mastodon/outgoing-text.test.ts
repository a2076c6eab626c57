import { expect, it } from 'vitest'
import { naming } from './outgoing-text.ts'

const OURS = 'invented.example'

it('catches an answer of which the person answered is never told', () => {
  expect(naming('We are sorry.', 'ines@far.example', OURS)).toBe('@ines@far.example We are sorry.')
  // Another person, or another server's, or a part of an address.
  for (const text of [
    '@ines we are sorry',
    '@inesa@far.example we are sorry',
    '@ines@far.example.net we are sorry',
    'mail ines@far.example',
    'see https://far.example/@ines@far.example',
  ])
    expect(naming(text, 'ines@far.example', OURS)).toBe(`@ines@far.example ${text}`)
})

it('catches a person who is named twice', () => {
  for (const text of ['@ines@far.example, sorry', 'Sorry @Ines@Far.Example.', '(@ines@far.example)'])
    expect(naming(text, 'ines@far.example', OURS)).toBe(text)
  expect(naming('@ines sorry', `ines@${OURS}`, OURS)).toBe('@ines sorry')
})

it('catches ourselves told of our own answer', () => {
  expect(naming('A word more.', null, OURS)).toBe('A word more.')
})
