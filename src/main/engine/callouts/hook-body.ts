// What a webhook is sent. Pure. `text` is what Slack, Mattermost and the older Teams connectors show; the fields beside it
// are for programs. Teams' Workflows take Adaptive Cards only (learn.microsoft.com, "Create and send messages").
import type { CalloutMessage } from './messages.ts'

const isTeamsWorkflow = (host: string): boolean => /(^|\.)(logic\.azure\.com|powerplatform\.com)$/.test(host)

const card = (text: string) => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: {
        type: 'AdaptiveCard',
        version: '1.4',
        body: text.split('\n').map((line) => ({ type: 'TextBlock', text: line, wrap: true })),
      },
    },
  ],
})

/** JSON. `host`: where it goes. */
export const hookBody = (
  host: string,
  { text, brand, sentence, severity, alertId, isTest, at }: CalloutMessage,
): string =>
  JSON.stringify(
    isTeamsWorkflow(host)
      ? card(text)
      : { text, brand, sentence, severity, alertId, isTest, at: new Date(at).toISOString() },
  )
