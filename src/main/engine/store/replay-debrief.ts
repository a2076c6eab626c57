// What was learnt and decided if the ledger is true: each version, as its act tells it.
import { type Act, set, type Table } from './held.ts'

export const createDebriefReplay = () => {
  const answers: Table = new Map()
  const actions: Table = new Map()
  const actionVersions: Table = new Map()
  return {
    answers,
    actions,
    actionVersions,
    take: ({ seq, recordedAt, memberId, kind, payload }: Act): void => {
      const { crisisId, prompt, actionId, version, commitment, whyCommitment, ...content } = payload
      const said = { commitment, memberId, recordedAt }
      if (kind === 'debrief.answered') set(answers, `${crisisId}:${prompt}:${version}`, seq, said)
      if (kind !== 'action.saved') return
      set(actions, actionId, seq, { crisisId })
      set(actionVersions, `${actionId}:${version}`, seq, { ...said, ...content, why: whyCommitment })
    },
  }
}
