// What the simulator knows of a post and of its author. The wire knows less, and names it otherwise (shape-post.ts).
export interface Person {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly followerCount: number
  readonly createdAt: number
  /** Ids of the accounts that this person follows. */
  readonly follows: ReadonlySet<string>
}

export type PostKind = 'post' | 'reply' | 'quote' | 'repost'

export interface Media {
  readonly key: string
  readonly type: 'photo' | 'video'
  readonly url: string
  readonly altText: string
}

export interface SimPost {
  readonly id: string
  readonly kind: PostKind
  readonly author: Person
  /** All of it; the wire cuts it where it is long. */
  readonly text: string
  readonly lang: 'fr' | 'en'
  /** By the clock that is shown. */
  readonly createdAt: number
  /** By the simulator's own: lag counts from here. */
  readonly madeAt: number
  readonly conversationId: string
  /** The post that it answers, quotes or repeats. */
  readonly referenced: SimPost | null
  readonly mentioned: readonly Person[]
  /** How much of the front of the text is handles that a reply got by itself. */
  readonly autoPrefixLength: number
  readonly media: readonly Media[]
  /** Ids of all versions up to this one, oldest first, this one last. */
  readonly versions: readonly string[]
  /** Who made it: the API, a control call, or the storm of this id. */
  readonly madeBy: string
  deletedAt: number | null
  /** A later version took its place. */
  isEdited: boolean
  counts: { reposts: number; replies: number; quotes: number; likes: number }
}
