// One person, one line: who, whether they follow us, and how often they did what.
import type { PersonSummary } from '../../../shared/contract/crises.ts'
import { Age } from '../../ui/figures.tsx'
import { useWords } from '../../ui/language.ts'
import { Handle } from '../../ui/mention-text.tsx'
import { SHAPES, StateMark } from '../../ui/state-mark.tsx'
import { type Look, stanceLooks } from '../../ui/tone-mark.tsx'
import styles from './people.module.css'
import { ACTS, type Act, peopleWords } from './words.ts'

const looks: Record<Act, Look> = { ...stanceLooks, amplify: { shape: 'repost', tint: 'quiet' } }

export const countOf = (person: PersonSummary, act: Act): number =>
  act === 'amplify' ? person.repostCount : person[`${act}Count`]

export const Columns = () => {
  const { columns, acts } = useWords(peopleWords)
  return (
    <div className={`${styles.row} ${styles.columns}`} aria-hidden="true">
      <span>{columns.who}</span>
      <span>{columns.follows}</span>
      {ACTS.map((act) => (
        <span key={act} className={styles.number}>
          {acts[act]}
        </span>
      ))}
      <span className={`${styles.number} ${styles.reach}`}>{columns.followers}</span>
      <span className={`${styles.number} ${styles.last}`}>{columns.last}</span>
    </div>
  )
}

export const PersonRow = ({ person }: { readonly person: PersonSummary | undefined }) => {
  const words = useWords(peopleWords)
  if (!person) return null
  const { author } = person
  return (
    <div className={styles.row}>
      <Handle name={`@${author.handle}`} />
      <span className={styles.follows}>
        {author.followsUs ? (
          <>
            <span aria-hidden="true">{SHAPES.dot}</span> {words.followsShort}
          </>
        ) : null}
      </span>
      {ACTS.map((act) => {
        const count = countOf(person, act)
        return (
          <span key={act} className={styles.number} title={words.did[act](count)} data-none={count === 0}>
            {count === 0 ? SHAPES.dash : <StateMark {...looks[act]} word={words.number(count)} />}
          </span>
        )
      })}
      <span className={`${styles.number} ${styles.reach}`}>{words.number(author.followers)}</span>
      <span className={`${styles.number} ${styles.last}`}>
        <Age at={person.lastAt} />
      </span>
    </div>
  )
}
