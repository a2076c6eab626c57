// What the rules of care and the approved answers must be if the ledger is true.
import { type Act, set, type Table } from './held.ts'

interface Listed {
  readonly as: string
  readonly platform: string
  readonly memberId: number
  readonly commitment: string
}

export const createCareReplay = () => {
  /** By brand. */
  const rules: Table = new Map()
  /** By `brand:position`. */
  const listed: Table = new Map()
  const snippets: Table = new Map()

  /** All of them at once: who was on the former list is not any more. */
  const takeRules = ({ seq, payload }: Act): void => {
    const { brandId, approvalNeeded } = payload
    const large = payload.large as { readonly followers: number; readonly memberId: number } | null
    set(rules, brandId, seq, { approvalNeeded, largeFollowers: large?.followers, largeMemberId: large?.memberId })
    for (const key of [...listed.keys()]) if (key.startsWith(`${brandId}:`)) listed.delete(key)
    for (const [position, { as, ...person }] of (payload.people as readonly Listed[]).entries())
      set(listed, `${brandId}:${position}`, seq, { ...person, listedAs: as })
  }

  const takeSnippet = ({ seq, recordedAt, memberId, kind, payload }: Act): void => {
    const { snippetId, ...words } = payload
    const state = kind.slice('snippet.'.length)
    if (kind === 'snippet.drafted')
      set(snippets, snippetId, seq, {
        ...words,
        state: 'draft',
        writtenBy: memberId,
        writtenAt: recordedAt,
        approvedBy: null,
      })
    if (kind === 'snippet.approved') set(snippets, snippetId, seq, { state, approvedBy: memberId })
    if (kind === 'snippet.retired') set(snippets, snippetId, seq, { state })
  }

  return {
    rules,
    listed,
    snippets,
    take: (act: Act): void => {
      if (act.kind === 'care.saved') takeRules(act)
      if (act.kind.startsWith('snippet.')) takeSnippet(act)
    },
  }
}
