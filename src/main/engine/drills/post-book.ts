// Every post of a flight goes through here: ids are distinct, and what a post answers, quotes or repeats exists before it.
import { type MentionId, mentionIdOf, type Post, type Visibility } from '../../../shared/model.ts'
import type { DrillVoice } from './flight.ts'
import type { Person } from './people.ts'
import type { Random } from './random.ts'

export interface Saying {
  readonly at: number
  readonly person: Person
  readonly text: string
  readonly voice: DrillVoice
  readonly lang: string
  readonly visibility?: Visibility
  readonly inReplyTo?: Post | undefined
  readonly quoteOf?: Post | undefined
  readonly repostOf?: Post | undefined
}

const NONE = { inReplyToId: null, quoteOfId: null, repostOfId: null }

export const openPostBook = (idStart: string, random: Random) => {
  const posts: Post[] = []
  const voices = new Map<MentionId, DrillVoice>()

  const say = (saying: Saying): Post => {
    const { person, voice } = saying
    const externalId = `${idStart}${String(posts.length).padStart(6, '0')}`
    const post: Post = {
      platform: person.platform,
      externalId,
      createdAt: saying.at,
      authorHandle: person.handle,
      text: saying.text,
      authorName: person.name,
      authorFollowers: person.followers,
      authorCreatedAt: person.createdAt,
      authorFollowsUs: person.followsUs,
      // Platforms forget to name the language now and then.
      lang: random.chance(0.06) ? null : saying.lang,
      ...NONE,
      ...(saying.inReplyTo ? { inReplyToId: saying.inReplyTo.externalId } : {}),
      ...(saying.quoteOf ? { quoteOfId: saying.quoteOf.externalId } : {}),
      ...(saying.repostOf ? { repostOfId: saying.repostOf.externalId } : {}),
      likeCount: voice === 'repost' ? null : random.poisson(1.5),
      repostCount: voice === 'repost' ? null : 0,
      url: `https://${person.platform}.example/${person.handle}/${externalId}`,
      visibility: saying.visibility ?? 'public',
      deletedAt: null,
      editedOfId: null,
    }
    posts.push(post)
    voices.set(mentionIdOf(post.platform, externalId), voice)
    return post
  }

  return { say, posts, voices }
}
export type PostBook = ReturnType<typeof openPostBook>
