// What is kept against removal: by whom, on what ground, since when; and letting go of it.
import type { Hold } from '../../../shared/contract/privacy.ts'
import { formatExact } from '../../../shared/words.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { DoorButton } from '../../ui/evidence-chips.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { select } from '../../ui/selection.ts'
import { privacyWords } from './privacy-words.ts'
import styles from './settings.module.css'

export const Holds = () => {
  const words = useWords(privacyWords)
  const holds = useAsk('holds.list', {})
  const standing = (holds.value ?? []).filter(({ releasedAt }) => releasedAt === null)
  return (
    <section className={styles.holds} aria-label={words.holds}>
      <h3>{words.holds}</h3>
      <FailureNote failure={holds.failure} onAgain={holds.again} />
      {holds.value && standing.length === 0 ? <p className={styles.foot}>{words.noHold}</p> : null}
      <ul>
        {standing.map((hold) => (
          <One key={hold.id} hold={hold} onReleased={holds.again} />
        ))}
      </ul>
    </section>
  )
}

interface OneProps {
  readonly hold: Hold
  readonly onReleased: () => void
}

const One = ({ hold, onReleased }: OneProps) => {
  const lang = useLang()
  const words = useWords(privacyWords)
  const nameOf = useMemberNames()
  const release = useTell('holds.release')
  const { on, ground, memberId, placedAt, removals } = hold
  return (
    <li>
      <div className={styles.held}>
        {on.kind === 'crisis' ? (
          <span>{words.wholeCrisis}</span>
        ) : (
          <DoorButton
            label={words.showPost}
            onOpen={() => select({ overlay: null, door: { kind: 'posts', title: words.keptPost, seqs: [on.seq] } })}
          >
            {words.keptPost}
          </DoorButton>
        )}
        <p dir="auto">{ground ?? words.groundGone}</p>
        <p className={styles.foot}>
          {words.placed(nameOf(memberId), formatExact(lang, placedAt))}
          {removals.length === 0 ? '' : ` ${words.removedMeanwhile(removals.length)}`}
        </p>
      </div>
      <AskReason
        label={words.release}
        confirm={words.release}
        hint={words.releaseHint}
        onConfirm={async (why) => {
          const result = await release.tell({ holdId: hold.id, why })
          if (result.ok) onReleased()
          return result
        }}
      />
    </li>
  )
}
