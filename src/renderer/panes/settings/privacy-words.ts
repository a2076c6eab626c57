// Words of private life: how long posts are kept, and what is kept against removal.
import { defineWords, plural } from '../../../shared/words.ts'

interface PrivacyWords {
  readonly retention: string
  readonly retentionHint: string
  readonly days: string
  readonly wrongDays: string
  readonly save: string
  readonly holds: string
  readonly noHold: string
  readonly keptPost: string
  readonly showPost: string
  readonly wholeCrisis: string
  readonly groundGone: string
  readonly placed: (who: string, exact: string) => string
  readonly removedMeanwhile: (count: number) => string
  readonly release: string
  readonly releaseHint: string
}

export const privacyWords = defineWords<PrivacyWords>(
  {
    retention: 'Posts outside crises are kept for',
    retentionHint: 'Then text and account go for good; counts, times and proof stay. Empty: nothing goes.',
    days: 'days',
    wrongDays: 'A whole number of days, or nothing.',
    save: 'Save',
    holds: 'Kept against removal',
    noHold: 'Nothing: what a platform removes goes here too. A post can be kept from its card.',
    keptPost: 'A post',
    showPost: 'A post: show it',
    wholeCrisis: 'All posts of a crisis',
    groundGone: 'The ground was removed.',
    placed: (who, exact) => `${who}, ${exact}.`,
    removedMeanwhile: (count) =>
      `${plural('en', count, 'post', 'posts')} removed upstream since: gone when it is released.`,
    release: 'Release',
    releaseHint: 'What its platform removed meanwhile goes at once, for good.',
  },
  {
    retention: 'Les messages hors crise sont gardés',
    retentionHint:
      'Ensuite le texte et le compte partent pour de bon\u202f; nombres, heures et preuve restent. Vide\u00a0: rien ne part.',
    days: 'jours',
    wrongDays: 'Un nombre entier de jours, ou rien.',
    save: 'Enregistrer',
    holds: 'Gardé malgré un retrait',
    noHold: 'Rien\u00a0: ce qu’une plateforme retire part aussi d’ici. Un message se garde depuis sa fiche.',
    keptPost: 'Un message',
    showPost: 'Un message\u00a0: le montrer',
    wholeCrisis: 'Tous les messages d’une crise',
    groundGone: 'Le motif a été retiré.',
    placed: (who, exact) => `${who}, ${exact}.`,
    removedMeanwhile: (count) =>
      `${plural('fr', count, 'message retiré', 'messages retirés')} par la plateforme depuis\u00a0: ils partiront à la levée.`,
    release: 'Lever',
    releaseHint: 'Ce que la plateforme a retiré entre-temps part aussitôt, pour de bon.',
  },
)
