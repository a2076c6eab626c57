// The report's numbers: each a door to its posts where there are any, "unknown" where the record does not say.
import type { ReactNode } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { ReportModel } from '../../../shared/report-model.ts'
import { statesOf } from '../../../shared/states.ts'
import { formatCount, formatLag, formatShare } from '../../../shared/words.ts'
import { DoorButton } from '../../ui/evidence-chips.tsx'
import { shortExact } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { useNow } from '../../ui/now.ts'
import { openDoor } from '../../ui/selection.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import styles from './report.module.css'
import { reportWords } from './words.ts'

const hour = 3_600_000

export const ReportNumbers = ({ model }: { readonly model: ReportModel }) => {
  const lang = useLang()
  const words = useWords(reportWords)
  const now = useNow()
  const { numbers, fromAt, toAt } = model
  const duration = (ms: number | null) => (ms === null ? null : formatLag(lang, ms))
  const count = (value: number | null) => (value === null ? null : formatCount(lang, value))
  const { peakPerHour: peak } = numbers
  const peakText = peak === null ? '' : words.peak(formatCount(lang, peak.count), shortExact(lang, peak.at, now))
  const rows: readonly (readonly [string, ReactNode])[] = [
    [
      words.measures.mentionCount,
      <DoorButton
        key="all"
        label={`${formatCount(lang, numbers.mentionCount)}, ${words.allDoor}`}
        onOpen={() => openDoor({ kind: 'between', title: words.allDoor, fromAt, toAt })}
      >
        {formatCount(lang, numbers.mentionCount)}
      </DoorButton>,
    ],
    [words.measures.authorCount, count(numbers.authorCount)],
    [words.measures.repostCount, count(numbers.repostCount)],
    [words.measures.topTenShare, numbers.topTenShare === null ? null : formatShare(lang, numbers.topTenShare)],
    [
      words.measures.peakPerHour,
      peak === null ? null : (
        <DoorButton
          key="peak"
          label={`${peakText}, ${words.peakDoor}`}
          onOpen={() => openDoor({ kind: 'between', title: words.peakDoor, fromAt: peak.at, toAt: peak.at + hour })}
        >
          {peakText}
        </DoorButton>
      ),
    ],
    [words.measures.halfLifeMs, duration(numbers.halfLifeMs)],
    [words.measures.detectionLagMs, duration(numbers.detectionLagMs)],
    [words.measures.acknowledgementLagMs, duration(numbers.acknowledgementLagMs)],
    [words.measures.potentialReach, count(numbers.potentialReach)],
  ]
  return (
    <section className={styles.part} aria-label={words.numbers}>
      <h3 className={styles.title}>{words.numbers}</h3>
      <dl className={styles.numbers}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? <Unknown />}</dd>
          </div>
        ))}
      </dl>
      <h3 className={styles.title}>{words.people}</h3>
      <PeopleByState people={numbers.peopleByState} />
    </section>
  )
}

export const Unknown = () => {
  const words = useWords(reportWords)
  return <StateMark shape="dash" tint="quiet" word={words.unknown} reason={words.unknownHint} />
}

const PeopleByState = ({ people }: { readonly people: ReportModel['numbers']['peopleByState'] }) => {
  const lang = useLang()
  const words = useWords(reportWords)
  const states = statesOf('line').filter((state) => (people[state] ?? 0) > 0)
  if (states.length === 0) return <p className={styles.note}>{words.noPeople}</p>
  return (
    <dl className={styles.numbers}>
      {states.map((state) => (
        <div key={state}>
          <dt>{crisisWords[lang].lineState[state]}</dt>
          <dd>{formatCount(lang, people[state] ?? 0)}</dd>
        </div>
      ))}
    </dl>
  )
}
