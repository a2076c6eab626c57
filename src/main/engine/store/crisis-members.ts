// Which posts are part of a crisis for good: what was said from before its rise until a day after its end, what proves
// something in it, and what was folded into a line of it.

const HOUR_MS = 3_600_000
/** What led to the rise: so far back the anatomy looks for where it came from. */
const BEFORE_MS = 48 * HOUR_MS
const AFTER_MS = 24 * HOUR_MS

/** A condition on a mention and a crisis; both are names or aliases in the query. */
export const isPartOf = (m: string, c: string): string => `(
  (${c}.brand_id = ${m}.brand_id AND ${m}.match_reason IS NOT NULL
    AND ${m}.created_at >= min(${c}.onset_at, coalesce(${c}.first_post_at, ${c}.onset_at)) - ${BEFORE_MS}
    AND (${c}.closed_at IS NULL OR ${m}.created_at <= ${c}.closed_at + ${AFTER_MS}))
  OR EXISTS (SELECT 1 FROM alert_evidence e JOIN alerts a ON a.id = e.alert_id
    WHERE e.mention_seq = ${m}.seq AND a.crisis_id = ${c}.id)
  OR EXISTS (SELECT 1 FROM story_evidence v JOIN story_entries s ON s.id = v.entry_id
    WHERE v.mention_seq = ${m}.seq AND s.crisis_id = ${c}.id)
  OR EXISTS (SELECT 1 FROM queue_lines q JOIN queue_mentions l ON l.line_id = q.id
    WHERE q.crisis_id = ${c}.id AND q.author_id = ${m}.author_id AND l.mention_seq = ${m}.seq))`
