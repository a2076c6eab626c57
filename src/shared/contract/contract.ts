// Everything the page may ask, merged by type. A power that is not here does not exist.
import type { z } from 'zod'
import type { Lang, MemberId } from '../model.ts'
import type { Result } from '../result.ts'
import { adviser } from './adviser.ts'
import { anatomy, corrections } from './anatomy.ts'
import type { Room } from './ask.ts'
import { brief, checks } from './brief.ts'
import { callouts } from './callouts.ts'
import { care } from './care.ts'
import { connections, sources } from './connect.ts'
import { alerts, crises, people, statements } from './crises.ts'
import { debrief } from './debrief.ts'
import { desk, drills } from './desk.ts'
import { drafts } from './drafts.ts'
import type { EventName, Events } from './events.ts'
import { facts } from './facts.ts'
import { library } from './library.ts'
import { mentions, pulse } from './mentions.ts'
import { accounts, outbox } from './outbox.ts'
import { plan } from './plan.ts'
import { holds, privatePeople, retention } from './privacy.ts'
import { promises } from './promises.ts'
import { ledger, report, timeline } from './record.ts'
import { red } from './red.ts'
import { queue } from './replies.ts'
import { snippets } from './snippets.ts'
import { brands, type ChosenFile, imports, looks } from './watch.ts'

export const contract = {
  ...desk,
  ...drills,
  ...brands,
  ...looks,
  ...imports,
  ...connections,
  ...sources,
  ...mentions,
  ...pulse,
  ...alerts,
  ...callouts,
  ...crises,
  ...people,
  ...privatePeople,
  ...holds,
  ...retention,
  ...anatomy,
  ...corrections,
  ...statements,
  ...red,
  ...facts,
  ...adviser,
  ...drafts,
  ...queue,
  ...snippets,
  ...care,
  ...outbox,
  ...accounts,
  ...library,
  ...plan,
  ...promises,
  ...brief,
  ...checks,
  ...debrief,
  ...timeline,
  ...report,
  ...ledger,
}

export type Contract = typeof contract
export type RequestName = keyof Contract
/** What the page sends. */
export type RequestInput<N extends RequestName> = z.input<Contract[N]['input']>
/** What a handler gets, after the border checked it. */
export type ParsedInput<N extends RequestName> = z.output<Contract[N]['input']>
export type RequestOutput<N extends RequestName> = NonNullable<Contract[N]['output']> | NullIn<Contract[N]['output']>
type NullIn<T> = null extends T ? null : never

/** Who asks, and in which language a refusal is worded. */
export interface Asker {
  readonly memberId: MemberId | null
  readonly lang: Lang
}

export type RequestsOf<R extends Room> = {
  [N in RequestName]: Contract[N]['room'] extends R ? N : never
}[RequestName]

/** What the preload puts on `window.desk`, and nothing else. */
export interface DeskBridge {
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Result<RequestOutput<N>>>
  /** `files`: File objects of a drop on this window; only those that lie on the disk are taken. */
  takeDropped(files: readonly unknown[]): Promise<Result<ChosenFile[]>>
  /** Answers the function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void
}
