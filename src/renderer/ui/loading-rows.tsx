// Waiting keeps the shape of what comes, so that nothing jumps; no spinner over content.
import { useWords } from './language.ts'
import styles from './loading-rows.module.css'
import { uiWords } from './words.ts'

export const LoadingRows = ({ count = 6 }: { readonly count?: number }) => {
  const words = useWords(uiWords)
  return (
    <div className={styles.rows} role="status" aria-label={words.loading}>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <div key={index} className={styles.row} />
      ))}
    </div>
  )
}
