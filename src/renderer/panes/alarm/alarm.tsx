// The alarm: rings once per event, says in one sentence why, shows the proof, and stays until somebody has seen it.
import { useState } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { Alert, BrandId } from '../../../shared/model.ts'
import { useAsk, useEvent, useTell } from '../../bridge.ts'
import { EvidenceChips } from '../../ui/evidence-chips.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { TimeAgo } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { select } from '../../ui/selection.ts'
import styles from './alarm.module.css'
import { isMuted, ring, setMuted } from './ring.ts'
import { alarmWords } from './words.ts'

export const unseen = (alerts: readonly Alert[]): readonly Alert[] =>
  alerts.filter((alert) => alert.acknowledgedAt === null).toSorted((a, b) => b.at - a.at)

export const Alarm = ({ brandId }: { readonly brandId: BrandId }) => {
  const words = useWords(alarmWords)
  const lang = useLang()
  const alerts = useAsk('alerts.list', { brandId, count: 50 })
  const acknowledge = useTell('alerts.acknowledge')
  const [muted, mute] = useState(isMuted)
  useEvent('alert.raised', ring)
  const [alert, ...earlier] = unseen(alerts.value ?? [])
  if (!alert) return null
  const toggleSound = (): void => {
    setMuted(!muted)
    mute(!muted)
  }
  return (
    <section className={styles.alarm} role="alert" aria-label={words.title(crisisWords[lang].alertKind[alert.kind])}>
      <span className={styles.mark} aria-hidden="true">
        ▲
      </span>
      <div className={styles.text}>
        <strong>{words.title(crisisWords[lang].alertKind[alert.kind])}</strong> <TimeAgo at={alert.at} />
        <p>{crisisWords[lang].alertSentence(alert.why)}</p>
        {earlier.length > 0 ? <span>{words.more(earlier.length)}</span> : null}
        <FailureNote failure={acknowledge.failure} />
      </div>
      <div className={styles.acts}>
        <EvidenceChips seqs={alert.evidence} title={words.evidence} />
        <button type="button" className={styles.quiet} onClick={toggleSound}>
          {muted ? words.unmute : words.mute}
        </button>
        <button type="button" className={styles.act} onClick={() => select({ overlay: 'red' })}>
          {words.openCrisis}
        </button>
        <button
          type="button"
          className={styles.main}
          disabled={acknowledge.isBusy}
          onClick={() => void acknowledge.tell({ alertId: alert.id })}
        >
          {words.acknowledge}
        </button>
      </div>
    </section>
  )
}
