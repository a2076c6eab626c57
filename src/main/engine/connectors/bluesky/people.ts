// Who stands behind a DID: handle, name, followers, whether they follow us. Asked once in a while and for few: those who
// wrote what the brand wants. Keeps true: a handle is taken only from where it was checked; who cannot be found keeps
// the DID as a name; it is bounded, and nothing waits long for it.
import { z } from 'zod'
import { SourceProblem } from '../connector.ts'
import type { Timing } from '../host-services.ts'
import type { AskContext, Client } from './client.ts'
import { type Person, unknownPerson } from './normalise.ts'
import { normaliseProfile } from './normalise-view.ts'
import { within } from './patience.ts'

export interface People {
  /** Without asking; null = not known. */
  known(did: string): Person | null
  forget(did: string): void
  /** Everybody of whom it was asked, whether found or not. */
  find(dids: readonly string[], context: AskContext): Promise<ReadonlyMap<string, Person>>
}

const MOST_KNOWN = 5_000
const FRESH_MS = 30 * 60_000
/** A question's limit. */
const PROFILES_PER_CALL = 25
/** After it failed, an index is not asked again for so long: a post must not wait for it. */
const INDEX_REST_MS = 30_000
/** A post is news: it is shown under the DID rather than late. */
const PATIENCE_MS = 3_000

const Profiles = z.object({ profiles: z.array(z.unknown()) })
const Repo = z.object({ handle: z.string().min(1).max(253), handleIsCorrect: z.boolean() })

export interface PeopleParts {
  readonly client: Client
  readonly timing: Timing
  /** Stays under the name by which the brand knows itself. */
  readonly account: { readonly did: string; readonly handle: string }
}

export const createPeople = ({ client: { ask }, timing, account }: PeopleParts): People => {
  const known = new Map<string, { readonly person: Person; readonly at: number }>()
  let indexRestsUntilAt = 0

  const nameOf = (did: string): string | null => (did === account.did ? account.handle : null)

  const learn = (did: string, person: Person): void => {
    known.delete(did)
    known.set(did, { person: { ...person, handle: nameOf(did) ?? person.handle }, at: timing.now() })
    const [oldest] = known.keys()
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest)
  }

  const fresh = (did: string): Person | null => {
    const held = known.get(did)
    return held && timing.now() - held.at < FRESH_MS ? held.person : null
  }

  const askIndex = async (dids: readonly string[], context: AskContext): Promise<void> => {
    if (timing.now() < indexRestsUntilAt) return
    const answer = await ask('app.bsky.actor.getProfiles', { actors: dids }, context)
    const { data } = Profiles.safeParse(answer.ok ? answer.value : null)
    for (const raw of data?.profiles ?? []) {
      const profile = normaliseProfile(raw)
      if (profile) learn(profile.did, profile.person)
    }
  }

  /** The server knows its own people. */
  const askServer = async (did: string, context: AskContext): Promise<void> => {
    const answer = await ask('com.atproto.repo.describeRepo', { repo: did }, context)
    const { data } = Repo.safeParse(answer.ok ? answer.value : null)
    if (data?.handleIsCorrect) learn(did, unknownPerson(data.handle))
  }

  const orNothing = async (asking: (context: AskContext) => Promise<void>, context: AskContext): Promise<boolean> => {
    let isLate = false
    try {
      await within(timing, PATIENCE_MS, context.signal, (signal) => {
        signal.addEventListener('abort', () => {
          isLate = true
        })
        return asking({ ...context, signal })
      })
      return true
    } catch (error) {
      context.signal.throwIfAborted()
      if (!isLate && !(error instanceof SourceProblem)) throw error
      return false
    }
  }

  return {
    known: fresh,
    forget: (did) => void known.delete(did),
    find: async (dids, context) => {
      const unknown = [...new Set(dids)].filter((did) => fresh(did) === null)
      for (let at = 0; at < unknown.length; at += PROFILES_PER_CALL) {
        const some = unknown.slice(at, at + PROFILES_PER_CALL)
        if (!(await orNothing((its) => askIndex(some, its), context))) indexRestsUntilAt = timing.now() + INDEX_REST_MS
        const lost = some.filter((did) => fresh(did) === null)
        if (timing.now() < indexRestsUntilAt)
          await Promise.all(lost.map((did) => orNothing((its) => askServer(did, its), context)))
      }
      return new Map(dids.map((did) => [did, fresh(did) ?? unknownPerson(nameOf(did) ?? did)]))
    },
  }
}
