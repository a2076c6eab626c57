// What a handler works with. A command is an act of a member: it says who and when, in the brand's time and in real time.
import type { ParsedInput, RequestName, RequestOutput, RequestsOf } from '../../shared/contract/contract.ts'
import type { Topic } from '../../shared/contract/events.ts'
import type { BrandId, MemberId } from '../../shared/model.ts'
import type { Anatomies } from './anatomy/anatomies.ts'
import type { CalloutDesk } from './callouts/callout-desk.ts'
import type { Clock } from './clock.ts'
import type { HostServices } from './connectors/host-services.ts'
import type { FileGrants } from './file-grants.ts'
import type { ImportDesk } from './import-desk.ts'
import type { Pipeline } from './pipeline.ts'
import type { PresenceDesk } from './presence.ts'
import type { Courier } from './sending/courier.ts'
import type { SentReplies } from './sent-replies.ts'
import type { By } from './store/ledger.ts'
import type { Store } from './store/store.ts'
import type { ConnectionDesk } from './watching/connection-desk.ts'
import type { WatchDesk } from './watching/watch-desk.ts'

export interface QueryContext {
  readonly store: Store
  readonly anatomies: Anatomies
  readonly sentReplies: SentReplies
  readonly clock: Clock
  readonly isDrill: boolean
}

export interface CommandContext {
  readonly store: Store
  readonly clock: Clock
  readonly pipeline: Pipeline
  readonly imports: ImportDesk
  readonly files: FileGrants
  /** null = a drill or a headless run: there is no way to any platform. */
  readonly connections: ConnectionDesk | null
  readonly watch: WatchDesk | null
  readonly callouts: CalloutDesk | null
  readonly courier: Courier | null
  readonly presence: PresenceDesk
  readonly services: HostServices | null
  /** Who says that they sit at the desk; null = nobody yet. */
  readonly seated: MemberId | null
  /** Throws Refusal('noMember') when nobody sits at the desk; with a brand, the act happens in the brand's time. */
  readonly by: (brandId?: BrandId) => By
  readonly changed: (...topics: Topic[]) => void
}

type Handler<N extends RequestName, C> = (
  context: C,
  input: ParsedInput<N>,
) => RequestOutput<N> | Promise<RequestOutput<N>>

export type Queries = { readonly [N in RequestsOf<'reader' | 'analyst'>]: Handler<N, QueryContext> }
export type Commands = { readonly [N in RequestsOf<'writer'>]: Handler<N, CommandContext> }
