// A local date and time typed by a person; the zone stands beside it, because a record without one proves nothing.
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatExact } from '../../shared/words.ts'
import { useLang } from './language.ts'
import { fromLocalField, toLocalField } from './local-time.ts'

export interface WhenFieldProps {
  readonly label: string
  readonly hint?: string
  /** null = empty. */
  readonly at: number | null
  readonly onChange: (at: number | null) => void
  readonly size?: 'xs' | 'sm'
}

export const WhenField = ({ label, hint, at, onChange, size = 'xs' }: WhenFieldProps) => {
  const lang = useLang()
  const [shownAt] = useState(at)
  const [text, setText] = useState(at === null ? '' : toLocalField(at))
  return (
    <TextInput
      type="datetime-local"
      size={size}
      label={label}
      description={at === null ? hint : formatExact(lang, at)}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        onChange(fromLocalField(event.currentTarget.value, shownAt))
      }}
    />
  )
}
