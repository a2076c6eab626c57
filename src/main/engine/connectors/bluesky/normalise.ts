// A record of Bluesky to a Post. Pure; nothing that a record holds can throw. What decides (whose, which, what) refuses
// the record; what decorates is dropped. Everybody may read Bluesky: every post is public.
import { z } from 'zod'
import type { Post } from '../../../../shared/model.ts'
import { type AtUri, atUriOf, POST, pageOfPost, postUri, REPOST } from './at-uri.ts'
import { withFullLinks } from './full-links.ts'

/** What is known of an author beside the DID; null = not told. */
export interface Person {
  readonly handle: string
  readonly name: string | null
  readonly followers: number | null
  readonly createdAt: number | null
  /** They follow the account that asked. */
  readonly followsUs: boolean | null
}

export const unknownPerson = (handle: string): Person => ({
  handle,
  name: null,
  followers: null,
  createdAt: null,
  followsUs: null,
})

export interface Figures {
  readonly likeCount: number | null
  readonly repostCount: number | null
}

const NO_FIGURES: Figures = { likeCount: null, repostCount: null }

export interface SaidRecord extends AtUri {
  /** As found: of any shape. */
  readonly record: unknown
  /** When the network first had it: a post cannot be younger. ms UTC */
  readonly heardAt: number
}

const list = z.array(z.unknown()).catch([])
const uriOf = z.object({ uri: z.unknown().optional() })

const PostRecord = z.object({
  text: z.string(),
  createdAt: z.unknown().optional(),
  facets: list,
  langs: list,
  reply: z.object({ parent: uriOf }).nullish().catch(null),
  embed: z
    .object({ record: z.union([z.object({ record: uriOf }), uriOf]) })
    .nullish()
    .catch(null),
})

const RepostRecord = z.object({ subject: uriOf, createdAt: z.unknown().optional() })

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/
/** Posts are brought over from older networks with their old dates; nothing was said on one before. */
const EARLIEST_AT = Date.UTC(2000, 0, 1)

export const timeOf = (value: unknown): number | null => {
  const at = typeof value === 'string' && ISO.test(value) ? Date.parse(value) : Number.NaN
  return Number.isFinite(at) ? at : null
}

/** Authors write the time themselves; as Bluesky does, the earlier of theirs and the network's. */
const saidAt = (told: unknown, heardAt: number): number => {
  const at = timeOf(told)
  return at === null || at < EARLIEST_AT || at > heardAt ? heardAt : at
}

const languageOf = (langs: readonly unknown[]): string | null => {
  const lang = langs.find((value) => typeof value === 'string')
  return typeof lang === 'string' && /^[a-z]{2,8}(-[a-z0-9]{1,8}){0,4}$/i.test(lang) ? lang : null
}

const quotedBy = (embed: z.infer<typeof PostRecord>['embed']): string | null => {
  if (!embed) return null
  const inside = 'record' in embed.record ? embed.record.record : embed.record
  return postUri(inside.uri)
}

const base = (said: SaidRecord, told: unknown, person: Person, figures: Figures) => ({
  platform: 'bluesky' as const,
  externalId: atUriOf(said),
  createdAt: saidAt(told, said.heardAt),
  authorHandle: person.handle,
  authorName: person.name,
  authorFollowers: person.followers,
  authorCreatedAt: person.createdAt,
  authorFollowsUs: person.followsUs,
  ...figures,
  visibility: 'public' as const,
  deletedAt: null,
  editedOfId: null,
})

const normalisePost = (said: SaidRecord, person: Person, figures: Figures): Post | null => {
  const { data } = PostRecord.safeParse(said.record)
  if (!data) return null
  const itself = atUriOf(said)
  const other = (uri: string | null): string | null => (uri === itself ? null : uri)
  return {
    ...base(said, data.createdAt, person, figures),
    text: withFullLinks(data.text, data.facets),
    lang: languageOf(data.langs),
    inReplyToId: other(postUri(data.reply?.parent.uri)),
    quoteOfId: other(quotedBy(data.embed)),
    repostOfId: null,
    url: pageOfPost(person.handle, said.rkey),
  }
}

/** Has no words of its own: the app reads in it what its original says. */
const normaliseRepost = (said: SaidRecord, person: Person): Post | null => {
  const { data } = RepostRecord.safeParse(said.record)
  const repostOfId = postUri(data?.subject.uri)
  if (!data || repostOfId === null) return null
  const fields = base(said, data.createdAt, person, NO_FIGURES)
  return { ...fields, text: '', lang: null, inReplyToId: null, quoteOfId: null, repostOfId, url: null }
}

/** null = not a post or a repost, or none that can be read. */
export const normaliseRecord = (said: SaidRecord, person: Person, figures: Figures = NO_FIGURES): Post | null => {
  if (said.collection === POST) return normalisePost(said, person, figures)
  return said.collection === REPOST ? normaliseRepost(said, person) : null
}

/** The same post, of an author of whom more is known now. */
export const byPerson = (post: Post, rkey: string, person: Person): Post => ({
  ...post,
  authorHandle: person.handle,
  authorName: person.name,
  authorFollowers: person.followers,
  authorCreatedAt: person.createdAt,
  authorFollowsUs: person.followsUs,
  url: post.url === null ? null : pageOfPost(person.handle, rkey),
})
