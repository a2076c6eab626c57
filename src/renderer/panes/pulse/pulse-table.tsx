// The same numbers as a table: newest first, each count a door.

import type { BlindFacts } from '../../../shared/blind-facts.ts'
import { blindCauses, blindSentences } from '../../../shared/blind-words.ts'
import type { Pulse } from '../../../shared/contract/mentions.ts'
import { formatCount } from '../../../shared/words.ts'
import { DoorButton } from '../../ui/evidence-chips.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { useNow } from '../../ui/now.ts'
import { type Door, openDoor } from '../../ui/selection.ts'
import { rangeText } from './bin-words.ts'
import styles from './pulse-table.module.css'
import { type Unheard, unheardIn } from './unheard.ts'
import { pulseWords } from './words.ts'

export interface PulseTableProps {
  readonly pulse: Pulse
  readonly unheard: readonly Unheard[]
}

export const PulseTable = ({ pulse, unheard }: PulseTableProps) => {
  const words = useWords(pulseWords)
  const lang = useLang()
  const now = useNow()
  const { binMs } = pulse
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.count}</th>
          <th scope="col">{words.tones.negative}</th>
          <th scope="col">{words.tones.positive}</th>
          <th scope="col">{words.upTo}</th>
        </tr>
      </thead>
      <tbody>
        {pulse.bins.toReversed().map((bin) => {
          const range = rangeText(lang, bin.at, bin.at + binMs, now)
          const door = { kind: 'between', fromAt: bin.at, toAt: bin.at + binMs } as const
          return (
            <tr key={bin.at}>
              <th scope="row">
                {range}
                <NotHeard facts={unheardIn(unheard, door)} />
              </th>
              <Count title={words.doorTitle(range)} count={bin.count} door={door} />
              {(['negative', 'positive'] as const).map((tone) =>
                bin.readCount === 0 ? (
                  <td key={tone}>{words.notRead}</td>
                ) : (
                  <Count
                    key={tone}
                    title={words.toneTitle(tone, range)}
                    count={bin[`${tone}Count`]}
                    door={{ ...door, only: { tone } }}
                  />
                ),
              )}
              <td>{bin.upper === null ? words.noHistory : formatCount(lang, Math.ceil(bin.upper))}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Beside the count that is too low. */
const NotHeard = ({ facts }: { readonly facts: readonly BlindFacts[] }) => {
  const lang = useLang()
  const words = useWords(pulseWords)
  if (facts.length === 0) return null
  return (
    <span className={styles.under} dir="auto" title={facts.map((one) => blindSentences[lang](one)).join('\n')}>
      {[words.notHeard, ...facts.map(({ source, cause }) => `${source}, ${blindCauses[lang][cause]}`)].join(' · ')}
    </span>
  )
}

interface CountProps {
  readonly title: string
  readonly count: number
  readonly door: Omit<Extract<Door, { kind: 'between' }>, 'title'>
}

/** Behind nothing there is no door. */
const Count = ({ title, count, door }: CountProps) => {
  const lang = useLang()
  const figure = formatCount(lang, count)
  return (
    <td>
      {count === 0 ? (
        figure
      ) : (
        <DoorButton label={`${title}, ${figure}`} onOpen={() => openDoor({ ...door, title })}>
          {figure}
        </DoorButton>
      )}
    </td>
  )
}
