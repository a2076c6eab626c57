// A room with an open crisis whose queue holds the people who spoke.
import type { CrisisId, LineId, MemberId, Post, QueueLine } from '../../src/shared/model.ts'
import { openRoom } from './room.ts'

export const openQueueRoom = async (posts: readonly Post[]) => {
  const room = await openRoom()
  room.takeIn(posts)
  const opened = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it is one' })
  if (opened.crisisId === null) throw new Error('no crisis')
  const crisisId: CrisisId = opened.crisisId
  const lines = async (): Promise<readonly QueueLine[]> =>
    (await room.must('queue.page', { crisisId, show: 'all', from: 0, count: 500 })).items
  const lineOf = async (handle: string): Promise<QueueLine> => {
    const line = (await lines()).find(({ author }) => author.handle === handle)
    if (!line) throw new Error(`no line of ${handle}`)
    return line
  }
  const idOf = async (handle: string): Promise<LineId> => (await lineOf(handle)).id
  /** Somebody more, with these roles. */
  const addMember = async (name: string, roles: string[] = [], backupId: MemberId | null = null): Promise<MemberId> =>
    (await room.must('members.add', { name, roles, reach: [], backupId })).memberId
  const kinds = (): string[] =>
    room.store.ledger
      .page(null, 200)
      .map(({ kind }) => kind)
      .reverse()
  return { ...room, crisisId, lines, lineOf, idOf, addMember, kinds }
}
