// The first posts of a table as they will come in: whether day and month, hour and author are right is seen, not reasoned.
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { PostExample } from '../../../shared/file-formats.ts'
import { formatExact } from '../../../shared/words.ts'
import { useLang, useWords } from '../../ui/language.ts'
import styles from './import.module.css'
import { importWords } from './words.ts'

export const Examples = ({ examples }: { readonly examples: readonly PostExample[] }) => {
  const words = useWords(importWords)
  const lang = useLang()
  return (
    <section className={styles.examples} aria-label={words.examples}>
      <h4 className={styles.small}>{words.examples}</h4>
      <ul>
        {examples.map(({ createdAt, platform, authorHandle, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the first rows of a file, in its order; two may be alike
          <li key={index} className={styles.example}>
            <span className={styles.exampleHead}>
              <time>{formatExact(lang, createdAt)}</time>
              <bdi>{`@${authorHandle}`}</bdi>
              <span>{crisisWords[lang].platform[platform]}</span>
            </span>
            <span className={styles.exampleText} dir="auto" title={text}>
              {text}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
