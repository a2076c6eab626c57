// The first hour of a type of crisis in four lists.
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { CRISIS_TYPES, type CrisisType } from '../../../shared/library.ts'
import { libraryWords } from '../../../shared/library-words.ts'
import { checklistPart } from '../../../shared/plan.ts'
import { useWords } from '../../ui/language.ts'
import type { PartProps } from './part-props.ts'
import styles from './plan.module.css'
import { PlanTextField } from './plan-text.tsx'
import { planWords } from './words.ts'

export const ChecklistsPart = ({ brand, plan }: PartProps) => {
  const words = useWords(planWords)
  const library = useWords(libraryWords)
  const [type, setType] = useState<CrisisType>('productHarm')
  return (
    <>
      <NativeSelect
        size="xs"
        className={styles.narrow}
        label={words.type}
        value={type}
        onChange={(event) => setType(event.currentTarget.value as CrisisType)}
      >
        {CRISIS_TYPES.map((one) => (
          <option key={one} value={one}>
            {library.type[one]}
          </option>
        ))}
      </NativeSelect>
      <div className={styles.lists}>
        {plan.checklists
          .filter((list) => list.type === type)
          .map((list) => (
            <PlanTextField
              key={`${type}.${list.group}`}
              brandId={brand.id}
              part={checklistPart(type, list.group)}
              label={words.groups[list.group]}
              hint={words.aLine}
              of={list}
            />
          ))}
      </div>
    </>
  )
}
