// Which column is what, guessed from the names that exports give them (Talkwalker, Brandwatch, Meltwater, X, Excel by
// hand, in English and French), then from the values. A guess is shown before it is used. Pure.
import { CSV_FIELDS, type CsvField } from '../../../../shared/file-formats.ts'
import { readTime } from './csv-time.ts'

export type Columns = Partial<Record<CsvField, number>>

/** Folded names, the surest first. */
const NAMES: Readonly<Record<CsvField, readonly string[]>> = {
  time: [
    ...['created at', 'published at', 'publication date', 'published date', 'date time', 'datetime', 'tweet date'],
    ...['post date', 'created time', 'date utc', 'date gmt', 'date', 'published', 'created', 'timestamp', 'time'],
    ...[
      'date de publication',
      'date et heure',
      'heure et date',
      'date heure',
      'date de creation',
      'publie le',
      'cree le',
    ],
    ...['horodatage', 'horodateur'],
  ],
  timeOfDay: ['time', 'time utc', 'hour', 'heure', 'heure de publication'],
  text: [
    ...[
      'full text',
      'tweet text',
      'post text',
      'text',
      'tweet',
      'message',
      'full content',
      'content',
      'body',
      'caption',
    ],
    ...['hit sentence', 'opening text', 'snippet', 'mention', 'mention content', 'comment', 'description'],
    ...['texte', 'texte complet', 'contenu', 'extrait', 'commentaire', 'corps', 'publication'],
  ],
  title: ['title', 'headline', 'titre'],
  handle: [
    ...[
      'author handle',
      'screen name',
      'user screen name',
      'author username',
      'username',
      'user name',
      'handle',
      'account',
    ],
    ...[
      'extra author attributes short name',
      'twitter screen name',
      'nom d utilisateur',
      'pseudo',
      'compte',
      'identifiant',
    ],
    ...[
      'influencer',
      'author',
      'from user',
      'auteur',
      'user',
      'from',
      'source name',
      'publication name',
      'media',
      'domain',
    ],
    ...['site', 'source'],
  ],
  name: [
    ...['author name', 'full name', 'user full name', 'display name', 'extra author attributes name', 'name', 'author'],
    ...['nom de l auteur', 'nom complet', 'nom affiche', 'nom', 'auteur'],
  ],
  url: [
    ...[
      'url',
      'link',
      'permalink',
      'tweet url',
      'tweet permalink',
      'post url',
      'mention url',
      'article url',
      'original url',
    ],
    ...['lien', 'adresse', 'lien du message'],
  ],
  platform: [
    ...[
      'platform',
      'page type',
      'source type',
      'media type',
      'content source name',
      'content source',
      'social network',
    ],
    ...['network', 'channel', 'plateforme', 'type de source', 'type de media', 'reseau social', 'reseau', 'canal'],
  ],
  id: [
    ...['id', 'tweet id', 'tweetid', 'post id', 'status id', 'mention id', 'document id', 'resource id', 'external id'],
    ...['item id', 'guid', 'identifiant du message'],
  ],
  lang: ['language', 'lang', 'language code', 'langue'],
  followers: [
    ...[
      'followers',
      'author followers',
      'followers count',
      'follower count',
      'user followers count',
      'twitter followers',
    ],
    ...['x followers', 'extra author attributes followers', 'abonnes', 'nombre d abonnes', 'abonnes de l auteur'],
  ],
  likes: [
    ...[
      'likes',
      'like count',
      'favorite count',
      'favorites',
      'favourites',
      'twitter likes',
      'x likes',
      'metrics likes',
    ],
    ...['j aime', 'mentions j aime', 'nombre de j aime'],
  ],
  reposts: [
    ...['retweets', 'retweet count', 'reposts', 'repost count', 'shares', 'twitter retweets', 'x reposts', 'partages'],
    ...['nombre de partages', 'nombre de retweets'],
  ],
  replyToId: ['in reply to id', 'in reply to status id', 'in reply to tweet id', 'reply to id', 'en reponse a'],
  repostOfId: ['retweet of id', 'retweeted status id', 'repost of id'],
  quoteOfId: ['quote of id', 'quoted status id', 'quoted tweet id'],
  visibility: ['visibility', 'visibilite'],
}

/** `Tweet_ID`, `tweetId` and `Tweet id (X)` are one name. */
export const foldName = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Surer names win over the order of the columns; no column is two things. */
export const columnsByName = (names: readonly string[]): Columns => {
  const folded = names.map(foldName)
  const found: Columns = {}
  const taken = new Set<number>()
  for (const field of CSV_FIELDS) {
    const index = NAMES[field].map((name) => folded.indexOf(name)).find((at) => at !== -1 && !taken.has(at))
    if (index === undefined) continue
    found[field] = index
    taken.add(index)
  }
  return found
}

const MOST = 0.8

const share = (values: readonly string[], holds: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(holds).length / values.length

const isTime = (value: string): boolean => /\D/.test(value) && typeof readTime(value, 'dayFirst', 'UTC') === 'number'

/** For what no name told: `values[i]` are what stands in column i, without the empty ones. */
export const columnsByValue = (values: readonly (readonly string[])[], known: Columns): Columns => {
  const found: Columns = { ...known }
  const isFree = (index: number): boolean => !Object.values(found).includes(index)
  const first = (holds: (value: string) => boolean): number =>
    values.findIndex((column, index) => isFree(index) && share(column, holds) >= MOST)
  const give = (field: CsvField, index: number): void => {
    if (index !== -1) found[field] = index
  }
  if (found.time === undefined)
    give(
      'time',
      first((value) => isTime(value)),
    )
  if (found.url === undefined)
    give(
      'url',
      first((value) => /^https?:\/\//.test(value)),
    )
  if (found.handle === undefined)
    give(
      'handle',
      first((value) => /^@\w/.test(value)),
    )
  if (found.text === undefined && found.title === undefined) {
    const lengths = values.map((column, index) =>
      isFree(index) ? column.reduce((sum, value) => sum + value.length, 0) / Math.max(1, column.length) : 0,
    )
    const longest = Math.max(0, ...lengths)
    // Shorter than a sentence it could be anything.
    if (longest >= 20) give('text', lengths.indexOf(longest))
  }
  return found
}
