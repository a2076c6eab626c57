// What no column says: the platform, the zone of the times, and which of two numbers is the day. Asked where the file leaves
// it open, never guessed.
import { NativeSelect } from '@mantine/core'
import { crisisWords } from '../../../shared/crisis-words.ts'
import { type CsvLook, type CsvMapping, DATE_ORDERS } from '../../../shared/file-formats.ts'
import { PLATFORMS } from '../../../shared/model.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import styles from './import.module.css'
import { importWords } from './words.ts'

const zoneHere = Intl.DateTimeFormat().resolvedOptions().timeZone
const zones = [...new Set([zoneHere, 'UTC', ...Intl.supportedValuesOf('timeZone')])]

export interface MapperProps {
  readonly look: CsvLook
  readonly mapping: CsvMapping
  readonly onChange: (mapping: CsvMapping) => void
}

export const MapperChoices = ({ look, mapping, onChange }: MapperProps) => {
  const words = useWords(importWords)
  const lang = useLang()
  const { doubts } = look
  const { platform, timeZone, dateOrder } = mapping
  const isAsked = (doubt: 'timeZone' | 'dateOrder'): boolean => doubts.includes(doubt)
  const mark = (doubt: 'timeZone' | 'dateOrder') =>
    isAsked(doubt) ? (
      <span className={styles.asked}>
        <StateMark shape="diamond" tint="hand" word={words.doubt[doubt]} />
      </span>
    ) : undefined
  return (
    <div className={styles.choices}>
      <NativeSelect
        size="xs"
        label={mapping.columns.platform === undefined ? words.platformOfAll : words.platformElse}
        value={platform}
        onChange={(event) => {
          const chosen = PLATFORMS.find((one) => one === event.currentTarget.value)
          if (chosen) onChange({ ...mapping, platform: chosen })
        }}
      >
        {PLATFORMS.map((one) => (
          <option key={one} value={one}>
            {crisisWords[lang].platform[one]}
          </option>
        ))}
      </NativeSelect>
      {isAsked('timeZone') || timeZone !== null ? (
        <NativeSelect
          size="xs"
          label={words.timeZone}
          description={mark('timeZone')}
          value={timeZone ?? ''}
          onChange={(event) => onChange({ ...mapping, timeZone: event.currentTarget.value })}
        >
          {timeZone === null ? <option value="">{words.choosePlease}</option> : null}
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone === zoneHere ? words.zoneHere(zone) : zone}
            </option>
          ))}
        </NativeSelect>
      ) : null}
      {isAsked('dateOrder') || dateOrder !== null ? (
        <NativeSelect
          size="xs"
          label={words.dateOrder}
          description={mark('dateOrder')}
          value={dateOrder ?? ''}
          onChange={(event) => {
            const chosen = DATE_ORDERS.find((one) => one === event.currentTarget.value)
            if (chosen) onChange({ ...mapping, dateOrder: chosen })
          }}
        >
          {dateOrder === null ? <option value="">{words.choosePlease}</option> : null}
          {DATE_ORDERS.map((order) => (
            <option key={order} value={order}>
              {words.orders[order]}
            </option>
          ))}
        </NativeSelect>
      ) : null}
    </div>
  )
}
