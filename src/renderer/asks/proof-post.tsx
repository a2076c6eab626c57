// A proof copy of a post: its picture and its data, as they are here now, go into the story of the crisis that is open.
import { useState } from 'react'
import type { Mention } from '../../shared/model.ts'
import { isPublic } from '../../shared/public-posts.ts'
import { useTell } from '../bridge.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { restFocus } from '../ui/focus.ts'
import { useWords } from '../ui/language.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { StateMark } from '../ui/state-mark.tsx'
import { useCrisis } from './current-crisis.ts'
import { proofWords } from './proof-words.ts'

export const ProofPost = ({ mention }: { readonly mention: Mention }) => {
  const words = useWords(proofWords)
  const crisis = useCrisis()
  const take = useTell('timeline.takeProof')
  const [isDone, setDone] = useState(false)
  if (!crisis || !isPublic(mention) || mention.text === null || mention.removedAt !== null) return null
  if (isDone) return <StateMark shape="tick" tint="quiet" word={words.done} />
  const act = async (): Promise<void> => {
    const pressed = document.activeElement
    const result = await take.tell({ crisisId: crisis.id, seq: mention.seq })
    setDone(result.ok)
    if (result.ok) restFocus(pressed)
  }
  return (
    <>
      <LinkButton title={words.hint} isDisabled={take.isBusy} onClick={() => void act()}>
        {words.act}
      </LinkButton>
      <FailureNote failure={take.failure} />
    </>
  )
}
