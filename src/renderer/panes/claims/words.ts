// Words of the claims pane: what is claimed, where it began, what carried it.
import type { Stance } from '../../../shared/model.ts'
import { defineWords, formatCount, plural } from '../../../shared/words.ts'
import type { Sureness } from '../../ui/reading-words.ts'

export type ClaimsFace = 'claims' | 'spread'

interface ClaimsWords {
  readonly title: string
  readonly faceLabel: string
  readonly faces: Record<ClaimsFace, string>
  readonly stances: string
  readonly stanceDoor: Record<Stance, string>
  readonly listLabel: string
  readonly posts: (count: number) => string
  readonly claimDoor: (label: string) => string
  readonly wordings: (count: number) => string
  readonly since: string
  readonly last: string
  readonly renamed: string
  readonly renamedHint: string
  readonly rename: string
  readonly renameLabel: string
  readonly save: string
  readonly typical: string
  readonly allPosts: (count: number) => string
  readonly unclaimed: (count: number) => string
  readonly unclaimedDoor: string
  readonly noClaims: { readonly title: string; readonly body: string }
  readonly noCrisis: { readonly title: string; readonly body: string }
  readonly empty: { readonly title: string; readonly body: string }
  readonly reading: string
  readonly origin: string
  readonly originUnknown: string
  readonly originUnknownWhy: string
  readonly sureness: Record<Sureness, string>
  readonly spread: string
  readonly spreadHint: string
  readonly noSpread: string
  readonly columns: Record<'who' | 'at' | 'through' | 'reach' | 'how', string>
  readonly linked: string
  readonly byWords: string
  readonly linkedHint: string
  readonly byWordsHint: string
  readonly throughDoor: (who: string) => string
  readonly reachUnknown: string
  readonly together: string
  readonly togetherHint: string
  readonly noTogether: string
  readonly togetherDoor: string
}

