// One of a few, all in sight: a row of radio buttons that looks like one control.
import { useId } from 'react'
import styles from './settings.module.css'

export interface ChoiceProps<T extends string> {
  readonly label: string
  readonly words: Readonly<Record<T, string>>
  readonly value: T
  readonly onChange: (value: T) => void
}

export const Choice = <T extends string>({ label, words, value, onChange }: ChoiceProps<T>) => {
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      <div className={styles.row}>
        {(Object.keys(words) as T[]).map((one) => (
          <label key={one} className={styles.one} data-chosen={one === value}>
            <input type="radio" name={name} checked={one === value} onChange={() => onChange(one)} />
            {words[one]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
