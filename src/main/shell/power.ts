// The machine's sleep. Keeps true: the engine of the real watch hears when the machine slept and woke; the machine does not
// fall asleep by itself while a crisis of the real watch is open; a locked screen counts as nobody in front of it.
import { powerMonitor, powerSaveBlocker } from 'electron'
import type { Events } from '../../shared/contract/events.ts'
import type { Brand, Crisis } from '../../shared/model.ts'
import type { Desk } from './desks.ts'
import { mustStayAwake } from './keep-awake.ts'
import type { Log } from './log.ts'

const nobody = { memberId: null, lang: 'en' } as const

/** null = the engine did not say. */
const crisesOf = async ({ engine }: Desk): Promise<Crisis[] | null> => {
  const brands = await engine.request('brands.list', {}, nobody)
  if (!brands.ok) return null
  const lists = await Promise.all(
    (brands.value as Brand[]).map(({ id }) => engine.request('crises.list', { brandId: id }, nobody)),
  )
  return lists.every((list) => list.ok) ? lists.flatMap((list) => (list.ok ? (list.value as Crisis[]) : [])) : null
}

export const watchPower = (desks: ReadonlySet<Desk>, log: Log) => {
  const awakeFor = new Set<Desk>()
  let blocker: number | null = null
  let isLocked = false

  const hold = (): void => {
    if (awakeFor.size > 0 && blocker === null) blocker = powerSaveBlocker.start('prevent-app-suspension')
    if (awakeFor.size > 0 || blocker === null) return
    powerSaveBlocker.stop(blocker)
    blocker = null
  }
  const look = async (desk: Desk): Promise<void> => {
    const crises = await crisesOf(desk)
    // An engine that does not answer may well have a crisis open: what was held stays held.
    if (crises === null || !desks.has(desk)) return
    if (mustStayAwake(desk.drill !== null, crises)) awakeFor.add(desk)
    else awakeFor.delete(desk)
    hold()
  }
  const tellReal = (what: 'machineSlept' | 'machineWoke'): void => {
    log.info(what)
    for (const desk of desks) if (desk.drill === null) desk.engine[what](Date.now())
  }
  powerMonitor.on('suspend', () => tellReal('machineSlept'))
  powerMonitor.on('resume', () => tellReal('machineWoke'))
  powerMonitor.on('lock-screen', () => {
    isLocked = true
  })
  powerMonitor.on('unlock-screen', () => {
    isLocked = false
  })

  return {
    isLocked: (): boolean => isLocked,
    /** From now on the machine stays awake with the crises of this desk. */
    follow: (desk: Desk): void => {
      if (desk.drill !== null) return
      void desk.engine.ready.then(
        () => look(desk),
        () => undefined,
      )
      desk.engine.on((event, payload) => {
        if (event === 'changed' && (payload as Events['changed']).topics.includes('crises')) void look(desk)
      })
    },
    leave: (desk: Desk): void => {
      awakeFor.delete(desk)
      hold()
    },
  }
}
