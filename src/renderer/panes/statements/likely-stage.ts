// What is most likely said next: first that we know, while it lasts what is new, and at the end that it is over.
import type { StatementStage } from '../../../shared/library.ts'
import type { Crisis } from '../../../shared/model.ts'

export const likelyStage = ({ state, firstStatementAt }: Crisis): StatementStage => {
  if (firstStatementAt === null) return 'holding'
  return state === 'resolution' || state === 'evaluation' ? 'closing' : 'update'
}
