// An alarm reaches a person who looks elsewhere: a notice of the system, a window that asks for attention, and a word in
// every drill. Never for someone who has the room in front of them, and a drill always says that it is one.
import { Notification } from 'electron'
import type { Events } from '../../shared/contract/events.ts'
import { crisisWords } from '../../shared/crisis-words.ts'
import type { Alert, Brand, BrandId, Lang } from '../../shared/model.ts'
import { interrupted, needsNotice } from './alarm-reach.ts'
import type { Desk, Seats } from './desks.ts'
import { tellSeat } from './ipc.ts'
import { shellWords } from './words.ts'

export interface AlarmTools {
  readonly seats: Seats
  readonly lang: () => Lang
  readonly isLocked: () => boolean
  /** Brings a window of the desk to the front, opening one if there is none. */
  readonly showDesk: (desk: Desk) => void
}

// A notice that nobody refers to is collected, and its click with it.
const shown = new Set<Notification>()

/** Its brand's name; null = the engine did not say. */
const brandOf = async (desk: Desk, brandId: BrandId, lang: Lang): Promise<string | null> => {
  const brands = await desk.engine.request('brands.list', {}, { memberId: null, lang })
  return brands.ok ? ((brands.value as Brand[]).find(({ id }) => id === brandId)?.name ?? null) : null
}

const showNotice = (title: string, body: string, onClick: () => void): void => {
  if (!Notification.isSupported()) return
  const notice = new Notification({ title, body, urgency: 'critical' })
  const drop = (): void => void shown.delete(notice)
  notice.on('click', () => {
    onClick()
    drop()
  })
  notice.on('close', drop)
  notice.on('failed', drop)
  shown.add(notice)
  notice.show()
}

export const soundAlarm = async (
  { seats, lang, isLocked, showDesk }: AlarmTools,
  desk: Desk,
  alert: Alert,
): Promise<void> => {
  const brandName = await brandOf(desk, alert.brandId, lang())
  for (const seat of interrupted(desk, seats.all())) tellSeat(seat, 'watch.rang', { alert, brandName })
  if (!needsNotice(desk, seats.all(), isLocked())) return
  for (const { window } of seats.at(desk)) window.flashFrame(true)
  const words = shellWords[lang()]
  const title = (desk.drill === null ? words.alarm : words.drillAlarm)(brandName)
  showNotice(title, crisisWords[lang()].alertSentence(alert.why), () => showDesk(desk))
}

/** Who gave a word may look elsewhere when it falls due. A drill's promises bind nobody outside its own windows. */
export const sayPromiseDue = async (
  { seats, lang, isLocked, showDesk }: AlarmTools,
  desk: Desk,
  { promise, brandId, is }: Events['promise.due'],
): Promise<void> => {
  if (desk.drill !== null || !needsNotice(desk, seats.all(), isLocked())) return
  const words = shellWords[lang()]
  const title = (is === 'late' ? words.promiseLate : words.promiseSoon)(await brandOf(desk, brandId, lang()))
  showNotice(title, promise.span ?? '', () => showDesk(desk))
}
