// The raw log, newest first: what was recorded, untouched. Its sequence is dense, so any stretch of it can be read
// without reading what lies before.

import { useMemo, useState } from 'react'
import { actWord } from '../../../shared/act-words.ts'
import type { LedgerEntry } from '../../../shared/model.ts'
import { formatExact } from '../../../shared/words.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { useAsk } from '../../bridge.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { TimeAgo } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { visibleText } from '../../ui/mention-text.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { logWords } from './log-words.ts'
import { layOutPayload, payloadLine, shortHash } from './payload-text.ts'
import { PromoteEntry } from './promote-entry.tsx'
import styles from './raw-log.module.css'

const PAGE_SIZE = 100
const ROW_HEIGHT = 44

/** Pages end at a multiple of their size, so that a page once full never changes. */
const pageEndOf = (seq: number): number => Math.ceil(seq / PAGE_SIZE) * PAGE_SIZE

export const RawLog = () => {
  const words = useWords(logWords)
  const newest = useAsk('timeline.log', { beforeSeq: null, count: PAGE_SIZE })
  const total = newest.value?.items[0]?.seq ?? 0
  const [range, setRange] = useState({ first: 0, last: 0 })
  const [chosenSeq, setChosenSeq] = useState<number | null>(null)
  const upper = pageEndOf(total - range.first)
  const lower = pageEndOf(Math.max(total - range.last, 1))
  const inputOf = (end: number) => ({ beforeSeq: end + 1, count: PAGE_SIZE })
  const above = useAsk('timeline.log', total === 0 ? null : inputOf(upper))
  const below = useAsk('timeline.log', total === 0 || lower === upper ? null : inputOf(lower))
  const entries = useMemo(() => {
    const bySeq = new Map<number, LedgerEntry>()
    for (const page of [newest.value, above.value, below.value])
      for (const entry of page?.items ?? []) bySeq.set(entry.seq, entry)
    return bySeq
  }, [newest.value, above.value, below.value])
  const [onRange] = useState(() => (first: number, last: number) => setRange({ first, last }))
  const chosen = chosenSeq === null ? undefined : entries.get(chosenSeq)

  return (
    <div className={styles.log}>
      <FailureNote failure={newest.failure} onAgain={newest.again} />
      <FailureNote failure={above.failure} onAgain={above.again} />
      <FailureNote failure={below.failure} onAgain={below.again} />
      {newest.isLoading ? <LoadingRows /> : null}
      {newest.value && total === 0 ? <EmptyState what={words.empty.title} why={words.empty.body} /> : null}
      {total > 0 ? (
        <>
          <p className={styles.hint}>
            {words.entries(total)}. {words.hint}
          </p>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows of the listbox inside */}
          <div
            className={styles.rows}
            onKeyDown={(event) => {
              const step = event.key === 'ArrowDown' ? -1 : event.key === 'ArrowUp' ? 1 : 0
              if (step === 0) return
              event.preventDefault()
              setChosenSeq(Math.min(Math.max((chosenSeq ?? total - step) + step, 1), total))
            }}
          >
            <VirtualList
              label={words.label}
              count={total}
              rowHeight={ROW_HEIGHT}
              selectedIndex={chosenSeq === null ? null : total - chosenSeq}
              selectedKey={chosenSeq}
              rowKey={(index) => total - index}
              onSelect={(index) => setChosenSeq(total - index)}
              onRange={onRange}
            >
              {(index) => <LogRow entry={entries.get(total - index)} />}
            </VirtualList>
          </div>
          <LogEntry entry={chosen} />
        </>
      ) : null}
    </div>
  )
}

const LogRow = ({ entry }: { readonly entry: LedgerEntry | undefined }) => {
  const lang = useLang()
  const nameOf = useMemberNames()
  if (!entry) return null
  return (
    <div className={styles.row}>
      <p className={styles.line}>
        <span className={styles.seq}>{entry.seq}</span>
        <span className={styles.kind} title={entry.kind}>
          {actWord(lang, entry.kind)}
        </span>
        <span className={styles.who}>{nameOf(entry.memberId)}</span>
        <TimeAgo at={entry.recordedAt} />
      </p>
      <p className={styles.line}>
        <code className={styles.hash}>{shortHash(entry.hash)}</code>
        <span className={styles.payload}>{visibleText(payloadLine(entry.payload))}</span>
      </p>
    </div>
  )
}

const LogEntry = ({ entry }: { readonly entry: LedgerEntry | undefined }) => {
  const lang = useLang()
  const words = useWords(logWords)
  const nameOf = useMemberNames()
  if (!entry) return <p className={styles.choose}>{words.choose}</p>
  const facts: readonly (readonly [string, string])[] = [
    [words.kind, entry.kind],
    [words.happened, formatExact(lang, entry.happenedAt)],
    [words.recorded, formatExact(lang, entry.recordedAt)],
    [words.by, nameOf(entry.memberId)],
    [words.hash, entry.hash],
    [words.former, entry.prevHash],
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable without a mouse
    <section className={styles.entry} aria-label={words.entry(entry.seq)} tabIndex={0}>
      <h3 className={styles.title}>
        {words.entry(entry.seq)}, {actWord(lang, entry.kind)}
      </h3>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <PromoteEntry key={entry.seq} entry={entry} />
      <h4 className={styles.part}>{words.payload}</h4>
      <pre className={styles.code}>{visibleText(layOutPayload(entry.payload))}</pre>
    </section>
  )
}
