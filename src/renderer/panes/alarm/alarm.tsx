// The alarm: rings once per event, of whichever brand, says in one sentence why, shows the proof, and stays until
// somebody has seen it.
import { useCallback, useMemo, useState } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { Brand, BrandId } from '../../../shared/model.ts'
import { useAsk, useEvent, useTell } from '../../bridge.ts'
import { type Command, useOffer } from '../../ui/commands.ts'
import { EvidenceChips } from '../../ui/evidence-chips.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { TimeAgo } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { select } from '../../ui/selection.ts'
import styles from './alarm.module.css'
import { mayDecide, type Unseen, unseenOf } from './by-brand.ts'
import { isMuted, ring, setMuted } from './ring.ts'
import { alarmWords } from './words.ts'

export interface AlarmProps {
  /** The brand that this window looks at. */
  readonly brandId: BrandId
  readonly brands: readonly Brand[]
}

const MOST = 200

const lookAt = (brandId: BrandId): void => select({ brandId, crisisId: null, lineId: null, door: null })

export const Alarm = ({ brandId, brands }: AlarmProps) => {
  const alerts = useAsk('alerts.unseen', { count: MOST })
  useEvent('alert.raised', ring)
  const unseen = unseenOf(alerts.value ?? [], brandId)
  return unseen ? <UnseenAlarm key={unseen.front.id} unseen={unseen} brandId={brandId} brands={brands} /> : null
}

const UnseenAlarm = ({ unseen, brandId, brands }: AlarmProps & { readonly unseen: Unseen }) => {
  const { front, earlierCount, others } = unseen
  const words = useWords(alarmWords)
  const lang = useLang()
  const crises = useAsk('crises.list', { brandId: front.brandId }).value ?? []
  const acknowledge = useTell('alerts.acknowledge')
  const { tell } = acknowledge
  const alertId = front.id
  const [muted, mute] = useState(isMuted)
  const nameOf = (id: BrandId): string => brands.find((brand) => brand.id === id)?.name ?? `#${id}`
  const seen = useCallback(() => void tell({ alertId }), [tell, alertId])
  useOffer(
    useMemo<readonly Command[]>(() => [{ id: 'alarm.seen', label: words.seenCommand, act: seen }], [words, seen]),
  )
  const isHere = front.brandId === brandId
  const kind = crisisWords[lang].alertKind[front.kind]
  const title = brands.length > 1 ? words.titleOf(nameOf(front.brandId), kind) : words.title(kind)
  const toggleSound = (): void => {
    setMuted(!muted)
    mute(!muted)
  }
  return (
    <section className={styles.alarm} role="alert" aria-label={title}>
      <span className={styles.mark} aria-hidden="true">
        ▲
      </span>
      <div className={styles.text}>
        <strong dir="auto">{title}</strong> <TimeAgo at={front.at} />
        <p>{crisisWords[lang].alertSentence(front.why)}</p>
        {earlierCount > 0 ? <span>{words.more(earlierCount)}</span> : null}
        {others.length > 0 ? (
          <ul className={styles.others} aria-label={words.others}>
            {others.map((other) => (
              <li key={other.brandId}>
                <button type="button" className={styles.quiet} onClick={() => lookAt(other.brandId)}>
                  <bdi>{words.otherBrand(nameOf(other.brandId), other.count)}</bdi>
                </button>
              </li>
            ))}
          </ul>
        ) : null}
        <FailureNote failure={acknowledge.failure} />
      </div>
      <div className={styles.acts}>
        <EvidenceChips seqs={front.evidence} title={words.evidence} />
        <button type="button" className={styles.quiet} onClick={toggleSound}>
          {muted ? words.unmute : words.mute}
        </button>
        {isHere && !mayDecide(front, crises) ? null : isHere ? (
          <button type="button" className={styles.act} onClick={() => select({ overlay: 'red' })}>
            {words.openCrisis}
          </button>
        ) : (
          <button type="button" className={styles.act} onClick={() => lookAt(front.brandId)}>
            {words.switchTo(nameOf(front.brandId))}
          </button>
        )}
        <button type="button" className={styles.main} disabled={acknowledge.isBusy} onClick={seen}>
          {words.acknowledge}
        </button>
      </div>
    </section>
  )
}
