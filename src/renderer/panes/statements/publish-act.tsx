// The press that publishes. What was approved leaves at once; words for one account alone, and pictures, are read first.
import { saysWhatWasApproved } from '../../../shared/approved-words.ts'
import type { CrisisId } from '../../../shared/model.ts'
import type { Result } from '../../../shared/result.ts'
import { type SaidAnyway, SayAct } from '../../asks/say-act.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'

export interface PublishActProps {
  readonly crisisId: CrisisId
  readonly approved: string
  /** The parts of each account. */
  readonly texts: readonly (readonly string[])[]
  /** What its pictures show, as it will be read aloud. */
  readonly altTexts: readonly string[]
  readonly label: string
  readonly isReady: boolean
  readonly onPublish: (anyway: SaidAnyway) => Promise<Result<unknown>>
}

export const PublishAct = ({ crisisId, approved, texts, altTexts, label, isReady, onPublish }: PublishActProps) => {
  const own = texts.filter((parts) => !saysWhatWasApproved(parts, approved)).flat()
  return (
    <SayAct
      crisisId={crisisId}
      what="statements"
      text={[...own, ...altTexts].join('\n')}
      isUnread={own.length + altTexts.length > 0}
      label={label}
      isReady={isReady}
      rightSection={<KeyHint stroke="mod+Enter" />}
      onSay={onPublish}
    />
  )
}
