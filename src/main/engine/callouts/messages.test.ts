import { expect, it } from 'vitest'
import type { Alert } from '../../../shared/model.ts'
import { hookBody } from './hook-body.ts'
import { alarmMessage, testMessage } from './messages.ts'

const alert = {
  id: 7,
  kind: 'volume',
  at: Date.UTC(2024, 0, 9, 6, 2),
  severity: 0.8,
  why: {
    kind: 'volume',
    observedCount: 90,
    expectedCount: 2,
    windowMs: 300_000,
    authorCount: 80,
    onsetAt: Date.UTC(2024, 0, 9, 6),
  },
} as Alert
const call = { alert, brand: 'Acme', isBackup: false, untilAt: Date.UTC(2024, 0, 9, 6, 10) }

it('catches a call that does not say who, how bad, why and until when, in the language of the team', () => {
  expect(alarmMessage('en', call, 'UTC')).toMatchObject({
    subject: 'Acme: alarm (severe)',
    alertId: 7,
    severity: 'severe',
  })
  const { text } = alarmMessage('fr', call, 'UTC')
  expect(text).toContain('Acme\u00a0: alarme (grave).')
  expect(text).toContain('90\u00a0mentions en 5\u00a0min')
  expect(text).toContain('Si personne ne l’a fait à 6\u00a0h\u00a010')
  expect(alarmMessage('fr', { ...call, isBackup: true }, 'UTC').text).toContain('vous remplacez')
})

it.each([
  [0, 'to be watched'],
  [0.33, 'to be watched'],
  [0.5, 'serious'],
  [0.67, 'severe'],
  [1, 'severe'],
])('catches a severity that is worded as another: %s', (severity, word) => {
  expect(alarmMessage('en', { ...call, alert: { ...alert, severity } }).severity).toBe(word)
})

it('catches a name of a brand that adds a header to a mail', () => {
  const { subject } = alarmMessage('en', { ...call, brand: 'Acme\r\nBcc: all@example.org' })
  expect(subject).toBe('Acme Bcc: all@example.org: alarm (severe)')
})

it('catches a body that Slack, Mattermost or a Teams workflow does not take, or a test that looks like an alarm', () => {
  const slack = JSON.parse(hookBody('hooks.slack.com', alarmMessage('en', call, 'UTC'))) as Record<string, unknown>
  expect(slack).toMatchObject({ alertId: 7, isTest: false, brand: 'Acme', at: '2024-01-09T06:02:00.000Z' })
  expect(slack.text).toContain('Acme: alarm (severe)')
  const teams = hookBody('prod-1.westeurope.logic.azure.com', alarmMessage('en', call, 'UTC'))
  expect(JSON.parse(teams)).toMatchObject({ type: 'message', attachments: [{ content: { type: 'AdaptiveCard' } }] })
  expect(JSON.parse(hookBody('evil-logic.azure.com.example', testMessage('en', 'Acme', 0)))).toMatchObject({
    isTest: true,
  })
})
