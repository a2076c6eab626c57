// What this person said, newest last, as text only; their reposts folded so that the words to answer stand alone.
import type { Mention } from '../../../shared/model.ts'
import { Reading } from '../../asks/reading.tsx'
import { ReportPost } from '../../asks/report-post.tsx'
import { TimeAgo } from '../../ui/figures.tsx'
import { useWords } from '../../ui/language.ts'
import { ShieldedText } from '../../ui/shielded-text.tsx'
import styles from './composer.module.css'
import { composerWords } from './composer-words.ts'

export const ComposerPosts = ({ mentions }: { readonly mentions: readonly Mention[] }) => {
  const words = useWords(composerWords)
  const inOrder = [...mentions].sort((a, b) => a.createdAt - b.createdAt)
  const own = inOrder.filter((mention) => mention.repostOfId === null)
  const echoes = inOrder.filter((mention) => mention.repostOfId !== null)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable without a mouse
    // biome-ignore lint/a11y/useSemanticElements: these are no form fields
    <div className={styles.posts} role="group" aria-label={words.theirPosts} tabIndex={0}>
      {own.map((mention) => (
        <Post key={mention.seq} mention={mention} />
      ))}
      {echoes.length > 0 ? (
        <details className={styles.echoes} open={own.length === 0}>
          <summary>{words.folded(echoes.length)}</summary>
          {echoes.map((mention) => (
            <Post key={mention.seq} mention={mention} />
          ))}
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
