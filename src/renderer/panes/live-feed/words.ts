// Words of the live feed.
import { defineWords, formatCount, plural } from '../../../shared/words.ts'

interface FeedWords {
  readonly title: string
  readonly total: (count: number) => string
  readonly waiting: (count: number) => string
  readonly follow: string
  readonly hold: string
  readonly isHeld: string
  readonly isFollowing: string
  readonly held: string
  readonly following: string
  readonly empty: string
  readonly emptyWhy: string
  readonly post: string
  readonly older: string
  readonly repost: string
  readonly followsUs: string
  readonly followers: (count: number) => string
  readonly why: (reason: string) => string
}

export const feedWords = defineWords<FeedWords>(
  {
    title: 'Live feed',
    total: (count) => plural('en', count, 'post', 'posts'),
    waiting: (count) => `${formatCount('en', count)} new`,
    follow: 'Follow',
    hold: 'Hold still',
    isHeld: 'Held still',
    isFollowing: 'Following',
    held: 'The feed holds still while you read. Press F to follow it again.',
    following: 'The feed follows what arrives. Press F to hold it still.',
    empty: 'Nothing heard yet',
    emptyWhy: 'Posts that match the watch terms appear here as they arrive, newest first.',
    post: 'Post',
    older: 'Oldest post',
    repost: 'repost',
    followsUs: 'follows us',
    followers: (count) => plural('en', count, 'follower', 'followers'),
    why: (reason) => `Here because: ${reason}`,
  },
  {
    title: 'Fil en direct',
    total: (count) => plural('fr', count, 'message', 'messages'),
    waiting: (count) => plural('fr', count, 'nouveau', 'nouveaux'),
    follow: 'Suivre',
    hold: 'Figer',
    isHeld: 'Figé',
    isFollowing: 'En direct',
    held: 'Le fil reste immobile pendant la lecture. Touche F pour le suivre à nouveau.',
    following: 'Le fil suit ce qui arrive. Touche F pour le figer.',
    empty: 'Rien entendu encore',
    emptyWhy:
      'Les messages qui répondent aux termes de veille apparaissent ici à leur arrivée, le plus récent en haut.',
    post: 'Message',
    older: 'Message le plus ancien',
    repost: 'reprise',
    followsUs: 'nous suit',
    followers: (count) => plural('fr', count, 'abonné', 'abonnés'),
    why: (reason) => `Retenu\u00a0: ${reason}`,
  },
)
