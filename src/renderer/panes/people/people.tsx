// Who intervened, by acts only (no inference about anybody): who attacked, defended, asked, passed on, and who of them
// follows us. A long list, read in pages.
import { useMemo, useState } from 'react'
import type { PersonSummary } from '../../../shared/contract/crises.ts'
import type { CrisisId } from '../../../shared/model.ts'
import { useAsk } from '../../bridge.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { mergePages, PAGE_SIZE, useRowWindow } from '../../ui/row-pages.ts'
import { openDoor, useSelection } from '../../ui/selection.ts'
import { VirtualList } from '../../ui/virtual-list.tsx'
import styles from './people.module.css'
import { PersonActs } from './person-acts.tsx'
import { Columns, PersonRow } from './person-row.tsx'
import { peopleWords, WHICH, type People as Which } from './words.ts'

const ROW_HEIGHT = 32

export const People = () => {
  const words = useWords(peopleWords)
  const { crisisId } = useSelection()
  const [show, setShow] = useState<Which>('all')
  return (
    <section className={styles.people} aria-label={words.title}>
      {crisisId === null ? (
        <EmptyState what={words.noCrisis.title} why={words.noCrisis.body} />
      ) : (
        <>
          <fieldset className={styles.which}>
            <legend className="sr-only">{words.whichLabel}</legend>
            {WHICH.map((one) => (
              <button
                key={one}
                type="button"
                className={styles.pick}
                aria-pressed={one === show}
                onClick={() => setShow(one)}
              >
                {words.which[one]}
              </button>
            ))}
          </fieldset>
          <CrisisPeople key={`${crisisId}-${show}`} crisisId={crisisId} show={show} />
        </>
      )}
    </section>
  )
}

const CrisisPeople = ({ crisisId, show }: { readonly crisisId: CrisisId; readonly show: Which }) => {
  const words = useWords(peopleWords)
  const [window, onRange] = useRowWindow()
  const inputOf = (from: number | null) => (from === null ? null : { crisisId, show, from, count: PAGE_SIZE })
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
  if (head.value && total === 0) {
    const { title, body } = show === 'all' ? words.empty : words.emptyOf
    return <EmptyState what={title} why={body} />
  }
  const openPosts = ({ author }: PersonSummary): void =>
    openDoor({
      kind: 'behind',
      title: words.postsOf(`@${author.handle}`),
      crisisId,
      of: { kind: 'author', authorId: author.id },
    })
  return (
    <>
      <FailureNote failure={head.failure} onAgain={head.again} />
      {head.isLoading ? <LoadingRows /> : null}
      {total > 0 ? (
        <>
          <p className={styles.hint}>{words.who[show](total)}</p>
          <Columns />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the listbox inside */}
          <div
            className={styles.rows}
            onKeyDown={(event) => {
              const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
              if (event.key === 'Enter' && chosen) openPosts(chosen)
              else if (step !== 0) setIndex(Math.min(Math.max((index ?? -1) + step, 0), total - 1))
              else return
              event.preventDefault()
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
          {chosen ? <PersonActs person={chosen} crisisId={crisisId} /> : <p className={styles.foot}>{words.hint}</p>}
        </>
      ) : null}
    </>
  )
}
