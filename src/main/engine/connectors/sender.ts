// What a platform must do to be written to. There is no call that takes a post away (L4): a sender that has one does not
// fit this type, and no-delete.test.ts looks for one in the sources of all connectors.
import type { Platform, Visibility } from '../../../shared/model.ts'
import type { SendRefusal } from '../../../shared/outbox.ts'
import type { PictureKind } from '../../../shared/pictures.ts'
import type { Words } from '../../../shared/words.ts'

export interface OutgoingPicture {
  readonly bytes: Uint8Array
  readonly kind: PictureKind
  readonly altText: string
}

/** One post; a thread is several, one after the other. */
export interface OutgoingPost {
  readonly text: string
  /** The platform's id of the post that is answered; null = a post of its own. */
  readonly replyToId: string | null
  /** Bare handle of who is answered; null = nobody, or ourselves. */
  readonly replyToHandle: string | null
  /** The same as that of the post answered, or narrower (L10). */
  readonly visibility: Visibility
  readonly lang: string | null
  readonly pictures: readonly OutgoingPicture[]
  /** From `newKey`, stored before the call. */
  readonly key: string
  /** The author named or quoted us: X charges less. */
  readonly isSummoned: boolean
}

export interface Published {
  readonly externalId: string
  readonly url: string | null
}

/** What no sender can do. */
type NoTakingBack = Readonly<Partial<Record<'delete' | 'remove' | 'edit' | 'like' | 'hide' | 'mute' | 'block', never>>>

export interface Sender extends NoTakingBack {
  readonly platform: Platform
  /** Makes a repeat of the same call conflict instead of doubling; where the platform has no such thing, only a mark. */
  newKey(): string
  /** One call, never repeated in here. Throws SendProblem, and nothing else. */
  send(post: OutgoingPost): Promise<Published>
  /**
   * Asks the platform for what was sent under this key. null = it is not there, for certain. A platform that cannot be
   * asked so has no `find`: our own timeline is read instead. Throws SourceProblem.
   */
  readonly find?: (key: string) => Promise<Published | null>
  /** For so long after the first call the same key cannot double. ms; 0 = never send again (X). */
  readonly repeatableForMs: number
  /** So late may our own timeline show what has left. ms */
  readonly readLagMs: number
  /** Posts that one account may write. */
  readonly limit: { readonly count: number; readonly perMs: number }
  /** Where a person posts it in their own browser, with the words filled in; null = not on this platform. */
  pageFor(post: Pick<OutgoingPost, 'text' | 'replyToId'>): string | null
}

export type SendTrouble =
  /** The platform said no, and will say it again. */
  | { readonly kind: 'refused'; readonly code: SendRefusal }
  /** Certain that it was not taken: too many calls, no way to the platform, keys or money gone. */
  | { readonly kind: 'notTaken'; readonly why: 'limited' | 'network' | 'server' | 'unpaid' | 'signedOut' }
  /** It may have left. */
  | { readonly kind: 'unknown' }

/** Why a post did not leave, or may have. `words`: one sentence for a person, with what to do; no token is ever in it. */
export class SendProblem extends Error {
  readonly trouble: SendTrouble
  readonly words: Words<string>
  /** May be tried again then, ms UTC; null = after the usual pause. */
  readonly untilAt: number | null
  constructor(trouble: SendTrouble, words: Words<string>, untilAt: number | null = null) {
    super(words.en)
    this.name = 'SendProblem'
    this.trouble = trouble
    this.words = words
    this.untilAt = untilAt
  }
}
