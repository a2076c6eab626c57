// An entry of the raw log enters the story of the crisis that is read, as it is or with words of one's own.
import type { Crisis, LedgerEntry } from '../../../shared/model.ts'
import { useCrisis } from '../../asks/current-crisis.ts'
import { useTell } from '../../bridge.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { useWords } from '../../ui/language.ts'
import { logWords } from './log-words.ts'
import { phaseOf } from './story-order.ts'

export const PromoteEntry = ({ entry }: { readonly entry: LedgerEntry }) => {
  const crisis = useCrisis()
  return crisis ? <IntoStory entry={entry} crisis={crisis} /> : null
}

const IntoStory = ({ entry, crisis }: { readonly entry: LedgerEntry; readonly crisis: Crisis }) => {
  const { promote } = useWords(logWords)
  const telling = useTell('timeline.promote')
  return (
    <AskReason
      label={promote.label}
      confirm={promote.label}
      question={promote.question}
      hint={promote.hint}
      isRequired={false}
      maxLength={10_000}
      onConfirm={(text) =>
        telling.tell({
          crisisId: crisis.id,
          logSeq: entry.seq,
          phase: phaseOf(crisis.state),
          text: text === '' ? null : text,
        })
      }
    />
  )
}
