// What members read otherwise than the machine.
import type { Commands } from '../context.ts'

export const correctionCommands = {
  'mentions.correct': ({ store, pipeline, by, changed }, { seq, to }) => {
    const act = by(pipeline.corrections.brandOf(seq))
    store.transaction(() => pipeline.corrections.correct(seq, to, act))
    changed('mentions', 'pulse', 'queue')
    return null
  },
  'claims.rename': ({ store, pipeline, by, changed }, { crisisId, claimId, label }) => {
    const act = by(pipeline.crises.crisisOf(crisisId).brandId)
    store.transaction(() => pipeline.corrections.nameClaim(crisisId, claimId, label, act))
    changed('crises')
    return null
  },
} satisfies Partial<Commands>
