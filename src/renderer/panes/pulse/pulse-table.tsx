// The same numbers as a table: newest first, each a door.
import type { Pulse } from '../../../shared/contract/mentions.ts'
import { formatCount } from '../../../shared/words.ts'
import { DoorButton } from '../../ui/evidence-chips.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { useNow } from '../../ui/now.ts'
import { openDoor } from '../../ui/selection.ts'
import { rangeText } from './bin-words.ts'
import styles from './pulse-table.module.css'
import { pulseWords } from './words.ts'

export const PulseTable = ({ pulse }: { readonly pulse: Pulse }) => {
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
          <th scope="col">{words.upTo}</th>
        </tr>
      </thead>
      <tbody>
        {pulse.bins.toReversed().map((bin) => {
          const title = words.doorTitle(rangeText(lang, bin.at, bin.at + binMs, now))
          return (
            <tr key={bin.at}>
              <th scope="row">{rangeText(lang, bin.at, bin.at + binMs, now)}</th>
              <td>
                <DoorButton
                  label={`${title}, ${formatCount(lang, bin.count)}`}
                  onOpen={() => openDoor({ kind: 'between', title, fromAt: bin.at, toAt: bin.at + binMs })}
                >
                  {formatCount(lang, bin.count)}
                </DoorButton>
              </td>
              <td>{bin.upper === null ? words.noHistory : formatCount(lang, Math.ceil(bin.upper))}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
