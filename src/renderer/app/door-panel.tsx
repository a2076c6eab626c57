// Behind every number: the posts themselves, in the side panel; each may be read otherwise here.
import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import type { MentionPage } from '../../shared/contract/mentions.ts'
import type { BrandId, Mention } from '../../shared/model.ts'
import { formatExact } from '../../shared/words.ts'
import { HoldPost } from '../asks/hold-post.tsx'
import { ProofPost } from '../asks/proof-post.tsx'
import { Reading } from '../asks/reading.tsx'
import { ReportPost } from '../asks/report-post.tsx'
import { type Answer, request, useAsk } from '../bridge.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { useLang, useWords } from '../ui/language.ts'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { PostCard } from '../ui/post-card.tsx'
import { type Door, type Only, passes, select, useSelection } from '../ui/selection.ts'
import { SidePanel } from '../ui/side-panel.tsx'
import { uiWords } from '../ui/words.ts'
import { frameWords } from './words.ts'

const pageCount = 50

/** `mentions.get` takes 200 at most. */
const mostSeqs = 200

const openOutside = (url: string): void => void request('links.open', { url })

const Posts = ({ posts }: { readonly posts: readonly Mention[] }) => {
  const seqs = posts.map(({ seq }) => seq)
  const answer = useAsk('mentions.pictures', seqs.length > 0 ? { seqs } : null)
  const pictures = new Map(answer.value?.map((one) => [one.seq, one.pictures]))
  return posts.map((mention) => (
    <PostCard
      key={mention.seq}
      mention={mention}
      pictures={pictures.get(mention.seq) ?? []}
      onOpenOutside={openOutside}
      reading={<Reading mention={mention} />}
      acts={
        <>
          <HoldPost mention={mention} />
          <ProofPost mention={mention} />
          <ReportPost mention={mention} />
        </>
      }
    />
  ))
}

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

interface PageProps<D extends Door> {
  readonly door: D
  readonly brandId: BrandId
  readonly beforeSeq: number | null
  readonly isLast: boolean
  readonly onMore: (beforeSeq: number) => void
}

const BetweenPage = ({ door, brandId, ...rest }: PageProps<Door & { kind: 'between' }>) => {
  const { fromAt, toAt, only } = door
  const page = useAsk('mentions.between', { brandId, fromAt, toAt, beforeSeq: rest.beforeSeq, count: countFor(only) })
  return <Page page={page} only={only} {...rest} />
}

const BehindPage = ({ door, ...rest }: PageProps<Door & { kind: 'behind' }>) => {
  const { crisisId, of, only } = door
  const page = useAsk('anatomy.posts', { crisisId, of, beforeSeq: rest.beforeSeq, count: countFor(only) })
  return <Page page={page} only={only} {...rest} />
}

/** Where some are left out, a page of the usual size would look empty. */
const countFor = (only: Only | undefined): number => (only ? pageCount * 4 : pageCount)

interface ShownPage extends Pick<PageProps<Door>, 'beforeSeq' | 'isLast' | 'onMore'> {
  readonly page: Answer<MentionPage>
  readonly only: Only | undefined
}

const Page = ({ page, only, beforeSeq, isLast, onMore }: ShownPage) => {
  const words = useWords(frameWords)
  const next = page.value?.nextBeforeSeq ?? null
  const posts = page.value?.items.filter((mention) => passes(mention, only))
  if (page.isLoading) return <LoadingRows />
  return (
    <>
      <FailureNote failure={page.failure} onAgain={page.again} />
      {posts?.length === 0 && beforeSeq === null && next === null ? <EmptyState what={words.noPosts} /> : null}
      <Posts posts={posts ?? []} />
      {isLast && next !== null ? (
        <Button variant="subtle" fullWidth onClick={() => onMore(next)}>
          {words.morePosts}
        </Button>
      ) : null}
    </>
  )
}

const Paged = ({ page }: { readonly page: (of: Omit<PageProps<Door>, 'door' | 'brandId'>) => ReactNode }) => {
  const [befores, setBefores] = useState<readonly (number | null)[]>([null])
  return befores.map((beforeSeq, index) =>
    page({
      beforeSeq,
      isLast: index === befores.length - 1,
      onMore: (next) => setBefores([...befores, next]),
    }),
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
    door.kind === 'between'
      ? `${formatExact(lang, door.fromAt)} – ${formatExact(lang, door.toAt)}`
      : door.kind === 'posts' && door.seqs.length > 1 && words.evidence(door.seqs.length)
  return (
    <SidePanel title={door.title} hint={hint} onClose={close}>
      <Behind key={JSON.stringify(door)} door={door} brandId={brandId} />
    </SidePanel>
  )
}

const Behind = ({ door, brandId }: { readonly door: Door; readonly brandId: BrandId }) => {
  switch (door.kind) {
    case 'posts':
      return <Picked door={door} />
    case 'between':
      return (
        <Paged page={(of) => <BetweenPage key={of.beforeSeq ?? 'first'} door={door} brandId={brandId} {...of} />} />
      )
    case 'behind':
      return <Paged page={(of) => <BehindPage key={of.beforeSeq ?? 'first'} door={door} brandId={brandId} {...of} />} />
  }
}
