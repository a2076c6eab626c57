// Reporting a threat where it was made: the platform's own page, opened by a person, and a note in the record. Nothing
// of ours is done to the post or to its author.
import { useState } from 'react'
import { crisisWords } from '../../shared/crisis-words.ts'
import type { Mention } from '../../shared/model.ts'
import { useTell } from '../bridge.ts'
import { AskReason } from '../ui/ask-reason.tsx'
import { useLang, useWords } from '../ui/language.ts'
import { StateMark } from '../ui/state-mark.tsx'
import { reportWords } from './report-words.ts'

export const ReportPost = ({ mention }: { readonly mention: Mention }) => {
  const lang = useLang()
  const words = useWords(reportWords)
  const report = useTell('mentions.report')
  const [isDone, setDone] = useState(false)
  // What we said ourselves, and what is gone, is reported by nobody.
  if (mention.matchReason === 'own' || mention.removedAt !== null) return null
  if (isDone) return <StateMark shape="tick" tint="quiet" word={words.done} />
  return (
    <AskReason
      isLink
      label={words.act}
      confirm={words.open}
      question={words.question}
      hint={words.hint(crisisWords[lang].platform[mention.platform])}
      onConfirm={async (reason) => {
        const result = await report.tell({ mentionSeq: mention.seq, reason })
        if (result.ok) setDone(true)
        return result
      }}
    />
  )
}
