// What is claimed, the biggest first; and how many posts claim none of it.
import type { Anatomy } from '../../../shared/anatomy.ts'
import type { CrisisId } from '../../../shared/model.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DoorButton } from '../../ui/evidence-chips.tsx'
import { useWords } from '../../ui/language.ts'
import { openDoor } from '../../ui/selection.ts'
import { ClaimItem } from './claim-item.tsx'
import styles from './claims.module.css'
import { claimsWords } from './words.ts'

export interface ClaimListProps {
  readonly anatomy: Anatomy
  readonly crisisId: CrisisId
}

export const ClaimList = ({ anatomy: { claims, unclaimedCount }, crisisId }: ClaimListProps) => {
  const words = useWords(claimsWords)
  const biggest = claims[0]?.size ?? 0
  return (
    <>
      {claims.length === 0 ? (
        <EmptyState what={words.noClaims.title} why={words.noClaims.body} />
      ) : (
        <ol className={styles.list} aria-label={words.listLabel}>
          {claims.map((claim) => (
            <ClaimItem key={claim.id} claim={claim} share={claim.size / biggest} crisisId={crisisId} />
          ))}
        </ol>
      )}
      {unclaimedCount > 0 ? (
        <p className={styles.rest}>
          <DoorButton
            label={words.unclaimed(unclaimedCount)}
            onOpen={() => openDoor({ kind: 'behind', title: words.unclaimedDoor, crisisId, of: { kind: 'unclaimed' } })}
          >
            {words.unclaimed(unclaimedCount)}
          </DoorButton>
        </p>
      ) : null}
    </>
  )
}
