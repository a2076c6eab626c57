import { expect, test } from 'vitest'
import type { Draft, MemberId } from '../../../shared/model.ts'
import { composeText } from './composed-text.ts'
import type { KeptText } from './draft-keeper.ts'

const me = 1 as MemberId
const colleague = 2 as MemberId
const draft = (version: number, text: string | null, memberId = me): Draft => ({
  version,
  text,
  memberId,
  recordedAt: 0,
})
const kept = (text: string, more: Partial<KeptText> = {}): KeptText => ({
  text,
  savedText: '',
  savedVersion: 0,
  isSaving: false,
  failure: null,
  ...more,
})

test('a colleague’s save never replaces the words under my hand, and I am told of it', () => {
  const composed = composeText(
    kept('Mine', { savedText: 'Old', savedVersion: 1 }),
    [draft(1, 'Old'), draft(2, 'Theirs', colleague)],
    me,
  )
  expect(composed).toMatchObject({ text: 'Mine', status: 'unsaved', newer: { version: 2 } })
})

test('my own save that is not read back yet does not bring the former version back for a blink', () => {
  const composed = composeText(kept('New', { savedText: 'New', savedVersion: 2 }), [draft(1, 'Old', colleague)], me)
  expect(composed).toMatchObject({ text: 'New', status: 'saved', newer: null })
})

test('with nothing unsaved here the colleague’s newer version is shown, not my stale one', () => {
  const composed = composeText(
    kept('Old', { savedText: 'Old', savedVersion: 1 }),
    [draft(1, 'Old'), draft(2, 'Theirs', colleague)],
    me,
  )
  expect(composed).toMatchObject({ text: 'Theirs', newer: null })
})

test('a text that I emptied stays empty instead of jumping back', () => {
  expect(composeText(kept('', { savedText: 'Old', savedVersion: 1 }), [draft(1, 'Old')], me).text).toBe('')
})

test('a removed version is never offered as the text', () => {
  expect(composeText(null, [draft(1, 'Old'), draft(2, null)], me).text).toBe('Old')
})

test('a failed save says so until the text is saved', () => {
  const failure = { ok: false, code: 'noMember', message: '' } as const
  expect(composeText(kept('Mine', { failure }), [], me).status).toBe('failed')
})
