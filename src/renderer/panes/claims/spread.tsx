// Where it began, through whom it came, and what was said in the same words at the same time: posts and times only.

import type { Amplifier, Anatomy, Origin } from '../../../shared/anatomy.ts'
import { anatomyWords } from '../../../shared/anatomy-words.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { CrisisId } from '../../../shared/model.ts'
import { formatCount } from '../../../shared/words.ts'
import { DoorButton, EvidenceChips } from '../../ui/evidence-chips.tsx'
import { ExactTime, TimeAgo } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { Handle } from '../../ui/mention-text.tsx'
import { surenessOf } from '../../ui/reading-words.ts'
import { openDoor } from '../../ui/selection.ts'
import { SHAPES, type Shape, StateMark } from '../../ui/state-mark.tsx'
import styles from './spread.module.css'
import { claimsWords } from './words.ts'

export interface SpreadProps {
  readonly anatomy: Anatomy
  readonly crisisId: CrisisId
}

const mostAmplifiers = 10

export const Spread = ({ anatomy: { origin, amplifiers, coordination }, crisisId }: SpreadProps) => {
  const words = useWords(claimsWords)
  const lang = useLang()
  return (
    <>
      <section className={styles.part} aria-label={words.origin}>
        <h3 className={styles.title}>{words.origin}</h3>
        {origin ? <Beginning origin={origin} /> : <Unknown />}
      </section>
      <section className={styles.part} aria-label={words.spread}>
        <h3 className={styles.title}>{words.spread}</h3>
        {amplifiers.length === 0 ? (
          <p className={styles.quiet}>{words.noSpread}</p>
        ) : (
          <>
            <p className={styles.quiet}>{words.spreadHint}</p>
            <Amplifiers amplifiers={amplifiers.slice(0, mostAmplifiers)} crisisId={crisisId} />
          </>
        )}
      </section>
      <section className={styles.part} aria-label={words.together}>
        <h3 className={styles.title}>{words.together}</h3>
        <p className={styles.quiet}>{coordination.length === 0 ? words.noTogether : words.togetherHint}</p>
        {coordination.map((seen) => (
          <div key={seen.id} className={styles.seen}>
            <p>{anatomyWords[lang].coordinationSentence(seen)}</p>
            <DoorButton
              label={`${words.togetherDoor}, ${words.posts(seen.postCount)}`}
              onOpen={() =>
                openDoor({
                  kind: 'behind',
                  title: words.togetherDoor,
                  crisisId,
                  of: { kind: 'coordination', id: seen.id },
                })
              }
            >
              {words.posts(seen.postCount)}
            </DoorButton>
            <span className={styles.quiet}>
              <ExactTime at={seen.fromAt} />
            </span>
          </div>
        ))}
      </section>
    </>
  )
}

const Unknown = () => {
  const words = useWords(claimsWords)
  return (
    <p className={styles.sentence}>
      <StateMark shape="dash" word={words.originUnknown} />{' '}
      <span className={styles.quiet}>{words.originUnknownWhy}</span>
    </p>
  )
}

const surenessShapes: Record<ReturnType<typeof surenessOf>, Shape> = {
  unsure: 'ring',
  rather: 'half',
  sure: 'half',
  very: 'dot',
}

const Beginning = ({ origin }: { readonly origin: Origin }) => {
  const words = useWords(claimsWords)
  const lang = useLang()
  const sureness = surenessOf(origin.confidence)
  return (
    <>
      <p className={styles.who}>
        <Handle name={`@${origin.author.handle}`} />
        <span>{crisisWords[lang].platform[origin.author.platform]}</span>
        <ExactTime at={origin.at} />
      </p>
      <p className={styles.sentence}>
        <StateMark shape={surenessShapes[sureness]} word={words.sureness[sureness]} />
        {'\u2002'}
        {anatomyWords[lang].originSentence(origin.why)}
      </p>
      <EvidenceChips seqs={[origin.seq]} title={words.origin} />
    </>
  )
}

const Amplifiers = ({
  amplifiers,
  crisisId,
}: {
  readonly amplifiers: readonly Amplifier[]
  readonly crisisId: CrisisId
}) => {
  const words = useWords(claimsWords)
  const lang = useLang()
  const { columns } = words
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{columns.who}</th>
          <th scope="col">{columns.at}</th>
          <th scope="col">{columns.how}</th>
          <th scope="col">{columns.through}</th>
          <th scope="col">{columns.reach}</th>
        </tr>
      </thead>
      <tbody>
        {amplifiers.map(({ author, seq, at, reach, causedCount, isLinked }) => (
          <tr key={seq}>
            <th scope="row">
              <Handle name={`@${author.handle}`} />
            </th>
            <td>
              <TimeAgo at={at} />
            </td>
            <td title={isLinked ? words.linkedHint : words.byWordsHint}>
              <span aria-hidden="true">{isLinked ? SHAPES.dot : SHAPES.ring}</span>{' '}
              {isLinked ? words.linked : words.byWords}
            </td>
            <td>
              <DoorButton
                label={`${words.throughDoor(`@${author.handle}`)}, ${formatCount(lang, causedCount)}`}
                onOpen={() =>
                  openDoor({
                    kind: 'behind',
                    title: words.throughDoor(`@${author.handle}`),
                    crisisId,
                    of: { kind: 'amplifier', seq },
                  })
                }
              >
                {formatCount(lang, causedCount)}
              </DoorButton>
            </td>
            <td>{reach === null ? words.reachUnknown : formatCount(lang, reach)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
