// The former versions of a fact: what it said, of which kind, when and by whom.
import { factWords } from '../../../shared/fact-words.ts'
import type { FactId } from '../../../shared/model.ts'
import { formatExact } from '../../../shared/words.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { useAsk } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { visibleText } from '../../ui/mention-text.tsx'
import styles from './facts.module.css'
import { factsWords } from './words.ts'

export const FactHistory = ({ factId }: { readonly factId: FactId }) => {
  const lang = useLang()
  const words = useWords(factsWords)
  const facts = useWords(factWords)
  const nameOf = useMemberNames()
  const history = useAsk('facts.history', { factId })
  const former = history.value?.slice(1) ?? []
  return (
    <>
      <FailureNote failure={history.failure} onAgain={history.again} />
      {history.isLoading ? <LoadingRows count={2} /> : null}
      <ol className={styles.list} aria-label={words.versionsOf}>
        {former.map(({ version, kind, text, confirmedAt, by }) => (
          <li key={version} className={styles.former}>
            <span dir="auto">{facts.fact(facts.kind[kind], text === null ? words.removed : visibleText(text))}</span>
            <span className={styles.meta}>
              {formatExact(lang, confirmedAt)}, {nameOf(by)}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
