// An alarm reaches a person who looks elsewhere: a notice of the system and a window that asks for attention. Never
// for someone who has the room in front of them, and a drill always says that it is one.
import { Notification } from 'electron'
import { crisisWords } from '../../shared/crisis-words.ts'
import type { Alert, Lang } from '../../shared/model.ts'
import type { Desk, Seats } from './desks.ts'
import { shellWords } from './words.ts'

// A notice that nobody refers to is collected, and its click with it.
const shown = new Set<Notification>()

export const notifyAlarm = (seats: Seats, desk: Desk, alert: Alert, lang: Lang): void => {
  const windows = seats.at(desk).map((seat) => seat.window)
  if (windows.length === 0 || windows.some((window) => window.isFocused())) return
  for (const window of windows) window.flashFrame(true)
  if (!Notification.isSupported()) return
  const words = shellWords[lang]
  const notice = new Notification({
    title: desk.drill === null ? words.alarm : words.drillAlarm,
    body: crisisWords[lang].alertSentence(alert.why),
    urgency: 'critical',
  })
  const drop = (): void => void shown.delete(notice)
  notice.on('click', () => {
    windows.find((window) => !window.isDestroyed())?.show()
    drop()
  })
  notice.on('close', drop)
  notice.on('failed', drop)
  shown.add(notice)
  notice.show()
}
