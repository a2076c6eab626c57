// The plan that lies ready before a crisis.
import type { Brand, BrandId } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { CommandContext, Commands, Queries } from '../context.ts'
import { createPlanDesk } from '../plan/plan-desk.ts'
import { planFileOf } from '../plan-export.ts'
import { importPlan } from '../plan-import.ts'
import { readPlanFile } from '../plan-read.ts'
import { planOf } from '../read-plan.ts'
import type { By } from '../store/ledger.ts'
import type { Store } from '../store/store.ts'

const brandOf = (store: Store, brandId: BrandId): Brand => {
  const brand = store.brands.get(brandId)
  if (!brand) throw new Refusal('notFound', refusalWords.noBrand)
  return brand
}

type PlanDesk = ReturnType<typeof createPlanDesk>

const onPlan = ({ store, by, changed }: CommandContext, act: (desk: PlanDesk, by: By) => void): null => {
  store.transaction(() => act(createPlanDesk(store), by()))
  changed('plan')
  return null
}

export const planQueries = {
  'plan.get': ({ store, clock }, { brandId }) =>
    store.snapshot(() => planOf(store, brandOf(store, brandId), clock.wall())),
  'plan.history': ({ store }, { brandId, part }) => store.plans.history(brandId, part),
  'plan.file': ({ store, clock }, { brandId, lang }) =>
    store.snapshot(() => planFileOf(store, brandOf(store, brandId), lang, clock.wall())),
} satisfies Partial<Queries>

export const planCommands = {
  'plan.save': (context, { brandId, part, text }) => onPlan(context, (desk, by) => desk.save(brandId, part, text, by)),
  'plan.restore': (context, { brandId, part }) => onPlan(context, (desk, by) => desk.restore(brandId, part, by)),
  'plan.addChannel': (context, { brandId, name }) =>
    onPlan(context, (desk, by) => void desk.addChannel(brandId, name, by)),
  'plan.setChannel': (context, { brandId, channel, ...duty }) =>
    onPlan(context, (desk, by) => desk.setChannel(brandId, channel, duty, by)),
  'plan.review': (context, { brandId, section }) => onPlan(context, (desk, by) => desk.review(brandId, section, by)),
  'plan.import': ({ store, pipeline, files, by, changed }, { brandId, fileId }) => {
    const act = by()
    const file = readPlanFile(files.pathOf(fileId))
    const imported = store.transaction(() => importPlan(store, brandOf(store, brandId), file, act))
    // Red flags are read anew with the next post.
    pipeline.forget(brandId)
    changed('plan', 'library', 'members', 'brands')
    return imported
  },
} satisfies Partial<Commands>
