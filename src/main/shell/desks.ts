// A desk is one engine with its windows; a seat is one window and the member who said that they sit there.
// The ordinary watch is one desk; each drill is another, closed with its last window.
import type { BrowserWindow } from 'electron'
import type { ScenarioName } from '../../shared/contract/desk.ts'
import type { MemberId } from '../../shared/model.ts'
import type { EngineHandle } from '../engine/threads/host.ts'

export interface Desk {
  readonly engine: EngineHandle
  readonly workspaceDir: string
  /** The folder's name: the page never learns the path. */
  readonly workspaceName: string
  readonly drill: { readonly scenario: ScenarioName; readonly seed: number } | null
}

export interface Seat {
  readonly desk: Desk
  readonly window: BrowserWindow
  memberId: MemberId | null
}

export interface Seats {
  add(seat: Seat): void
  remove(seat: Seat): void
  of(webContentsId: number): Seat | undefined
  at(desk: Desk): Seat[]
  all(): Seat[]
}

export const createSeats = (): Seats => {
  const seats = new Map<number, Seat>()
  return {
    add: (seat) => void seats.set(seat.window.webContents.id, seat),
    remove: (seat) => {
      for (const [id, other] of seats) if (other === seat) seats.delete(id)
    },
    of: (webContentsId) => seats.get(webContentsId),
    all: () => [...seats.values()],
    at: (desk) => [...seats.values()].filter((seat) => seat.desk === desk),
  }
}
