// What this brand calls an issue and what a crisis: on screen when the red button is pressed.
import { definitionPart, VERDICTS } from '../../../shared/plan.ts'
import { useWords } from '../../ui/language.ts'
import type { PartProps } from './part-props.ts'
import { PlanTextField } from './plan-text.tsx'
import { planWords } from './words.ts'

export const DefinitionsPart = ({ brand, plan }: PartProps) => {
  const words = useWords(planWords)
  return VERDICTS.map((verdict) => (
    <PlanTextField
      key={verdict}
      brandId={brand.id}
      part={definitionPart(verdict)}
      label={words.verdicts[verdict]}
      of={plan.definitions[verdict]}
    />
  ))
}
