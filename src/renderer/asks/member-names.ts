// Every act has a person: their name as the team wrote it, and the machine under its own name.
import { useCallback } from 'react'
import { type MemberId, SYSTEM_MEMBER } from '../../shared/model.ts'
import { defineWords } from '../../shared/words.ts'
import { useAsk } from '../bridge.ts'
import { useWords } from '../ui/language.ts'

const words = defineWords(
  { machine: 'Sangfroid', former: (id: number) => `member ${id}` },
  { machine: 'Sangfroid', former: (id: number) => `membre ${id}` },
)

export const useMemberNames = (): ((id: MemberId) => string) => {
  const w = useWords(words)
  const members = useAsk('members.list', {}).value
  return useCallback(
    (id) => (id === SYSTEM_MEMBER ? w.machine : (members?.find((member) => member.id === id)?.name ?? w.former(id))),
    [members, w],
  )
}

/** null = nobody sits here yet, or not known yet. */
export const useOwnId = (): MemberId | null => useAsk('desk.status', {}).value?.memberId ?? null
