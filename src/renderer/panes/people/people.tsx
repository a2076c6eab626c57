// Who intervened, by acts only (no inference about anybody): how often, since when, how far. A long list, read in pages.
import { useMemo, useState } from 'react'
import type { PersonSummary } from '../../../shared/contract/crises.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { CrisisId } from '../../../shared/model.ts'
import { formatExact } from '../../../shared/words.ts'
import { useAsk } from '../../bridge.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { TimeAgo } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { Handle } from '../../ui/mention-text.tsx'
import { mergePages, PAGE_SIZE, useRowWindow } from '../../ui/row-pages.ts'
import { useSelection } from '../../ui/selection.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import styles from './people.module.css'
import { peopleWords } from './words.ts'

const ROW_HEIGHT = 32

export const People = () => {
  const words = useWords(peopleWords)
  const { crisisId } = useSelection()
  return (
    <section className={styles.people} aria-label={words.title}>
      {crisisId === null ? (
        <EmptyState what={words.noCrisis.title} why={words.noCrisis.body} />
      ) : (
        <CrisisPeople key={crisisId} crisisId={crisisId} />
      )}
    </section>
  )
}

const CrisisPeople = ({ crisisId }: { readonly crisisId: CrisisId }) => {
  const words = useWords(peopleWords)
  const [window, onRange] = useRowWindow()
  const inputOf = (from: number | null) => (from === null ? null : { crisisId, from, count: PAGE_SIZE })
  const head = useAsk('people.page', inputOf(0))
  const near = useAsk('people.page', inputOf(window.near))
  const far = useAsk('people.page', inputOf(window.far))
  const rows = useMemo(
    () =>
      mergePages([
        { from: 0, items: head.value?.items },
        { from: window.near, items: near.value?.items },
        { from: window.far, items: far.value?.items },
      ]),
    [head.value, near.value, far.value, window],
  )
  const [index, setIndex] = useState<number | null>(null)
  const total = head.value?.total ?? 0
  const chosen = index === null ? undefined : rows.get(index)
  if (head.value && total === 0) return <EmptyState what={words.empty.title} why={words.empty.body} />
  return (
    <>
      <FailureNote failure={head.failure} onAgain={head.again} />
      {head.isLoading ? <LoadingRows /> : null}
      {total > 0 ? (
        <>
          <p className={styles.hint}>{words.who(total)}</p>
          <Columns />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows of the listbox inside */}
          <div
            className={styles.rows}
            onKeyDown={(event) => {
              const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
              if (step === 0) return
              event.preventDefault()
              setIndex(Math.min(Math.max((index ?? -1) + step, 0), total - 1))
            }}
          >
            <VirtualList
              label={words.listLabel}
              count={total}
              rowHeight={ROW_HEIGHT}
              selectedIndex={index}
              selectedKey={index}
              rowKey={(at) => rows.get(at)?.author.id ?? `row-${at}`}
              onSelect={setIndex}
              onRange={onRange}
            >
              {(at) => <PersonRow person={rows.get(at)} />}
            </VirtualList>
          </div>
          {chosen ? <PersonActs person={chosen} /> : <p className={styles.foot}>{words.hint}</p>}
        </>
      ) : null}
    </>
  )
}

const Columns = () => {
  const { columns } = useWords(peopleWords)
  return (
    <div className={`${styles.row} ${styles.columns}`} aria-hidden="true">
      <span>{columns.who}</span>
      <span className={styles.number}>{columns.followers}</span>
      <span className={styles.number}>{columns.posts}</span>
      <span className={styles.number}>{columns.reposts}</span>
      <span className={styles.number}>{columns.last}</span>
    </div>
  )
}

const PersonRow = ({ person }: { readonly person: PersonSummary | undefined }) => {
  const words = useWords(peopleWords)
  if (!person) return null
  const { author } = person
  return (
    <div className={styles.row}>
      <Handle name={`@${author.handle}`} />
      <span className={styles.number}>{words.number(author.followers)}</span>
      <span className={styles.number} title={words.posts(person.postCount)}>
        {words.number(person.postCount)}
      </span>
      <span className={styles.number} title={words.reposts(person.repostCount)}>
        {words.number(person.repostCount)}
      </span>
      <span className={styles.number}>
        <TimeAgo at={person.lastAt} />
      </span>
    </div>
  )
}

/** The chosen person in one sentence, with the whole name and exact times. */
const PersonActs = ({ person }: { readonly person: PersonSummary }) => {
  const lang = useLang()
  const words = useWords(peopleWords)
  const { author, firstAt, lastAt } = person
  const follows = author.followsUs === null ? 'unknown' : author.followsUs ? 'yes' : 'no'
  const span =
    firstAt === lastAt
      ? words.once(formatExact(lang, firstAt))
      : words.between(formatExact(lang, firstAt), formatExact(lang, lastAt))
  return (
    <div className={styles.foot} role="status">
      <p className={styles.name}>
        <Handle name={`@${author.handle}`} />
        <span>{crisisWords[lang].platform[author.platform]}</span>
        <StateMark
          shape={follows === 'yes' ? 'dot' : follows === 'no' ? 'ring' : 'dash'}
          word={words.follows[follows]}
        />
        <span>{author.followers === null ? words.followersUnknown : words.followers(author.followers)}</span>
      </p>
      <p className={styles.acts}>
        {words.acts(words.posts(person.postCount), words.reposts(person.repostCount), span)}.
      </p>
    </div>
  )
}
