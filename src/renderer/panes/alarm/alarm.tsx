// The alarm: rings once per event, of whichever brand, says in one sentence why and what joined since, shows the proof,
// and stays until somebody has seen it, put it off, or said that it is not about us.
import { Menu } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { Alert, Brand, BrandId } from '../../../shared/model.ts'
import { formatTime } from '../../../shared/words.ts'
import { useAsk, useEvent, useTell } from '../../bridge.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { type Command, useOffer } from '../../ui/commands.ts'
import { DoorButton, EvidenceChips } from '../../ui/evidence-chips.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { TimeAgo } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { openDoor, select } from '../../ui/selection.ts'
import styles from './alarm.module.css'
import { joinedOf, mayDecide, type Unseen, unseenOf } from './by-event.ts'
import { isMuted, ring, setMuted } from './ring.ts'
import { SNOOZES, snoozeUntil } from './snooze.ts'
import { alarmWords } from './words.ts'

export interface AlarmProps {
  /** The brand that this window looks at. */
  readonly brandId: BrandId
  readonly brands: readonly Brand[]
}

const MOST = 200

const lookAt = (brandId: BrandId): void => select({ brandId, crisisId: null, door: null })

export const Alarm = ({ brandId, brands }: AlarmProps) => {
  const alerts = useAsk('alerts.unseen', { count: MOST })
  useEvent('alert.raised', ring)
  const known = useAsk('alerts.list', { brandId, count: 50 }).value ?? []
  const unseen = unseenOf(alerts.value ?? [], brandId, known)
  return unseen ? <UnseenAlarm key={unseen.front.id} unseen={unseen} brandId={brandId} brands={brands} /> : null
}

const UnseenAlarm = ({ unseen, brandId, brands }: AlarmProps & { readonly unseen: Unseen }) => {
  const { front, event, earlierCount, others } = unseen
  const words = useWords(alarmWords)
  const lang = useLang()
  const crises = useAsk('crises.list', { brandId: front.brandId }).value ?? []
  const acknowledge = useTell('alerts.acknowledge')
  const dismiss = useTell('alerts.dismiss')
  const { tell } = acknowledge
  const ids = event.map(({ id }) => id).join()
  const [muted, mute] = useState(isMuted)
  const nameOf = (id: BrandId): string => brands.find((brand) => brand.id === id)?.name ?? `#${id}`
  const seen = useCallback(() => {
    for (const alertId of ids.split(',')) void tell({ alertId: Number(alertId) })
  }, [tell, ids])
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
        <p>
          {crisisWords[lang].alertSentence(front.why)}{' '}
          {front.evidence.length > 0 ? <EvidenceChips seqs={front.evidence} title={words.evidence} /> : null}
        </p>
        <Joined front={front} />
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
        <button type="button" className={styles.quiet} onClick={toggleSound}>
          {muted ? words.unmute : words.mute}
        </button>
        <Later alert={front} />
        {front.kind === 'source' ? null : (
          <AskReason
            isLink
            label={words.notForUs}
            confirm={words.dismiss}
            hint={words.dismissHint}
            maxLength={500}
            onConfirm={(why) => dismiss.tell({ alertId: front.id, why })}
          />
        )}
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

/** What else was found of the same event: it did not ring again. */
const Joined = ({ front }: { readonly front: Alert }) => {
  const words = useWords(alarmWords)
  const lang = useLang()
  const alerts = useAsk('alerts.list', { brandId: front.brandId, count: 50 }).value ?? []
  const joined = joinedOf(alerts, front)
  if (joined.length === 0) return null
  const { alertKind, alertSentence } = crisisWords[lang]
  return (
    <p className={styles.joined}>
      {words.also}{' '}
      {joined.map((alert, index) => (
        <span key={alert.id}>
          {index > 0 ? ', ' : ''}
          <DoorButton
            label={`${alertKind[alert.kind].toLowerCase()}: ${alertSentence(alert.why)}`}
            onOpen={() => openDoor({ kind: 'posts', title: alertSentence(alert.why), seqs: alert.evidence })}
          >
            {alertKind[alert.kind].toLowerCase()}
          </DoorButton>
        </span>
      ))}
    </p>
  )
}

/** By the machine's own clock: who puts an alarm off is awake now, whatever the brand's time is. */
const Later = ({ alert }: { readonly alert: Alert }) => {
  const words = useWords(alarmWords)
  const lang = useLang()
  const [now, setNow] = useState(Date.now)
  const snooze = useTell('alerts.snooze')
  return (
    <Menu position="bottom-end" width={260} onOpen={() => setNow(Date.now())}>
      <Menu.Target>
        <button type="button" className={styles.quiet}>
          {words.later} <span aria-hidden="true">▾</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.laterHint}</Menu.Label>
        {SNOOZES.map((one) => (
          <Menu.Item
            key={one}
            rightSection={formatTime(lang, snoozeUntil(one, now))}
            onClick={() => void snooze.tell({ alertId: alert.id, untilAt: snoozeUntil(one, now) })}
          >
            {words.snoozes[one]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