export const claimsWords = defineWords<ClaimsWords>(
  {
    title: 'Claims',
    faceLabel: 'What is claimed, or how it spread',
    faces: { claims: 'Claims', spread: 'Origin and spread' },
    stances: 'What the posts do to us',
    stanceDoor: {
      attack: 'Posts that attack us',
      defend: 'Posts that defend us',
      ask: 'Posts that ask something',
      neutral: 'Posts that do none of this',
    },
    listLabel: 'Claims, the biggest first',
    posts: (count) => plural('en', count, 'post', 'posts'),
    claimDoor: (label) => `Posts that claim: ${label}`,
    wordings: (count) => plural('en', count, 'wording', 'wordings'),
    since: 'since',
    last: 'last',
    renamed: 'renamed',
    renamedHint: 'A member gave it this name; it stays while the claim grows.',
    rename: 'Rename',
    renameLabel: 'Name of this claim',
    save: 'Keep this name',
    typical: 'Most telling posts',
    allPosts: (count) => `All ${plural('en', count, 'post', 'posts')}`,
    unclaimed: (count) => `${plural('en', count, 'post makes', 'posts make')} none of these claims`,
    unclaimedDoor: 'Posts that make none of the claims',
    noClaims: {
      title: 'No claim stands out yet',
      body: 'Posts that say the same thing gather here, in their own words.',
    },
    noCrisis: { title: 'No crisis is open', body: 'What is claimed, and how it spread, is told per crisis.' },
    empty: { title: 'Nothing said yet', body: 'The first posts of this crisis will say what it is about.' },
    reading: 'Reading the posts of this crisis: what they claim, and how they spread.',
    origin: 'Where it began',
    originUnknown: 'Unknown',
    originUnknownWhy: 'No post of this crisis can be named as the first of it yet.',
    sureness: { unsure: 'Unsure', rather: 'Rather sure', sure: 'Sure', very: 'Very sure' },
    spread: 'What carried it',
    spreadHint: 'Posts that came through each of them, in this crisis',
    noSpread: 'No post has been passed on yet.',
    columns: { who: 'Who', at: 'When', through: 'Came through', reach: 'Potential reach', how: 'Told by' },
    linked: 'links',
    byWords: 'same words',
    linkedHint: 'Reposts, quotes and replies of the platform lead back to this post.',
    byWordsHint: 'No link says so: later posts repeat the same words.',
    throughDoor: (who) => `What came through ${who}`,
    reachUnknown: 'unknown',
    together: 'Same words at the same time',
    togetherHint: 'Posts and times. Whether somebody stands behind them is for a person to judge.',
    noTogether: 'No accounts said the same things at the same time.',
    togetherDoor: 'Posts with the same words at the same time',
  },
  {
    title: 'Affirmations',
    faceLabel: 'Les affirmations, ou leur diffusion',
    faces: { claims: 'Affirmations', spread: 'Origine et diffusion' },
    stances: 'Ce que les messages nous font',
    stanceDoor: {
      attack: 'Messages qui nous attaquent',
      defend: 'Messages qui nous défendent',
      ask: 'Messages qui demandent quelque chose',
      neutral: 'Messages qui ne font rien de tout cela',
    },
    listLabel: 'Affirmations, la plus reprise d’abord',
    posts: (count) => plural('fr', count, 'message', 'messages'),
    claimDoor: (label) => `Messages qui l’affirment\u00a0: ${label}`,
    wordings: (count) => plural('fr', count, 'formulation', 'formulations'),
    since: 'depuis',
    last: 'dernier',
    renamed: 'renommée',
    renamedHint: 'Un membre lui a donné ce nom\u202f; il reste quand elle grandit.',
    rename: 'Renommer',
    renameLabel: 'Nom de cette affirmation',
    save: 'Garder ce nom',
    typical: 'Messages les plus parlants',
    allPosts: (count) => (count === 1 ? 'Le message' : `Les ${formatCount('fr', count)}\u00a0messages`),
    unclaimed: (count) => `${plural('fr', count, 'message n’affirme', 'messages n’affirment')} rien de tout cela`,
    unclaimedDoor: 'Messages sans aucune de ces affirmations',
    noClaims: {
      title: 'Aucune affirmation ne ressort encore',
      body: 'Les messages qui disent la même chose se rassemblent ici, avec leurs propres mots.',
    },
    noCrisis: {
      title: 'Aucune crise n’est ouverte',
      body: 'Ce qui est affirmé, et comment cela s’est diffusé, se raconte crise par crise.',
    },
    empty: { title: 'Rien n’a encore été dit', body: 'Les premiers messages de cette crise diront de quoi il s’agit.' },
    reading: 'Lecture des messages de cette crise\u00a0: ce qu’ils affirment, comment ils se diffusent.',
    origin: 'Où tout a commencé',
    originUnknown: 'Inconnu',
    originUnknownWhy: 'Aucun message de cette crise ne peut encore être désigné comme le premier.',
    sureness: { unsure: 'Incertain', rather: 'Plutôt sûr', sure: 'Sûr', very: 'Très sûr' },
    spread: 'Ce qui l’a porté',
    spreadHint: 'Messages venus par chacun d’eux, dans cette crise',
    noSpread: 'Aucun message n’a encore été relayé.',
    columns: { who: 'Qui', at: 'Quand', through: 'Venus par lui', reach: 'Portée potentielle', how: 'D’après' },
    linked: 'liens',
    byWords: 'mêmes mots',
    linkedHint: 'Les reprises, citations et réponses de la plateforme ramènent à ce message.',
    byWordsHint: 'Aucun lien ne le dit\u00a0: des messages ultérieurs reprennent les mêmes mots.',
    throughDoor: (who) => `Ce qui est venu par ${who}`,
    reachUnknown: 'inconnue',
    together: 'Mêmes mots au même moment',
    togetherHint: 'Des messages et des heures. Juger si quelqu’un est derrière revient à une personne.',
    noTogether: 'Aucun groupe de comptes n’a dit les mêmes choses au même moment.',
    togetherDoor: 'Messages aux mêmes mots, au même moment',
  },
)
