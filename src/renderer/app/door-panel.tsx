// Behind every number: the posts themselves, in the side panel.
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { BrandId, Mention } from '../../shared/model.ts'
import { formatExact } from '../../shared/words.ts'
import { request, useAsk } from '../bridge.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { useLang, useWords } from '../ui/language.ts'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { PostCard } from '../ui/post-card.tsx'
import { type Door, select, useSelection } from '../ui/selection.ts'
import { SidePanel } from '../ui/side-panel.tsx'
import { uiWords } from '../ui/words.ts'
import { frameWords } from './words.ts'

const pageCount = 50

/** `mentions.get` takes 200 at most. */
const mostSeqs = 200

const openOutside = (url: string): void => void request('links.open', { url })

const Posts = ({ posts }: { readonly posts: readonly Mention[] }) =>
  posts.map((mention) => <PostCard key={mention.seq} mention={mention} onOpenOutside={openOutside} />)

const Picked = ({ door }: { readonly door: Door & { kind: 'posts' } }) => {
  const answer = useAsk('mentions.get', { seqs: door.seqs.slice(0, mostSeqs) })
  if (answer.isLoading) return <LoadingRows />
  return (
    <>
      <FailureNote failure={answer.failure} onAgain={answer.again} />
      <Posts posts={answer.value ?? []} />
    </>
  )
}

const Between = ({ door, brandId }: { readonly door: Door & { kind: 'between' }; readonly brandId: BrandId }) => {
  const words = useWords(frameWords)
  const [befores, setBefores] = useState<readonly (number | null)[]>([null])
  return (
    <>
      {befores.map((beforeSeq, index) => (
        <BetweenPage
          key={beforeSeq ?? 'first'}
          input={{ brandId, fromAt: door.fromAt, toAt: door.toAt, beforeSeq, count: pageCount }}
          isLast={index === befores.length - 1}
          moreLabel={words.morePosts}
          onMore={(next) => setBefores([...befores, next])}
        />
      ))}
    </>
  )
}

interface BetweenPageProps {
  readonly input: { brandId: BrandId; fromAt: number; toAt: number; beforeSeq: number | null; count: number }
  readonly isLast: boolean
  readonly moreLabel: string
  readonly onMore: (beforeSeq: number) => void
}

const BetweenPage = ({ input, isLast, moreLabel, onMore }: BetweenPageProps) => {
  const words = useWords(frameWords)
  const page = useAsk('mentions.between', input)
  const next = page.value?.nextBeforeSeq ?? null
  if (page.isLoading) return <LoadingRows />
  return (
    <>
      <FailureNote failure={page.failure} onAgain={page.again} />
      {page.value?.items.length === 0 && input.beforeSeq === null ? <EmptyState what={words.noPosts} /> : null}
      <Posts posts={page.value?.items ?? []} />
      {isLast && next !== null ? (
        <Button variant="subtle" fullWidth onClick={() => onMore(next)}>
          {moreLabel}
        </Button>
      ) : null}
    </>
  )
}

const close = (): void => select({ door: null })

export const DoorPanel = ({ brandId }: { readonly brandId: BrandId }) => {
  const { door } = useSelection()
  const lang = useLang()
  const words = useWords(uiWords)
  useEffect(() => close, [])
  if (!door) return null
  const hint =
    door.kind === 'posts'
      ? door.seqs.length > 1 && words.evidence(door.seqs.length)
      : `${formatExact(lang, door.fromAt)} – ${formatExact(lang, door.toAt)}`
  const key = door.kind === 'posts' ? door.seqs.join() : `${door.fromAt}-${door.toAt}`
  return (
    <SidePanel title={door.title} hint={hint} onClose={close}>
      {door.kind === 'posts' ? <Picked key={key} door={door} /> : <Between key={key} door={door} brandId={brandId} />}
    </SidePanel>
  )
}
