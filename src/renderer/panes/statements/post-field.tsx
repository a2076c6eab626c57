// One post of what an account says, with its count as the platform counts, and the offer to split it where it is too long.
import { Button, Textarea } from '@mantine/core'
import { blanksOf } from '../../../shared/blanks.ts'
import { lengthOf } from '../../../shared/post-length.ts'
import { useWords } from '../../ui/language.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import styles from './publish.module.css'
import { type AccountDraft, type PostDraft, removePost, splitOf, splitPost, writePost } from './publish-draft.ts'
import { publishWords } from './publish-words.ts'
import { statementWords } from './words.ts'

export interface PostFieldProps {
  readonly draft: AccountDraft
  readonly post: PostDraft
  /** With its number, as it will be read. */
  readonly published: string
  readonly label: string
  readonly onChange: (draft: AccountDraft) => void
}

export const PostField = ({ draft, post, published, label, onChange }: PostFieldProps) => {
  const words = useWords(publishWords)
  const statement = useWords(statementWords)
  const { count, limit, isOver } = lengthOf(draft.platform, published)
  const parts = isOver ? splitOf(draft, post.text) : []
  const blanks = blanksOf(post.text)
  const used = limit === null ? words.countFree(count) : words.count(count, limit)
  return (
    <div className={styles.post}>
      <Textarea
        size="sm"
        label={label}
        dir="auto"
        autosize
        minRows={2}
        maxRows={12}
        maxLength={10_000}
        value={post.text}
        onChange={(event) => onChange(writePost(draft, post.key, event.currentTarget.value))}
      />
      <div className={styles.under}>
        <StateMark
          shape={isOver ? 'cross' : 'tick'}
          tint={isOver ? 'plain' : 'quiet'}
          word={isOver && limit !== null && count > limit ? `${used}, ${words.over(count - limit)}` : used}
        />
        {blanks.length > 0 ? (
          <StateMark shape="box" word={statement.blanks(blanks.length)} reason={blanks.join(' ')} />
        ) : null}
        {parts.length > 1 ? (
          <Button
            size="compact-xs"
            variant="default"
            title={words.splitHint}
            onClick={() => onChange(splitPost(draft, post.key))}
          >
            {words.split(parts.length)}
          </Button>
        ) : null}
        {draft.posts.length > 1 ? (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={words.removePostOf(draft.posts.indexOf(post) + 1)}
            onClick={() => onChange(removePost(draft, post.key))}
          >
            {words.removePost}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
