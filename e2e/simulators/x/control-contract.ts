// What a test may ask of the simulator and what it is told, over HTTP under /control/ (README.md lists it).
import type { Spent } from './credits.ts'
import type { Fault, NewFault } from './faults.ts'
import type { LoggedCall } from './platform.ts'
import type { PostKind } from './post.ts'
import type { Settings } from './settings.ts'
import type { Storm, StormOrder } from './storm.ts'
import type { TokenPair } from './tokens.ts'

export interface NewPostOrder {
  /** Handle; somebody new is added when nobody has it. */
  readonly author: string
  readonly text: string
  readonly lang?: 'fr' | 'en'
  readonly replyTo?: string
  readonly quoteOf?: string
  readonly repostOf?: string
  readonly photoUrl?: string
  /** ms UTC; default: now. */
  readonly createdAt?: number
}

export interface PersonOrder {
  readonly username: string
  readonly name?: string
  readonly followerCount?: number
  /** Handles. */
  readonly follows?: readonly string[]
}

/** A post as the simulator knows it, deleted ones too. */
export interface KnownPost {
  readonly id: string
  readonly kind: PostKind
  readonly author: string
  readonly text: string
  readonly createdAt: number
  readonly conversationId: string
  readonly referencedId: string | null
  readonly altTexts: readonly string[]
  readonly versions: readonly string[]
  readonly isEdited: boolean
  readonly isDeleted: boolean
  /** `api`, `control`, or the id of a storm. */
  readonly madeBy: string
}

export interface State {
  readonly clientId: string
  readonly appToken: string
  /** Own accounts: handle to id. */
  readonly accounts: Readonly<Record<string, string>>
  readonly settings: Settings
  readonly now: number
  readonly postCount: number
  readonly openStreams: readonly string[]
  readonly rules: readonly { readonly id: string; readonly value: string }[]
  readonly refusedReuses: number
}

export interface XControl {
  state(): Promise<State>
  set(settings: Partial<Settings>): Promise<State>
  /** Moves the simulator's clock forward: windows end, tokens and codes run out. */
  advance(ms: number): Promise<State>
  addPerson(person: PersonOrder): Promise<{ readonly id: string }>
  post(post: NewPostOrder): Promise<KnownPost>
  edit(id: string, text: string): Promise<KnownPost>
  remove(id: string): Promise<KnownPost>
  /** All, or those made by the API, by control or by one storm; oldest first. */
  posts(madeBy?: string): Promise<readonly KnownPost[]>
  storm(order: StormOrder): Promise<Storm>
  storms(): Promise<readonly Storm[]>
  stopStorms(): Promise<readonly Storm[]>
  /** As if that account had just signed in. */
  signIn(handle: string, scope?: string): Promise<TokenPair>
  /** Takes all tokens of that account away, as its owner could on X. */
  signOut(handle: string): Promise<State>
  fault(fault: NewFault): Promise<Fault>
  faults(): Promise<readonly Fault[]>
  clearFaults(kind?: Fault['kind']): Promise<readonly Fault[]>
  usage(): Promise<Spent>
  calls(): Promise<readonly LoggedCall[]>
  /** Empties the meter, the limits and the list of calls. */
  forget(): Promise<State>
}

/** The same, where they are done. */
export type Verbs = {
  readonly [Verb in keyof XControl]: (...args: Parameters<XControl[Verb]>) => Awaited<ReturnType<XControl[Verb]>>
}
