// The quiet page before the room: one question at a time.
import type { ReactNode } from 'react'
import styles from './welcome.module.css'

export interface WelcomePageProps {
  readonly title: string
  readonly why: string
  readonly children: ReactNode
}

export const WelcomePage = ({ title, why, children }: WelcomePageProps) => (
  <main className={styles.page}>
    <div className={styles.sheet}>
      <p className={styles.product}>Sangfroid</p>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.why}>{why}</p>
      {children}
    </div>
  </main>
)
