// One post in the feed: who, how far they reach, when, and the first lines of the text, always in the same height.
import { memo } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { Mention } from '../../../shared/model.ts'
import { Age } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { Handle } from '../../ui/mention-text.tsx'
import { ShieldedText } from '../../ui/shielded-text.tsx'
import { ReadingMarks } from '../../ui/tone-mark.tsx'
import styles from './feed-row.module.css'
import { feedWords } from './words.ts'

export interface FeedRowProps {
  readonly mention: Mention
  readonly lines: 1 | 2
}

const compact = {
  en: new Intl.NumberFormat('en-GB', { notation: 'compact' }),
  fr: new Intl.NumberFormat('fr-FR', { notation: 'compact' }),
}

export const FeedRow = memo(({ mention, lines }: FeedRowProps) => {
  const lang = useLang()
  const words = useWords(feedWords)
  const labels = crisisWords[lang]
  const { author, matchReason } = mention
  return (
    <div className={styles.row} title={matchReason ? words.why(labels.matchReason[matchReason]) : undefined}>
      <div className={styles.head}>
        <Handle name={`@${author.handle}`} />
        {author.followers === null ? null : (
          <span className={styles.reach} title={words.followers(author.followers)}>
            {compact[lang].format(author.followers)}
          </span>
        )}
        {author.followsUs ? <span className={styles.ours}>{words.followsUs}</span> : null}
        {mention.repostOfId ? <span>{words.repost}</span> : null}
        <span className={styles.reading}>
          <ReadingMarks reading={mention} isBrief />
        </span>
        <span className={styles.end}>
          <span className={styles.where}>{labels.platform[mention.platform]}</span>
          <Age at={mention.createdAt} />
        </span>
      </div>
      <div className={styles.text}>
        <ShieldedText text={mention.text} authorId={author.id} lines={lines} />
      </div>
    </div>
  )
})
