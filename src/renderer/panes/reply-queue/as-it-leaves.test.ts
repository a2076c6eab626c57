import { expect, test } from 'vitest'
import type { Mention, MentionSeq } from '../../../shared/model.ts'
import { asItLeaves } from './as-it-leaves.ts'

const replyTo = 4 as MentionSeq
const mentions = [{ seq: replyTo, author: { handle: 'ines@else.example' } }] as unknown as Mention[]

test('catches a Mastodon answer that is counted or shown without the name that is put in front', () => {
  expect(asItLeaves('mastodon', 'We call you.', mentions, { replyTo })).toBe('@ines@else.example We call you.')
  expect(asItLeaves('mastodon', '@ines@else.example, we call.', mentions, { replyTo })).toBe(
    '@ines@else.example, we call.',
  )
})

test('catches a name in front where the platform tells people by itself, or of an answer to nobody', () => {
  expect(asItLeaves('x', 'We call you.', mentions, { replyTo })).toBe('We call you.')
  expect(asItLeaves('mastodon', 'We call you.', mentions, { replyTo: null })).toBe('We call you.')
})
