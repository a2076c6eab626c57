// What the courier needs of the watch: who can speak, and what we have said.
import type { BrandId, ConnectionId, Platform } from '../../../shared/model.ts'
import type { Sender } from '../connectors/sender.ts'

export interface WayOut {
  /** null = the account is not open: off, signed out, or the machine sleeps. */
  senderOf(connectionId: ConnectionId): Sender | null
  /** Reads our own timelines of this platform again, from now; false = one of them could not be read. */
  hearOwn(brandId: BrandId, platform: Platform): Promise<boolean>
  /** Whether our own timeline there was not heard at some time since then, for so long that it is in the record. */
  wasDeafSince(connectionId: ConnectionId, at: number): boolean
}
