// How long an answer is waited for, and the language of the messages.
import { NativeSelect } from '@mantine/core'
import type { CalloutRules } from '../../../shared/callouts.ts'
import type { Lang } from '../../../shared/model.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import styles from './callouts.module.css'
import { calloutWords } from './words.ts'

const MINUTES = [2, 5, 10, 15, 30, 60]
const MINUTE_MS = 60_000

export const RulesPart = ({ rules: { handOverMs, lang } }: { readonly rules: CalloutRules }) => {
  const words = useWords(calloutWords)
  const set = useTell('callouts.setRules')
  const minutes = [...new Set([...MINUTES, handOverMs / MINUTE_MS])].sort((a, b) => a - b)
  return (
    <section className={styles.part} aria-label={words.rules}>
      <div className={styles.rules}>
        <NativeSelect
          label={words.handOver}
          value={handOverMs / MINUTE_MS}
          onChange={(event) => void set.tell({ handOverMs: Number(event.currentTarget.value) * MINUTE_MS, lang })}
        >
          {minutes.map((count) => (
            <option key={count} value={count}>
              {count} {words.minutes}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          label={words.messages}
          value={lang}
          onChange={(event) => void set.tell({ handOverMs, lang: event.currentTarget.value as Lang })}
        >
          {(['fr', 'en'] as const).map((one) => (
            <option key={one} value={one}>
              {words.langs[one]}
            </option>
          ))}
        </NativeSelect>
      </div>
      <FailureNote failure={set.failure} />
    </section>
  )
}
