// A plan as a file: everything in force, whole, so that another workspace, or a person without one, can use it.
import type { Brand, Lang } from '../../shared/model.ts'
import { itemsOf } from '../../shared/plan.ts'
import type { PlanFile } from '../../shared/plan-file.ts'
import { libraryOf } from './library/library-desk.ts'
import { planChannelsOf } from './plan/plan-channels.ts'
import { planTextsOf } from './plan/plan-texts.ts'
import type { Store } from './store/store.ts'

/** `lang`: of what the team has not written itself. Call inside one snapshot. */
export const planFileOf = (store: Store, brand: Brand, lang: Lang, exportedAt: number): PlanFile => {
  const { definitions, checklists } = planTextsOf(store, brand.id)
  const members = store.members.list()
  const nameOf = (id: number | null): string | null => members.find((one) => one.id === id)?.name ?? null
  return {
    format: 'sangfroid-plan',
    version: 1,
    exportedAt,
    brand: brand.name,
    definitions: { issue: definitions.issue.text[lang], crisis: definitions.crisis.text[lang] },
    redFlags: brand.redFlags,
    checklists: checklists.map(({ type, group, text }) => ({ type, group, items: itemsOf(text[lang]) })),
    team: members.map(({ name, roles, reach, backupId }) => ({
      name,
      roles: [...roles],
      reach: [...reach],
      backup: nameOf(backupId),
    })),
    statements: libraryOf(store, brand.id).flatMap(({ type, stage, lang: spoken, length, text }) =>
      text === null ? [] : [{ type, stage, lang: spoken, length, text }],
    ),
    channels: planChannelsOf(store, brand.id).flatMap(({ channel, name, ownerId, backupId, isSetAside }) => {
      const common = channel.kind === 'common' ? channel.common : null
      // A name that was removed by law stays here.
      if (common === null && name === null) return []
      return [
        { name: name ?? common ?? '', common, owner: nameOf(ownerId), backup: nameOf(backupId), setAside: isSetAside },
      ]
    }),
  }
}
