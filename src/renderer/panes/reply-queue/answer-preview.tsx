// The answer as people will read it: whose name stands over it, to whom it speaks, what the platform puts in front, and how
// long it is as that platform counts.
import type { QueueLineDetail } from '../../../shared/contract/replies.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { Route } from '../../../shared/outbox.ts'
import { lengthOf } from '../../../shared/post-length.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { Handle, visibleText } from '../../ui/mention-text.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { aidWords } from './aid-words.ts'
import { asItLeaves } from './as-it-leaves.ts'
import styles from './composer-aids.module.css'
import { composerWords } from './composer-words.ts'
import { useKeptPictures } from './kept-pictures.ts'

export interface AnswerPreviewProps {
  readonly detail: QueueLineDetail
  readonly text: string
  readonly route: Route
}

export const AnswerPreview = ({ detail: { line, mentions }, text, route }: AnswerPreviewProps) => {
  const lang = useLang()
  const words = useWords(aidWords)
  const composer = useWords(composerWords)
  const pictures = useKeptPictures(line.id)
  const { account } = route
  if (route.kind === 'none' || account === null) return <p className={styles.quiet}>{words.willNotLeave}</p>
  if (text.trim() === '') return <p className={styles.quiet}>{words.nothingToShow}</p>
  const leaving = asItLeaves(account.platform, text.trim(), mentions, route)
  const where = crisisWords[lang].platform[account.platform]
  const { count, limit, isOver } = lengthOf(account.platform, leaving)
  return (
    <div className={styles.post}>
      <p className={styles.meta}>
        <Handle name={`@${account.handle}`} />
        <span>{words.inAnswerTo(`@${line.author.handle}`)}</span>
        <span>{where}</span>
      </p>
      <p className={styles.asIs} dir="auto">
        {visibleText(leaving)}
      </p>
      {pictures.map(({ fileId, altText }) => (
        <p key={fileId} className={styles.quiet} dir="auto">
          {words.picture(visibleText(altText))}
        </p>
      ))}
      <p className={styles.meta} title={composer.countHint}>
        {limit === null ? composer.countFree(count, where) : composer.count(count, limit, where)}
        {isOver && limit !== null ? <StateMark shape="up" tint="hand" word={words.overBy(count - limit)} /> : null}
      </p>
    </div>
  )
}
