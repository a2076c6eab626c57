// What is missing in a plan, apart from its age. Pure.
import { blanksOf } from '../../../shared/blanks.ts'
import { CRISIS_TYPES } from '../../../shared/library.ts'
import type { Member, MemberId } from '../../../shared/model.ts'
import type { Plan, PlanChannel, PlanGap, PlanList } from '../../../shared/plan.ts'
import { APPROVER } from '../../../shared/roles.ts'

/**
 * The circle that a member's stand-ins close; null = they lead to somebody who has none. In a team where everybody has a
 * stand-in every chain closes at last: what counts is how many people it passes before it does.
 */
export const circleOf = (members: readonly Member[], from: MemberId): readonly MemberId[] | null => {
  const backups = new Map(members.map(({ id, backupId }) => [id, backupId]))
  const passed: MemberId[] = []
  for (let at: MemberId | null = from; at !== null; at = backups.get(at) ?? null) {
    if (passed.includes(at)) return passed.slice(passed.indexOf(at))
    passed.push(at)
  }
  return null
}

const SAFE_CIRCLE = 3

export const teamGaps = (members: readonly Member[]): PlanGap[] => {
  if (members.length === 0) return [{ code: 'noMembers' }]
  const circles = new Map<string, readonly MemberId[]>()
  for (const { id } of members) {
    const circle = circleOf(members, id)?.toSorted((a, b) => a - b)
    if (circle && circle.length < SAFE_CIRCLE) circles.set(circle.join(), circle)
  }
  return [
    ...(members.some(({ roles }) => roles.includes(APPROVER)) ? [] : [{ code: 'noApprover' } as const]),
    ...members.flatMap(({ id, reach, backupId }) => [
      ...(reach.length === 0 ? [{ code: 'noReach', memberId: id } as const] : []),
      ...(backupId === null ? [{ code: 'noBackup', memberId: id } as const] : []),
    ]),
    ...[...circles.values()].map((memberIds) => ({ code: 'backupLoop', memberIds }) as const),
  ]
}

/** Counted in English: what came has as many in both languages. */
export const checklistGaps = (lists: readonly PlanList[]): PlanGap[] =>
  CRISIS_TYPES.flatMap((type) => {
    const count = lists
      .filter((list) => list.type === type)
      .reduce((sum, { text }) => sum + blanksOf(text.en).length, 0)
    return count === 0 ? [] : [{ code: 'blanks', type, count } as const]
  })

export const channelGaps = (channels: readonly PlanChannel[]): PlanGap[] =>
  channels
    .filter(({ isSetAside }) => !isSetAside)
    .flatMap((channel) => [
      ...(channel.ownerId === null ? [{ code: 'noOwner', channel } as const] : []),
      ...(channel.backupId === null || channel.backupId === channel.ownerId
        ? [{ code: 'noChannelBackup', channel } as const]
        : []),
    ])

export const statementGaps = ({ emptyCount, tooLongCount }: Plan['statements']): PlanGap[] => [
  ...(emptyCount > 0 ? [{ code: 'emptyTexts', count: emptyCount } as const] : []),
  ...(tooLongCount > 0 ? [{ code: 'tooLongTexts', count: tooLongCount } as const] : []),
]

/** An empty list was wanted by somebody; nothing rings by it all the same. */
export const redFlagGaps = (redFlags: string | null): PlanGap[] =>
  redFlags !== null && redFlags.trim() === '' ? [{ code: 'noRedFlags' }] : []
