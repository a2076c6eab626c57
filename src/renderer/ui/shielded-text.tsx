// Words that hurt, and pictures, are blurred until somebody wants them: the reader decides what they read (doctrine: abuse
// shield). Until then neither a hover nor a screen reader tells them.
import { type ReactNode, useMemo } from 'react'
import { holdsSlur } from '../../shared/slurs.ts'
import { useWords } from './language.ts'
import { MentionText, type MentionTextProps } from './mention-text.tsx'
import { turnShield, useIsWanted } from './shield.ts'
import { shieldWords } from './shield-words.ts'
import styles from './shielded-text.module.css'

export interface ShieldedTextProps extends MentionTextProps {
  readonly authorId: number
  /** A button that shows it stands beside; not inside of a row that is itself one choice. */
  readonly hasButton?: boolean
}

export const ShieldedText = ({ authorId, hasButton = false, ...text }: ShieldedTextProps) => {
  const words = useWords(shieldWords)
  const isWanted = useIsWanted(authorId)
  const isHurtful = useMemo(() => text.text !== null && holdsSlur(text.text), [text.text])
  if (!isHurtful) return <MentionText {...text} />
  if (isWanted)
    return (
      <>
        <MentionText {...text} />
        {hasButton ? <Turn authorId={authorId} word={words.hide} /> : null}
      </>
    )
  return (
    <span className={hasButton ? styles.shield : `${styles.shield} ${styles.inRow}`} title={words.hiddenTextHint}>
      <span className="sr-only">{words.hiddenText}</span>
      <span className={styles.blurred} aria-hidden="true">
        <MentionText {...text} hasTitle={false} />
      </span>
      {hasButton ? <Turn authorId={authorId} word={words.showText} /> : <span className={styles.tag}>{words.tag}</span>}
    </span>
  )
}

export interface ShieldedPictureProps {
  readonly authorId: number
  readonly children: ReactNode
}

export const ShieldedPicture = ({ authorId, children }: ShieldedPictureProps) => {
  const words = useWords(shieldWords)
  if (useIsWanted(authorId)) return children
  return (
    <span className={styles.shield}>
      <span className={styles.blurredPicture}>{children}</span>
      <Turn authorId={authorId} word={words.showPicture} />
    </span>
  )
}

const Turn = ({ authorId, word }: { readonly authorId: number; readonly word: string }) => (
  <button type="button" className={styles.turn} aria-keyshortcuts="S" onClick={() => turnShield(authorId)}>
    {word}
  </button>
)
