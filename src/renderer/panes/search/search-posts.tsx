// Full-text search over everything that was said. The hand stays in the field: arrows choose, Enter opens.
import { Button, Modal, TextInput } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { BrandId, Mention } from '../../../shared/model.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { TimeAgo } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { Handle, MentionText } from '../../ui/mention-text.tsx'
import { select } from '../../ui/selection.ts'
import { uiWords } from '../../ui/words.ts'
import styles from './search.module.css'
import { useFoundPosts } from './use-found-posts.ts'
import { searchWords } from './words.ts'

export interface SearchPostsProps {
  readonly brandId: BrandId | null
  readonly onClose: () => void
}

export const SearchPosts = ({ brandId, onClose }: SearchPostsProps) => {
  const words = useWords(searchWords)
  const common = useWords(uiWords)
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.search}
      size="xl"
      yOffset="8vh"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': common.close }}
      // A header outside the room would pass for a second banner of the page.
      attributes={{ header: { role: 'presentation' } }}
      classNames={{ body: styles.body, title: styles.title }}
    >
      {brandId === null ? (
        <EmptyState what={words.noBrand.title} why={words.noBrand.body} />
      ) : (
        <Searching brandId={brandId} />
      )}
    </Modal>
  )
}

const openPosts = (title: string, posts: readonly Mention[]): void =>
  select({ overlay: null, door: { kind: 'posts', title, seqs: posts.slice(0, 200).map((post) => post.seq) } })

const Searching = ({ brandId }: { readonly brandId: BrandId }) => {
  const words = useWords(searchWords)
  const listId = useId()
  const [typed, setTyped] = useState('')
  const { found, isAsking, more } = useFoundPosts(brandId, typed)
  const [active, setActive] = useState(0)
  const items = found?.items ?? []
  const query = typed.trim()
  const optionId = (index: number) => `${listId}-${index}`

  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [listId, active])

  const step = (by: number): void => {
    if (active + by >= items.length && found?.nextBeforeSeq != null) more()
    setActive(Math.min(Math.max(active + by, 0), Math.max(items.length - 1, 0)))
  }
  const chosen = items[active]
  return (
    <>
      <TextInput
        data-autofocus
        size="md"
        role="combobox"
        aria-label={words.search}
        aria-expanded={items.length > 0}
        aria-controls={listId}
        aria-activedescendant={chosen ? optionId(active) : undefined}
        placeholder={words.placeholder}
        maxLength={400}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
          const by = steps[event.key]
          if (by !== undefined) {
            event.preventDefault()
            step(by)
          }
          if (event.key === 'Enter' && chosen) openPosts(words.post, [chosen])
        }}
      />
      <p className={styles.hint} role="status">
        {found && query !== '' && items.length > 0
          ? words.found(items.length, found.nextBeforeSeq !== null)
          : words.hint}
      </p>
      {found && query !== '' && !found.searchedAll ? <p className={styles.hint}>{words.newestOnly}</p> : null}
      <FailureNote failure={found?.failure ?? null} onAgain={more} />
      <div className={styles.results} id={listId} role="listbox" aria-label={words.results}>
        {items.map((mention, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant of the field
          <div
            key={mention.seq}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            className={styles.result}
            onClick={() => openPosts(words.post, [mention])}
          >
            <Result mention={mention} />
          </div>
        ))}
      </div>
      {query === '' ? <EmptyState what={words.start.title} why={words.start.body} /> : null}
      {query !== '' && isAsking && items.length === 0 ? <LoadingRows count={4} /> : null}
      {found && found.query === query && items.length === 0 && !found.failure && !isAsking ? (
        <EmptyState what={words.none(query)} why={words.noneHint} />
      ) : null}
      {items.length > 0 ? (
        <div className={styles.acts}>
          <Button size="xs" variant="default" onClick={() => openPosts(words.results, items)}>
            {words.showAll}
          </Button>
          {found?.nextBeforeSeq != null ? (
            <Button size="xs" variant="subtle" disabled={isAsking} onClick={more}>
              {words.more}
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  )
}

const Result = ({ mention }: { readonly mention: Mention }) => {
  const lang = useLang()
  return (
    <>
      <p className={styles.meta}>
        <Handle name={`@${mention.author.handle}`} />
        <span>{crisisWords[lang].platform[mention.platform]}</span>
        <TimeAgo at={mention.createdAt} />
      </p>
      <MentionText text={mention.text} lines={2} />
    </>
  )
}
