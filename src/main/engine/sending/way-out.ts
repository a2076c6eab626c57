// What the courier needs of the watch: who can speak, and what we have said.
import type { BrandId, ConnectionId, Platform } from '../../../shared/model.ts'
import type { Sender } from '../connectors/sender.ts'

export type Heard = 'heard' | 'notYet' | 'unpaid' | 'signedOut'

export interface WayOut {
  /** null = the account is not open: off, signed out, or the machine sleeps. */
  senderOf(connectionId: ConnectionId): Sender | null
  /**
   * Reads our own timelines of this platform again, from now. Where one of them is not read before a person has signed in
   * or paid: `signedOut`, `unpaid`; `notYet` = it is asked again.
   */
  hearOwn(brandId: BrandId, platform: Platform): Promise<Heard>
  /** Whether our own timeline there was not heard at some time since then, for so long that it is in the record. */
  wasDeafSince(connectionId: ConnectionId, at: number): boolean
}

/** A platform may make us wait for a quarter of an hour: whoever closes the program does not. */
export const heardUntil = (closing: AbortSignal, work: Promise<Heard>): Promise<Heard> =>
  new Promise((resolve, reject) => {
    const stop = (): void => resolve('notYet')
    closing.addEventListener('abort', stop, { once: true })
    if (closing.aborted) stop()
    work.then(resolve, reject).finally(() => closing.removeEventListener('abort', stop))
  })
