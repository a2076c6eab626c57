// Words of the people pane. People are described by what they did here, never by what they might be.
import { defineWords, formatCount, plural } from '../../../shared/words.ts'

export const ACTS = ['attack', 'defend', 'ask', 'amplify'] as const
export type Act = (typeof ACTS)[number]
export const WHICH = ['all', ...ACTS, 'follower'] as const
/** Those who did this; `follower` = who follows us. */
export type People = (typeof WHICH)[number]

interface PeopleWords {
  readonly title: string
  readonly whichLabel: string
  readonly which: Record<People, string>
  readonly who: Record<People, (count: number) => string>
  readonly listLabel: string
  readonly posts: (count: number) => string
  readonly did: Record<Act, (count: number) => string>
  readonly acts: Record<Act, string>
  readonly postsOf: (who: string) => string
  readonly followers: (count: number) => string
  readonly followersUnknown: string
  readonly follows: Record<'yes' | 'no' | 'unknown', string>
  readonly followsShort: string
  readonly between: (from: string, to: string) => string
  readonly once: (at: string) => string
  readonly columns: Record<'who' | 'follows' | 'followers' | 'last', string>
  readonly number: (value: number | null) => string
  readonly noCrisis: { readonly title: string; readonly body: string }
  readonly empty: { readonly title: string; readonly body: string }
  readonly emptyOf: { readonly title: string; readonly body: string }
  readonly hint: string
}

const people = (verb: string, verbs: string) => (count: number) =>
  `${plural('en', count, 'person', 'people')} ${count === 1 ? verb : verbs}`
const personnes = (verb: string, verbs: string) => (count: number) =>
  `${plural('fr', count, 'personne', 'personnes')} ${count < 2 ? verb : verbs}`

export const peopleWords = defineWords<PeopleWords>(
  {
    title: 'People',
    whichLabel: 'Who did what',
    which: { all: 'All', attack: 'Attack', defend: 'Defend', ask: 'Ask', amplify: 'Pass on', follower: 'Follow us' },
    who: {
      all: people('spoke in this crisis', 'spoke in this crisis, most active first'),
      attack: people('attacked us', 'attacked us'),
      defend: people('defended us', 'defended us'),
      ask: people('asked something', 'asked something'),
      amplify: people('passed posts on', 'passed posts on'),
      follower: people('who spoke follows us', 'who spoke follow us'),
    },
    listLabel: 'People who spoke',
    posts: (count) => plural('en', count, 'post', 'posts'),
    did: {
      attack: (count) => plural('en', count, 'attack', 'attacks'),
      defend: (count) => `${formatCount('en', count)}\u00a0in defence`,
      ask: (count) => plural('en', count, 'question', 'questions'),
      amplify: (count) => plural('en', count, 'repost', 'reposts'),
    },
    acts: { attack: 'Attacks', defend: 'Defends', ask: 'Asks', amplify: 'Reposts' },
    postsOf: (who) => `Posts of ${who}`,
    followers: (count) => plural('en', count, 'follower', 'followers'),
    followersUnknown: 'followers unknown',
    follows: { yes: 'follows us', no: 'does not follow us', unknown: 'follows us: unknown' },
    followsShort: 'yes',
    between: (from, to) => `from ${from} to ${to}`,
    once: (at) => `on ${at}`,
    columns: { who: 'Who', follows: 'Follows', followers: 'Followers', last: 'Last' },
    number: (value) => (value === null ? 'unknown' : formatCount('en', value)),
    noCrisis: { title: 'No crisis is open', body: 'Who intervened is told per crisis.' },
    empty: { title: 'Nobody has intervened yet', body: 'The first post of this crisis names the first person.' },
    emptyOf: { title: 'Nobody so far', body: 'No post of this crisis was read that way.' },
    hint: 'Described by what they did here, nothing else. Choose somebody to see it; Enter shows their posts.',
  },
  {
    title: 'Personnes',
    whichLabel: 'Qui a fait quoi',
    which: {
      all: 'Toutes',
      attack: 'Attaquent',
      defend: 'Défendent',
      ask: 'Demandent',
      amplify: 'Relaient',
      follower: 'Nous suivent',
    },
    who: {
      all: personnes('a parlé dans cette crise', 'ont parlé dans cette crise, les plus actives d’abord'),
      attack: personnes('nous a attaqués', 'nous ont attaqués'),
      defend: personnes('nous a défendus', 'nous ont défendus'),
      ask: personnes('a demandé quelque chose', 'ont demandé quelque chose'),
      amplify: personnes('a relayé', 'ont relayé'),
      follower: personnes('qui a parlé nous suit', 'qui ont parlé nous suivent'),
    },
    listLabel: 'Personnes qui ont parlé',
    posts: (count) => plural('fr', count, 'message', 'messages'),
    did: {
      attack: (count) => plural('fr', count, 'attaque', 'attaques'),
      defend: (count) => plural('fr', count, 'défense', 'défenses'),
      ask: (count) => plural('fr', count, 'demande', 'demandes'),
      amplify: (count) => plural('fr', count, 'reprise', 'reprises'),
    },
    acts: { attack: 'Attaque', defend: 'Défend', ask: 'Demande', amplify: 'Relaie' },
    postsOf: (who) => `Messages de ${who}`,
    followers: (count) => plural('fr', count, 'abonné', 'abonnés'),
    followersUnknown: 'abonnés inconnus',
    follows: { yes: 'nous suit', no: 'ne nous suit pas', unknown: 'nous suit\u00a0: inconnu' },
    followsShort: 'oui',
    between: (from, to) => `du ${from} au ${to}`,
    once: (at) => `le ${at}`,
    columns: { who: 'Qui', follows: 'Abonné', followers: 'Abonnés', last: 'Dernier' },
    number: (value) => (value === null ? 'inconnu' : formatCount('fr', value)),
    noCrisis: { title: 'Aucune crise n’est ouverte', body: 'Qui est intervenu se raconte crise par crise.' },
    empty: {
      title: 'Personne n’est encore intervenu',
      body: 'Le premier message de cette crise nomme la première personne.',
    },
    emptyOf: { title: 'Personne pour l’instant', body: 'Aucun message de cette crise n’a été lu ainsi.' },
    hint: 'Décrites par ce qu’elles ont fait ici, rien d’autre. Choisissez quelqu’un pour le voir\u202f; Entrée montre ses messages.',
  },
)
