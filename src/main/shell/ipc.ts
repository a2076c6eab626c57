// The only user of Electron's IPC in the main process: one channel for what the page asks, one for what it hears.
import { ipcMain } from 'electron'
import { CHANNELS } from '../../shared/channels.ts'
import type { EventName, Events } from '../../shared/contract/events.ts'
import type { Activity } from './activity.ts'
import type { Desk, Seat, Seats } from './desks.ts'
import { answer, type Border } from './requests.ts'

export const serveRequests = (border: Border<Seat>, seats: Seats, activity: Activity): void => {
  ipcMain.handle(CHANNELS.request, (event, name: unknown, input: unknown) => {
    const frame = event.senderFrame
    const sender = { url: frame?.url ?? '', isTopFrame: frame !== null && frame.parent === null }
    return activity.during(answer(border, seats.of(event.sender.id), sender, name, input))
  })
}

export const tellSeat = <E extends EventName>({ window }: Seat, event: E, payload: Events[E]): void => {
  if (!window.isDestroyed()) window.webContents.send(CHANNELS.event, event, payload)
}

/** Tells every window of the desk. */
export const tell = (seats: Seats, desk: Desk, event: EventName, payload: unknown): void => {
  for (const seat of seats.at(desk)) tellSeat(seat, event, payload as Events[typeof event])
}
