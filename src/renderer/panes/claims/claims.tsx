// What is behind the peak of this crisis: what the posts do to us, what they claim, where it began and what carried it.
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Anatomy } from '../../../shared/anatomy.ts'
import { anatomyWords } from '../../../shared/anatomy-words.ts'
import type { CrisisId, Stance } from '../../../shared/model.ts'
import { formatCount } from '../../../shared/words.ts'
import { useAsk } from '../../bridge.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DoorButton } from '../../ui/evidence-chips.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { openDoor, useSelection } from '../../ui/selection.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { stanceLooks } from '../../ui/tone-mark.tsx'
import { ClaimList } from './claim-list.tsx'
import styles from './claims.module.css'
import { Spread } from './spread.tsx'
import { type ClaimsFace, claimsWords } from './words.ts'

export const Claims = () => {
  const words = useWords(claimsWords)
  const { crisisId } = useSelection()
  return (
    <section className={styles.claims} aria-label={words.title}>
      {crisisId === null ? (
        <EmptyState what={words.noCrisis.title} why={words.noCrisis.body} />
      ) : (
        <CrisisClaims key={crisisId} crisisId={crisisId} />
      )}
    </section>
  )
}

const CrisisClaims = ({ crisisId }: { readonly crisisId: CrisisId }) => {
  const words = useWords(claimsWords)
  const [face, setFace] = useState<ClaimsFace>('claims')
  const { value, failure, isLoading, again } = useAsk('anatomy.get', { crisisId })
  return (
    <>
      <div className={styles.bar}>
        <SegmentedControl<ClaimsFace>
          size="xs"
          aria-label={words.faceLabel}
          value={face}
          onChange={setFace}
          data={(['claims', 'spread'] as const).map((one) => ({ value: one, label: words.faces[one] }))}
        />
      </div>
      <FailureNote failure={failure} onAgain={again} />
      {isLoading ? (
        <>
          <p className={styles.reading}>{words.reading}</p>
          <LoadingRows />
        </>
      ) : null}
      {value && value.postCount === 0 ? <EmptyState what={words.empty.title} why={words.empty.body} /> : null}
      {value && value.postCount > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable without a mouse
        <div className={styles.body} tabIndex={0}>
          <Stances byStance={value.byStance} crisisId={crisisId} />
          {face === 'claims' ? (
            <ClaimList anatomy={value} crisisId={crisisId} />
          ) : (
            <Spread anatomy={value} crisisId={crisisId} />
          )}
        </div>
      ) : null}
    </>
  )
}

const order: readonly Stance[] = ['attack', 'ask', 'defend', 'neutral']

/** The whole crisis in one line: each number opens its posts. */
const Stances = ({ byStance, crisisId }: Pick<Anatomy, 'byStance'> & { readonly crisisId: CrisisId }) => {
  const words = useWords(claimsWords)
  const lang = useLang()
  return (
    <ul className={styles.stances} aria-label={words.stances}>
      {order.map((stance) => (
        <li key={stance}>
          <StateMark {...stanceLooks[stance]} word={anatomyWords[lang].stance[stance]} />
          <span className={styles.figure}>
            <DoorButton
              label={`${words.stanceDoor[stance]}, ${formatCount(lang, byStance[stance])}`}
              onOpen={() =>
                openDoor({ kind: 'behind', title: words.stanceDoor[stance], crisisId, of: { kind: 'stance', stance } })
              }
            >
              {formatCount(lang, byStance[stance])}
            </DoorButton>
          </span>
        </li>
      ))}
    </ul>
  )
}
