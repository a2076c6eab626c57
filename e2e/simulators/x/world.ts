// All people and posts, in time order, with the indexes that the reads need. A deleted post stays known here (the test
// compares with it) and is shown nowhere.
import { mentionsIn } from './entities.ts'
import type { Media, Person, PostKind, SimPost } from './post.ts'
import { compareIds, createIds } from './snowflake.ts'

export interface NewPost {
  readonly author: Person
  readonly text: string
  readonly createdAt: number
  readonly madeAt: number
  readonly madeBy: string
  readonly kind?: PostKind
  readonly referenced?: SimPost | null
  readonly lang?: 'fr' | 'en'
  readonly media?: readonly Media[]
}

export type Change = { readonly kind: 'made' | 'deleted'; readonly post: SimPost }

export interface World {
  readonly posts: readonly SimPost[]
  readonly people: ReadonlyMap<string, Person>
  person(handle: string): Person | undefined
  addPerson(person: Omit<Person, 'id' | 'createdAt'>, createdAt: number): Person
  post(id: string): SimPost | undefined
  add(post: NewPost): SimPost
  /** A new version under a new id; the old one stays readable by its id. */
  edit(post: SimPost, text: string, at: { readonly createdAt: number; readonly madeAt: number }): SimPost
  remove(post: SimPost, deletedAt: number): void
  by(person: Person): readonly SimPost[]
  mentioning(person: Person): readonly SimPost[]
  onChange(listener: (change: Change) => void): void
}

const FIRST_POST_AT = Date.UTC(2020, 0, 1)

/** Mostly at the end; a post of the past goes where its id says. */
const insert = (list: SimPost[], post: SimPost): void => {
  let at = list.length
  while (at > 0 && compareIds((list[at - 1] as SimPost).id, post.id) > 0) at--
  list.splice(at, 0, post)
}

const listOf = (index: Map<string, SimPost[]>, id: string): SimPost[] => {
  const known = index.get(id)
  if (known) return known
  const fresh: SimPost[] = []
  index.set(id, fresh)
  return fresh
}

export const createWorld = (): World => {
  const idOf = createIds()
  const posts: SimPost[] = []
  const byId = new Map<string, SimPost>()
  const byAuthor = new Map<string, SimPost[]>()
  const byMention = new Map<string, SimPost[]>()
  const people = new Map<string, Person>()
  const byHandle = new Map<string, Person>()
  const listeners: ((change: Change) => void)[] = []
  const tell = (change: Change): void => {
    for (const listener of listeners) listener(change)
  }

  const keep = (post: SimPost): SimPost => {
    insert(posts, post)
    byId.set(post.id, post)
    insert(listOf(byAuthor, post.author.id), post)
    for (const person of post.mentioned) insert(listOf(byMention, person.id), post)
    const about = post.referenced
    if (about && post.versions.length === 1) {
      if (post.kind === 'reply') about.counts.replies++
      if (post.kind === 'quote') about.counts.quotes++
      if (post.kind === 'repost') about.counts.reposts++
    }
    tell({ kind: 'made', post })
    return post
  }

  const make = (from: NewPost, versions: readonly string[], conversationId?: string): SimPost => {
    const kind = from.kind ?? 'post'
    const about = from.referenced ?? null
    const prefix = kind === 'reply' && about ? `@${about.author.username} ` : ''
    const autoPrefixLength = from.text.startsWith(prefix) ? prefix.length : 0
    const id = idOf(from.createdAt)
    const handles = new Set(mentionsIn(from.text).map(({ value }) => value.toLowerCase()))
    return {
      id,
      kind,
      author: from.author,
      text: from.text,
      lang: from.lang ?? 'en',
      createdAt: from.createdAt,
      madeAt: from.madeAt,
      conversationId: conversationId ?? (kind === 'reply' && about ? about.conversationId : id),
      referenced: about,
      mentioned: [...handles].flatMap((handle) => byHandle.get(handle) ?? []),
      autoPrefixLength,
      media: from.media ?? [],
      versions: [...versions, id],
      madeBy: from.madeBy,
      deletedAt: null,
      isEdited: false,
      counts: { reposts: 0, replies: 0, quotes: 0, likes: 0 },
    }
  }

  return {
    posts,
    people,
    person: (handle) => byHandle.get(handle.toLowerCase()),
    addPerson: (person, createdAt) => {
      const full = { ...person, id: idOf(FIRST_POST_AT + people.size), createdAt }
      people.set(full.id, full)
      byHandle.set(full.username.toLowerCase(), full)
      return full
    },
    post: (id) => byId.get(id),
    add: (post) => keep(make(post, [])),
    edit: (post, text, at) => {
      post.isEdited = true
      const next = make({ ...post, ...at, text }, post.versions, post.conversationId)
      next.counts = post.counts
      return keep(next)
    },
    remove: (post, deletedAt) => {
      for (const id of post.versions) {
        const version = byId.get(id)
        if (version) version.deletedAt ??= deletedAt
      }
      tell({ kind: 'deleted', post })
    },
    by: (person) => byAuthor.get(person.id) ?? [],
    mentioning: (person) => byMention.get(person.id) ?? [],
    onChange: (listener) => {
      listeners.push(listener)
    },
  }
}
