// The only user of Electron's IPC in the main process: one channel for what the page asks, one for what it hears,
// one for the paths of dropped files.
import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { CHANNELS } from '../../shared/channels.ts'
import type { EventName, Events } from '../../shared/contract/events.ts'
import type { Activity } from './activity.ts'
import type { Desk, Seat, Seats } from './desks.ts'
import { answer, answerDropped, type Border } from './requests.ts'
import type { SenderFacts } from './trust.ts'

const senderOf = ({ senderFrame: frame }: IpcMainInvokeEvent): SenderFacts => ({
  url: frame?.url ?? '',
  isTopFrame: frame !== null && frame.parent === null,
})

export const serveRequests = (border: Border<Seat>, seats: Seats, activity: Activity): void => {
  ipcMain.handle(CHANNELS.request, (event, name: unknown, input: unknown) =>
    activity.during(answer(border, seats.of(event.sender.id), senderOf(event), name, input)),
  )
  ipcMain.handle(CHANNELS.dropped, (event, paths: unknown) =>
    activity.during(answerDropped(border, seats.of(event.sender.id), senderOf(event), paths)),
  )
}

export const tellSeat = <E extends EventName>({ window }: Seat, event: E, payload: Events[E]): void => {
  if (!window.isDestroyed()) window.webContents.send(CHANNELS.event, event, payload)
}

/** Tells every window of the desk. */
export const tell = (seats: Seats, desk: Desk, event: EventName, payload: unknown): void => {
  for (const seat of seats.at(desk)) tellSeat(seat, event, payload as Events[typeof event])
}
