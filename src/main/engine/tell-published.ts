// What the story says of a statement that is out, wherever it left from.
import type { CrisisId } from '../../shared/model.ts'
import type { Published } from './crisis/statement-desk.ts'
import type { By } from './store/ledger.ts'
import type { createStoryKeeper } from './timeline/story-keeper.ts'

/** `ledgerSeq`: the act that it tells of. */
export const tellPublished = (
  story: Pick<ReturnType<typeof createStoryKeeper>, 'tell'>,
  crisisId: CrisisId,
  { channel, publishedAt, evidence = [] }: Published,
  ledgerSeq: number,
  by: By,
): void => {
  const facts = { kind: 'statement', state: 'published', channel } as const
  story.tell(crisisId, { kind: 'statement', facts, happenedAt: publishedAt, ledgerSeq, evidence }, by)
}
