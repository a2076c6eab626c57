// The real watch interrupts the drill: it rings here too, and stays on screen until somebody has chosen.
import { useState } from 'react'
import type { Events } from '../../shared/contract/events.ts'
import { crisisWords } from '../../shared/crisis-words.ts'
import { request, useEvent } from '../bridge.ts'
import { ring } from '../panes/alarm/ring.ts'
import { ExactTime } from '../ui/figures.tsx'
import { useLang, useWords } from '../ui/language.ts'
import styles from './watch-rang.module.css'
import { frameWords } from './words.ts'

export const WatchRang = () => {
  const words = useWords(frameWords)
  const lang = useLang()
  const [rang, setRang] = useState<Events['watch.rang'] | null>(null)
  useEvent('watch.rang', (told) => {
    setRang(told)
    ring()
  })
  if (!rang) return null
  const showWatch = (): void => {
    setRang(null)
    void request('desk.showWatch', {})
  }
  return (
    <section className={styles.rang} role="alert">
      <span className={styles.mark} aria-hidden="true">
        ▲
      </span>
      <div className={styles.text}>
        <strong dir="auto">{words.watchRang(rang.brandName)}</strong> <ExactTime at={rang.alert.at} />
        <p>{crisisWords[lang].alertSentence(rang.alert.why)}</p>
      </div>
      <button type="button" className={styles.act} onClick={() => setRang(null)}>
        {words.goOn}
      </button>
      <button type="button" className={styles.main} onClick={showWatch}>
        {words.showWatch}
      </button>
    </section>
  )
}
