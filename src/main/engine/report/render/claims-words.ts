// The words of the section on claims: what was said of us, how it went on, and what we held against it.
import { defineWords, plural } from '../../../../shared/words.ts'
import { fr } from './french.ts'
import { heads } from './table.ts'

export const claimsWords = defineWords(
  {
    claims: 'What was claimed',
    intro:
      'A claim is what several posts say of us, in their own words. Whether it is true is told by the facts below.',
    head: heads('Claim', 'Posts', 'First said', 'Typical posts'),
    none: 'No claim was found that several posts share.',
    unknown: 'What was claimed was not analysed.',
    smaller: (count: number) => `${plural('en', count, 'smaller claim is', 'smaller claims are')} not listed.`,
    unclaimed: (count: number, share: string) =>
      `${plural('en', count, 'post', 'posts')} (${share}) ${count === 1 ? 'makes' : 'make'} none of the claims.`,
    evolution: 'Phase by phase',
    evolutionIntro:
      'Posts of each claim in each phase of the crisis; the rise before it was opened belongs to the first.',
    evolutionHead: 'Claim',
    noClaim: 'No claim',
    smallerRow: 'Smaller claims',
    allRow: 'All posts',
    answered: 'What we held against it',
    answersCaption: 'Ready answers',
    answersHead: heads('Claim', 'Answer', 'People'),
    answersIntro: 'Answers that were kept ready, and how many people had one that began with it.',
    answersNone: 'No answer was kept ready for a claim.',
    anyClaim: 'whatever is said',
    factsCaption: 'The facts as they stand',
    factsHead: heads('', 'Fact', 'Source', 'Confirmed'),
    factsNone: 'The facts table is empty.',
  },
  {
    claims: 'Ce qui a été affirmé',
    intro:
      'Une affirmation est ce que plusieurs messages disent de nous, dans leurs propres mots. Si elle est vraie, les faits plus bas le disent.',
    head: heads('Affirmation', 'Messages', 'Première fois', 'Messages typiques'),
    none: 'Aucune affirmation partagée par plusieurs messages.',
    unknown: 'Les affirmations n’ont pas été analysées.',
    smaller: (count: number) =>
      plural(
        'fr',
        count,
        'affirmation plus petite n’est pas listée.',
        'affirmations plus petites ne sont pas listées.',
      ),
    unclaimed: (count: number, share: string) =>
      `${plural('fr', count, 'message', 'messages')} (${share}) n’en ${count > 1 ? 'portent' : 'porte'} aucune.`,
    evolution: 'Phase par phase',
    evolutionIntro: fr`Messages de chaque affirmation dans chaque phase de la crise ; la montée d’avant l’ouverture compte avec la première.`,
    evolutionHead: 'Affirmation',
    noClaim: 'Aucune affirmation',
    smallerRow: 'Affirmations plus petites',
    allRow: 'Tous les messages',
    answered: 'Ce que nous y avons opposé',
    answersCaption: 'Réponses types',
    answersHead: heads('Affirmation', 'Réponse', 'Personnes'),
    answersIntro: 'Les réponses gardées prêtes, et combien de personnes en ont reçu une qui commençait ainsi.',
    answersNone: 'Aucune réponse n’a été gardée prête pour une affirmation.',
    anyClaim: 'quoi qu’il soit dit',
    factsCaption: 'Les faits tels qu’établis',
    factsHead: heads('', 'Fait', 'Source', 'Confirmé'),
    factsNone: 'La table des faits est vide.',
  },
)
