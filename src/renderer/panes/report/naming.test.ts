import { expect, test } from 'vitest'
import { namingOf } from './naming.ts'

const word = (number: number) => `account ${number}`

test('no handle leaks into a preview that is masked', () => {
  const nameOf = namingOf(false, ['@Brand'], word)
  expect([nameOf('anna'), nameOf('bo'), nameOf('@Anna'), nameOf('brand')]).toEqual([
    'account 1',
    'account 2',
    'account 1',
    '@brand',
  ])
})

test('shown handles are not given a second @', () => {
  expect(namingOf(true, [], word)('@anna')).toBe('@anna')
})
