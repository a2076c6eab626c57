// What a section of the plan is given.
import type { Brand } from '../../../shared/model.ts'
import type { Plan } from '../../../shared/plan.ts'

export interface PartProps {
  readonly brand: Brand
  readonly plan: Plan
}
