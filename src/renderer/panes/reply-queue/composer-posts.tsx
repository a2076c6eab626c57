// What this person said, newest last, as text only; their reposts folded so that the words to answer stand alone.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Mention } from '../../../shared/model.ts'
import { Reading } from '../../asks/reading.tsx'
import { ReportPost } from '../../asks/report-post.tsx'
import { TimeAgo } from '../../ui/figures.tsx'
import { useWords } from '../../ui/language.ts'
import { ShieldedText } from '../../ui/shielded-text.tsx'
import styles from './composer.module.css'
import { composerWords } from './composer-words.ts'

/** The last words are what is answered: somebody who wrote two hundred posts is not drawn two hundred times at once. */
const SHOWN = 12

export const ComposerPosts = ({ mentions }: { readonly mentions: readonly Mention[] }) => {
  const words = useWords(composerWords)
  const inOrder = [...mentions].sort((a, b) => a.createdAt - b.createdAt)
  const own = inOrder.filter((mention) => mention.repostOfId === null)
  const echoes = inOrder.filter((mention) => mention.repostOfId !== null)
  const [isWhole, setWhole] = useState(false)
  const [isUnfolded, setUnfolded] = useState(own.length === 0)
  const shown = isWhole ? own : own.slice(-SHOWN)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable without a mouse
    // biome-ignore lint/a11y/useSemanticElements: these are no form fields
    <div className={styles.posts} role="group" aria-label={words.theirPosts} tabIndex={0}>
      {shown.length < own.length ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setWhole(true)}>
          {words.earlier(own.length - shown.length)}
        </Button>
      ) : null}
      {shown.map((mention) => (
        <Post key={mention.seq} mention={mention} />
      ))}
      {echoes.length > 0 ? (
        <details
          className={styles.echoes}
          open={isUnfolded}
          onToggle={(event) => setUnfolded(event.currentTarget.open)}
        >
          <summary>{words.folded(echoes.length)}</summary>
          {isUnfolded ? echoes.map((mention) => <Post key={mention.seq} mention={mention} />) : null}
        </details>
      ) : null}
    </div>
  )
}

const Post = ({ mention }: { readonly mention: Mention }) => (
  <article className={styles.post}>
    <ShieldedText text={mention.text} authorId={mention.author.id} hasButton />
    <span className={styles.meta}>
      <TimeAgo at={mention.createdAt} />
      <Reading mention={mention} />
      <ReportPost mention={mention} />
    </span>
  </article>
)
