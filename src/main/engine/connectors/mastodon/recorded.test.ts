import { expect } from 'vitest'
import { recorded, recordedAnswers } from '../../../../../test/engine/recorded-mastodon.ts'
import { camelKeys } from './camel-keys.ts'
import { readNotification, readStatus } from './normalise.ts'
import { createEventReader } from './server-sent-events.ts'
import { contextShape, credentialsShape, instanceShape, relationshipShape } from './shapes.ts'
import { readEvent } from './stream-event.ts'

const server = { host: 'localhost:3000', domain: 'localhost:3000' }
const answersOf = (pattern: RegExp): unknown[] =>
  recordedAnswers()
    .filter(({ method, path }) => method !== 'DELETE' && pattern.test(path))
    .map(({ body }) => camelKeys(body))

recorded('catches a real status that is refused, or whose text or author comes out otherwise', () => {
  const statuses = [...answersOf(/^\/api\/v1\/statuses(\/\d+)?$/), ...answersOf(/timelines\/tag/).flat()]
  expect(statuses.length).toBeGreaterThan(6)
  for (const raw of statuses) {
    const [told] = readStatus(server, raw) ?? []
    expect(told?.post.externalId).toMatch(/^\d+@localhost:3000$/)
    expect(told?.post.authorHandle).toMatch(/^\w+@localhost:3000$/)
    expect(told?.post.text).toMatch(/\w/)
    expect(told?.post.text).not.toMatch(/<\/?(p|span|a|br)\b|&\w+;/)
    expect(told?.post.createdAt).toBeGreaterThan(Date.UTC(2026, 0, 1))
  }
})

recorded('catches real notifications, relationships, contexts and accounts that are refused', () => {
  const notifications = [...answersOf(/^\/api\/v1\/notifications(\?.*)?$/).flat(), ...answersOf(/notifications\/\d+$/)]
  expect(notifications.length).toBeGreaterThan(3)
  for (const raw of notifications) expect(readNotification(server, raw)).toHaveLength(1)
  for (const raw of answersOf(/relationships/).flat()) expect(relationshipShape.safeParse(raw).success).toBe(true)
  for (const raw of answersOf(/context$/)) expect(contextShape.safeParse(raw).success).toBe(true)
  for (const raw of answersOf(/verify_credentials/)) expect(credentialsShape.safeParse(raw).success).toBe(true)
  for (const raw of answersOf(/v2\/instance/)) expect(instanceShape.safeParse(raw).success).toBe(true)
})

recorded('catches a real stream whose events are not understood', () => {
  const [stream] = recordedAnswers().filter(({ path }) => path.includes('/streaming/'))
  const heard = createEventReader()(`${String(stream?.body)}\n\n`).filter((one) => one !== 'heartbeat')
  const tidings = heard.map((event) => readEvent(server, event))
  expect(tidings.flatMap(({ told }) => told)).toHaveLength(1)
  expect(tidings[0]?.statusId).toMatch(/^\d+$/)
})
