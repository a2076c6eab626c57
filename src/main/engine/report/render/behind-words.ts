// The words of what is behind the peak: origin, amplifiers, claims, acts, and posts that look made together.
import { defineWords, plural } from '../../../../shared/words.ts'
import { fr } from './french.ts'
import { heads } from './table.ts'

export const behindWords = defineWords(
  {
    origin: (who: string, moment: string) => `Where it most likely began: ${who}, on ${moment}.`,
    confidence: (share: string) => `Confidence: ${share}.`,
    originUnknown: 'Where it began:',
    firstInRise: (who: string, moment: string) => `First post of the rise itself: ${who}, on ${moment}.`,
    amplifiedMost: (who: string, mentions: string) => `Most came through ${who}: ${mentions}.`,
    amplifiersListed: (count: number) =>
      `${plural('en', count, 'account is', 'accounts are')} listed under “People”, with the first act of each.`,
    amplifiersNone: 'No post led to others, by links or by the same words.',
    together: 'What looks made together',
    togetherIntro:
      'Posts and times only. Who stands behind them is unknown, and the same words may be said in good faith.',
    togetherNone: 'No accounts were seen to post the same texts at the same times.',
    ofPosts: (mentions: string) => `Of ${mentions}:`,
    acts: {
      attack: (count: string) => `${count}\u00a0attack`,
      ask: (count: string) => `${count}\u00a0ask`,
      defend: (count: string) => `${count}\u00a0defend`,
      neutral: (count: string) => `${count}\u00a0take no side`,
      unread: (count: string) => `${count}\u00a0could not be read`,
    },
    attackersCaption: (shown: number, total: number) =>
      shown < total ? `Accounts that attacked most, ${shown} of ${total}` : 'Accounts that attacked',
    attackersHead: heads('Account', 'Follows us', 'Posts that attack', 'Evidence'),
    attackersNone: 'No post of the period was found to attack us.',
  },
  {
    origin: (who: string, moment: string) => fr`Origine la plus probable : ${who}, le ${moment}.`,
    confidence: (share: string) => fr`Confiance : ${share}.`,
    originUnknown: fr`Origine :`,
    firstInRise: (who: string, moment: string) => fr`Premier message de la montée elle-même : ${who}, le ${moment}.`,
    amplifiedMost: (who: string, mentions: string) =>
      fr`C’est par ${who} que sont passées le plus de mentions : ${mentions}.`,
    amplifiersListed: (count: number) =>
      fr`${plural('fr', count, 'compte est listé', 'comptes sont listés')} sous « Les personnes », avec le premier acte de chacun.`,
    amplifiersNone: 'Aucun message n’en a entraîné d’autres, ni par des liens ni par les mêmes mots.',
    together: 'Ce qui semble concerté',
    togetherIntro: fr`Des messages et des heures, rien d’autre. Qui est derrière est inconnu, et les mêmes mots peuvent être dits de bonne foi.`,
    togetherNone: 'Aucun compte n’a été vu publiant les mêmes textes aux mêmes moments.',
    ofPosts: (mentions: string) => fr`Sur ${mentions} :`,
    acts: {
      attack: (count: string) => `${count}\u00a0attaquent`,
      ask: (count: string) => `${count}\u00a0posent une question`,
      defend: (count: string) => `${count}\u00a0défendent`,
      neutral: (count: string) => `${count}\u00a0ne prennent pas position`,
      unread: (count: string) => `${count}\u00a0n’ont pu être lues`,
    },
    attackersCaption: (shown: number, total: number) =>
      shown < total ? `Les comptes qui ont le plus attaqué, ${shown} sur ${total}` : 'Les comptes qui ont attaqué',
    attackersHead: heads('Compte', 'Nous suit', 'Messages d’attaque', 'Preuves'),
    attackersNone: 'Aucun message d’attaque n’a été trouvé sur la période.',
  },
)
