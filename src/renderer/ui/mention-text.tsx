// Post text is hostile input: shown as text, never as markup; its direction never leaks into ours.
import { useWords } from './language.ts'
import styles from './mention-text.module.css'
import { uiWords } from './words.ts'

export interface MentionTextProps {
  /** null = a tombstone. */
  readonly text: string | null
  /** At most this many lines; the whole text is one press or hover away. Default: all. */
  readonly lines?: 1 | 2 | 3
  /** false = a hover does not tell the rest. Default: it does. */
  readonly hasTitle?: boolean
}

/** Lone surrogates and control characters have no glyph: they become visible. Lines and tabs stay. */
export const visibleText = (text: string): string =>
  text.replace(/[\p{Surrogate}\p{Cc}]/gu, (sign) => (/\s/.test(sign) ? sign : '\ufffd'))

export const MentionText = ({ text, lines, hasTitle = true }: MentionTextProps) => {
  const words = useWords(uiWords)
  if (text === null) {
    return (
      <span className={styles.removed} title={words.removedHint}>
        ✕ {words.removed}
      </span>
    )
  }
  const shown = visibleText(text)
  return (
    <bdi
      dir="auto"
      className={`${styles.text} ${lines === undefined ? '' : lines === 1 ? styles.line : styles.clamped}`}
      style={lines === undefined || lines === 1 ? undefined : { WebkitLineClamp: lines }}
      title={lines && hasTitle ? shown : undefined}
    >
      {shown}
    </bdi>
  )
}

/** A name or handle as its owner wrote it, isolated from our own sentence. */
export const Handle = ({ name }: { readonly name: string }) => (
  <bdi dir="auto" className={styles.handle} title={visibleText(name)}>
    {visibleText(name)}
  </bdi>
)
