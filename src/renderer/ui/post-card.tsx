// One post in full: who, where, when, how far, and the text as text. Used wherever a door opens.
import type { ReactNode } from 'react'
import { crisisWords } from '../../shared/crisis-words.ts'
import type { Mention } from '../../shared/model.ts'
import { type Picture, pictureUrl } from '../../shared/pictures.ts'
import { TimeAgo } from './figures.tsx'
import { useLang, useWords } from './language.ts'
import { Handle } from './mention-text.tsx'
import styles from './post-card.module.css'
import { ShieldedPicture, ShieldedText } from './shielded-text.tsx'
import { ReadingMarks } from './tone-mark.tsx'
import { uiWords } from './words.ts'

export interface PostCardProps {
  readonly mention: Mention
  readonly onOpenOutside?: (url: string) => void
  /** Put beside it by a member. */
  readonly pictures?: readonly Picture[]
  /** In the place of the plain marks: where a member may read the post otherwise. */
  readonly reading?: ReactNode
  /** What else can be done with it. */
  readonly acts?: ReactNode
}

export const PostCard = ({ mention, onOpenOutside, pictures = [], reading, acts }: PostCardProps) => {
  const lang = useLang()
  const words = useWords(uiWords)
  const { author, url } = mention
  return (
    <article className={styles.post}>
      <header className={styles.head}>
        <Handle name={`@${author.handle}`} />
        <span className={styles.where}>{crisisWords[lang].platform[mention.platform]}</span>
        <TimeAgo at={mention.createdAt} />
      </header>
      <ShieldedText text={mention.text} authorId={author.id} hasButton />
      {pictures.map(({ sha256, removedAt }) =>
        removedAt === null ? (
          <ShieldedPicture key={sha256} authorId={author.id}>
            <img className={styles.picture} src={pictureUrl(sha256)} alt={words.pictureOf(author.handle)} />
          </ShieldedPicture>
        ) : (
          <p key={sha256} className={styles.gone}>
            {words.pictureGone}
          </p>
        ),
      )}
      <footer className={styles.foot}>
        <span>{author.followers === null ? words.followersUnknown : words.followers(author.followers)}</span>
        {author.followsUs ? <span>{words.followsUs}</span> : null}
        {mention.repostOfId ? <span>{words.reposts}</span> : null}
        {mention.visibility === 'public' ? null : <span>{words.notPublic[mention.visibility]}</span>}
        {reading ?? <ReadingMarks reading={mention} />}
        {url && onOpenOutside ? (
          <button type="button" className={styles.link} onClick={() => onOpenOutside(url)}>
            {words.openOutside}
          </button>
        ) : null}
        {acts}
      </footer>
    </article>
  )
}
