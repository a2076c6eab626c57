// Takes a plan in over the one that stands: only what differs is written, each as an act of its own, so that the former
// version stays. Whoever and whatever is here and not in the file stays as it is. Inside one transaction: all or nothing.
import type { PlanImported } from '../../shared/contract/plan.ts'
import { cellKey } from '../../shared/library.ts'
import type { Brand, Member, MemberId } from '../../shared/model.ts'
import { type ChannelRef, checklistPart, definitionPart, itemsOf, VERDICTS } from '../../shared/plan.ts'
import type { PlanFile } from '../../shared/plan-file.ts'
import type { Words } from '../../shared/words.ts'
import { checkFlagWords } from './ingest/flag-words.ts'
import { createLibraryDesk, libraryOf } from './library/library-desk.ts'
import { addMember, changeMember } from './member-desk.ts'
import { planChannelsOf } from './plan/plan-channels.ts'
import { createPlanDesk } from './plan/plan-desk.ts'
import { planTextsOf } from './plan/plan-texts.ts'
import { planRefusal, unfit } from './plan-read.ts'
import type { By } from './store/ledger.ts'
import type { Store } from './store/store.ts'

const isSame = (stands: Words<string>, text: string): boolean => stands.en === text || stands.fr === text

/** First what the file says, then what was here: nobody loses a number, nor a right, by a file. */
const union = (first: readonly string[], then: readonly string[]): string[] => [...new Set([...first, ...then])]

const importTexts = (store: Store, { id }: Brand, file: PlanFile, by: By): number => {
  const desk = createPlanDesk(store)
  const stands = planTextsOf(store, id)
  let count = 0
  for (const verdict of VERDICTS) {
    const text = file.definitions?.[verdict]
    if (text === undefined || isSame(stands.definitions[verdict].text, text)) continue
    desk.save(id, definitionPart(verdict), text, by)
    count += 1
  }
  for (const { type, group, items } of file.checklists ?? []) {
    const list = stands.checklists.find((one) => one.type === type && one.group === group)
    // An item is a line: a break inside one would make two.
    const text = items.map((item) => itemsOf(item).join(' ')).join('\n')
    if (!list || isSame(list.text, text)) continue
    desk.save(id, checklistPart(type, group), text, by)
    count += 1
  }
  return count
}

const importRedFlags = (store: Store, brand: Brand, { redFlags }: PlanFile, by: By): number => {
  if (redFlags === undefined || redFlags === brand.redFlags) return 0
  const flags = checkFlagWords(redFlags ?? '')
  if (!flags.ok) throw unfit('redFlags', flags.problem.message)
  const { id, ...fields } = { ...brand, redFlags }
  store.brands.change({ id, ...fields })
  store.ledger.append({ ...by, kind: 'brand.saved', payload: { brandId: id, ...fields } })
  return 1
}

const importStatements = (store: Store, { id }: Brand, { statements = [] }: PlanFile, by: By): number => {
  const desk = createLibraryDesk(store)
  const stands = new Map(libraryOf(store, id).map((one) => [cellKey(one), one.text]))
  const changed = statements.filter((one) => stands.get(cellKey(one)) !== one.text)
  for (const { text, ...cell } of changed) desk.save(id, cell, text, by)
  return changed.length
}

type Find = (name: string | null, field: string) => MemberId | null

const finder =
  (members: readonly Member[]): Find =>
  (name, field) => {
    if (name === null) return null
    const found = members.find((one) => one.name === name)
    if (!found) throw planRefusal(field, 'isNobody')
    return found.id
  }

const importTeam = (store: Store, { team = [] }: PlanFile, by: By): number => {
  team.forEach(({ name }, index) => {
    if (team.findIndex((one) => one.name === name) !== index) throw planRefusal(`team[${index}].name`, 'isTwice')
  })
  const touched = new Set<string>()
  for (const { name, roles, reach } of team) {
    if (store.members.list().some((one) => one.name === name)) continue
    addMember(store, { name, roles, reach, backupId: null }, by.memberId, by.recordedAt)
    touched.add(name)
  }
  const members = store.members.list()
  const find = finder(members)
  team.forEach(({ name, roles, reach, backup }, index) => {
    const stands = members.find((one) => one.name === name)
    if (!stands) return
    const member: Member = {
      ...stands,
      roles: union(roles, stands.roles),
      reach: union(reach, stands.reach),
      backupId: find(backup, `team[${index}].backup`) ?? stands.backupId,
    }
    if (JSON.stringify(member) === JSON.stringify(stands)) return
    changeMember(store, member, by)
    touched.add(name)
  })
  return touched.size
}

const importChannels = (store: Store, { id }: Brand, { channels = [] }: PlanFile, by: By): number => {
  const desk = createPlanDesk(store)
  const find = finder(store.members.list())
  const stands = planChannelsOf(store, id)
  let count = 0
  channels.forEach(({ name, common, owner, backup, setAside }, index) => {
    const found = stands.find(({ channel, name: held }) =>
      common === null ? held === name : channel.kind === 'common' && channel.common === common,
    )
    const duty = {
      ownerId: find(owner, `channels[${index}].owner`) ?? found?.ownerId ?? null,
      backupId: find(backup, `channels[${index}].backup`) ?? found?.backupId ?? null,
      isSetAside: setAside,
    }
    const isAsItStands =
      found?.ownerId === duty.ownerId && found.backupId === duty.backupId && found.isSetAside === duty.isSetAside
    if (found && isAsItStands) return
    const channel: ChannelRef = found?.channel ?? { kind: 'own', channelId: desk.addChannel(id, name, by) }
    desk.setChannel(id, channel, duty, by)
    count += 1
  })
  return count
}

/** Throws Refusal('unreadable') that names the field that does not fit. */
export const importPlan = (store: Store, brand: Brand, file: PlanFile, by: By): PlanImported => {
  // People first: channels are owned by them.
  const peopleCount = importTeam(store, file, by)
  const imported = {
    textCount: importTexts(store, brand, file, by) + importRedFlags(store, brand, file, by),
    statementCount: importStatements(store, brand, file, by),
    peopleCount,
    channelCount: importChannels(store, brand, file, by),
  }
  store.ledger.append({ ...by, kind: 'plan.imported', payload: { brandId: brand.id, ...imported } })
  return imported
}
