// Which column of a table is what for us: our field, their column, what stands in it. What only a person can say is marked,
// and nothing is imported before it is said.
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { CSV_FIELDS, type CsvField } from '../../../shared/file-formats.ts'
import { useWords } from '../../ui/language.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import styles from './import.module.css'
import { MapperChoices, type MapperProps } from './mapper-choices.tsx'
import { importWords } from './words.ts'

/** Always on show; the others when they are mapped or asked for. */
const USUAL: readonly CsvField[] = ['time', 'text', 'handle', 'url', 'platform']

const neededBy = { time: 'noTime', text: 'noText', handle: 'noAuthor' } as const

export const Mapper = ({ look, mapping, onChange }: MapperProps) => {
  const words = useWords(importWords)
  const [showsAll, setShowsAll] = useState(false)
  const { columns } = mapping
  const fields = CSV_FIELDS.filter((field) => showsAll || USUAL.includes(field) || columns[field] !== undefined)
  const put = (field: CsvField, value: string): void => {
    const { [field]: _before, ...others } = columns
    onChange({ ...mapping, columns: value === '' ? others : { ...others, [field]: Number(value) } })
  }
  const nameOf = (index: number): string => look.columns[index]?.name || words.columnNumber(index + 1)
  return (
    <section className={styles.mapper} aria-label={words.mapper}>
      <table className={styles.map}>
        <thead>
          <tr>
            <th scope="col">{words.ourField}</th>
            <th scope="col">{words.theirColumn}</th>
            <th scope="col">{words.sample}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => {
            const index = columns[field]
            const doubt = field in neededBy ? neededBy[field as keyof typeof neededBy] : null
            const isOpen = doubt !== null && look.doubts.includes(doubt)
            const samples = index === undefined ? '' : (look.columns[index]?.samples ?? []).join(' · ')
            return (
              <tr key={field}>
                <th scope="row">{words.field[field]}</th>
                <td>
                  <NativeSelect
                    size="xs"
                    aria-label={words.columnOf(words.field[field])}
                    value={index === undefined ? '' : String(index)}
                    onChange={(event) => put(field, event.currentTarget.value)}
                  >
                    <option value="">{words.noColumn}</option>
                    {look.columns.map((_, column) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                      <option key={column} value={String(column)}>
                        {nameOf(column)}
                      </option>
                    ))}
                  </NativeSelect>
                </td>
                <td className={styles.sample}>
                  {isOpen && doubt ? (
                    <StateMark shape="diamond" tint="hand" word={words.doubt[doubt]} />
                  ) : (
                    <bdi title={samples}>{samples}</bdi>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {fields.length < CSV_FIELDS.length || showsAll ? (
        <Button
          size="compact-xs"
          variant="subtle"
          className={styles.more}
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? words.fewerFields : words.moreFields}
        </Button>
      ) : null}
      <MapperChoices look={look} mapping={mapping} onChange={onChange} />
    </section>
  )
}
