// The lists of the outbox as the room shows them, by what is asked of a person.
import type { OutboxShow } from '../../../shared/outbox.ts'

/** What was refused waits for a hand while its draft does: planned again, or ended otherwise, it is history. */
const REFUSED = `s.state = 'refused' AND (s.line_id IS NULL OR (
  EXISTS (SELECT 1 FROM queue_lines q WHERE q.id = s.line_id AND q.state IN ('drafted', 'awaitingApproval'))
  AND NOT EXISTS (SELECT 1 FROM sends n WHERE n.line_id = s.line_id AND n.id > s.id)))`

/** Conditions over `sends s`. What a person posts by hand waits for that hand, not for its turn. */
export const SHOWN: Readonly<Record<OutboxShow, string>> = {
  waiting: "(s.state = 'sending' OR (s.state = 'planned' AND s.route <> 'assisted'))",
  review: "s.state = 'held'",
  needsHand: `(s.state IN ('notFound', 'awaitingConfirmation', 'unknown')
    OR (s.state = 'planned' AND s.route = 'assisted') OR (${REFUSED}))`,
  left: "s.state = 'sent'",
  all: '1',
}
