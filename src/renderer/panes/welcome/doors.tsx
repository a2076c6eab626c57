// Three doors into the room.
import { useWords } from '../../ui/language.ts'
import { select } from '../../ui/selection.ts'
import styles from './welcome.module.css'
import { WelcomePage } from './welcome-page.tsx'
import { welcomeWords } from './words.ts'

export const Doors = () => {
  const words = useWords(welcomeWords)
  return (
    <WelcomePage title={words.doorsTitle} why={words.doorsWhy}>
      <ul className={styles.doors}>
        <li>
          <button type="button" className={styles.door} onClick={() => select({ overlay: 'drill' })}>
            <span className={styles.name}>{words.drill}</span>
            <span>{words.drillWhat}</span>
          </button>
        </li>
        <li>
          <button type="button" className={styles.door} onClick={() => select({ overlay: 'import' })}>
            <span className={styles.name}>{words.import}</span>
            <span>{words.importWhat}</span>
          </button>
        </li>
        <li>
          <button type="button" className={styles.door} onClick={() => select({ overlay: 'connections' })}>
            <span className={styles.name}>{words.connect}</span>
            <span>{words.connectWhat}</span>
          </button>
        </li>
      </ul>
    </WelcomePage>
  )
}
