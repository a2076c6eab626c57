// Words of the people pane. People are described by what they did here, never by what they might be.
import { defineWords, formatCount, plural } from '../../../shared/words.ts'

export const peopleWords = defineWords(
  {
    title: 'People',
    who: (count: number) => `${plural('en', count, 'person', 'people')} spoke in this crisis, most active first`,
    listLabel: 'People who spoke, most active first',
    posts: (count: number) => plural('en', count, 'post', 'posts'),
    reposts: (count: number) => plural('en', count, 'repost', 'reposts'),
    followers: (count: number) => plural('en', count, 'follower', 'followers'),
    followersUnknown: 'followers unknown',
    follows: { yes: 'follows us', no: 'does not follow us', unknown: 'follows us: unknown' },
    acts: (posts: string, reposts: string, span: string) => `${posts} and ${reposts}, ${span}`,
    between: (from: string, to: string) => `from ${from} to ${to}`,
    once: (at: string) => `on ${at}`,
    columns: { who: 'Who', followers: 'Followers', posts: 'Posts', reposts: 'Reposts', last: 'Last' },
    number: (value: number | null) => (value === null ? 'unknown' : formatCount('en', value)),
    noCrisis: { title: 'No crisis is open', body: 'Who intervened is told per crisis.' },
    empty: { title: 'Nobody has intervened yet', body: 'The first post of this crisis names the first person.' },
    hint: 'Described by what they did here, nothing else.',
  },
  {
    title: 'Personnes',
    who: (count: number) =>
      `${plural('fr', count, 'personne a parlé', 'personnes ont parlé')} dans cette crise, les plus actives d’abord`,
    listLabel: 'Personnes qui ont parlé, les plus actives d’abord',
    posts: (count: number) => plural('fr', count, 'message', 'messages'),
    reposts: (count: number) => plural('fr', count, 'reprise', 'reprises'),
    followers: (count: number) => plural('fr', count, 'abonné', 'abonnés'),
    followersUnknown: 'abonnés inconnus',
    follows: { yes: 'nous suit', no: 'ne nous suit pas', unknown: 'nous suit\u00a0: inconnu' },
    acts: (posts: string, reposts: string, span: string) => `${posts} et ${reposts}, ${span}`,
    between: (from: string, to: string) => `du ${from} au ${to}`,
    once: (at: string) => `le ${at}`,
    columns: { who: 'Qui', followers: 'Abonnés', posts: 'Messages', reposts: 'Reprises', last: 'Dernier' },
    number: (value: number | null) => (value === null ? 'inconnu' : formatCount('fr', value)),
    noCrisis: { title: 'Aucune crise n’est ouverte', body: 'Qui est intervenu se raconte crise par crise.' },
    empty: {
      title: 'Personne n’est encore intervenu',
      body: 'Le premier message de cette crise nomme la première personne.',
    },
    hint: 'Décrites par ce qu’elles ont fait ici, rien d’autre.',
  },
)
