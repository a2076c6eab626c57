// The words of what we announced, and of what came of it.
import { defineWords, plural } from '../../../../shared/words.ts'
import { fr } from './french.ts'
import { heads } from './table.ts'

export const promisesWords = defineWords(
  {
    promises: 'What we promised',
    intro: 'What our own words bound us to: to speak again, or to do something, by a time.',
    head: heads('Announced', 'Due', 'Owner', 'What came of it'),
    none: 'Nothing was promised by a time.',
    unknown: 'There was no crisis, so promises were not followed.',
    inPrivate: (count: number) =>
      `${plural('en', count, 'promise was', 'promises were')} made in answers that are not public, and not shown.`,
    toOnePerson: 'To one person.',
    byHand: 'Noted by hand.',
    kept: 'Kept',
    keptLate: 'Kept late',
    early: (duration: string) => `${duration} before it was due`,
    after: (duration: string) => `${duration} after it was due`,
    onTime: 'on the minute',
    broken: 'Not kept: its time passed, and nothing kept it.',
    withdrawn: 'Withdrawn.',
    open: 'Not due yet.',
    because: 'Reason:',
    comma: ', ',
  },
  {
    promises: 'Ce que nous avons promis',
    intro: fr`Ce à quoi nos propres mots nous ont engagés : parler de nouveau, ou faire quelque chose, pour une heure dite.`,
    head: heads('Annoncé', 'Échéance', 'Responsable', 'Résultat'),
    none: 'Rien n’a été promis pour une heure dite.',
    unknown: 'Il n’y a pas eu de crise, donc pas de promesses suivies.',
    inPrivate: (count: number) =>
      `${plural('fr', count, 'promesse faite dans une réponse non publique n’est pas montrée.', 'promesses faites dans des réponses non publiques ne sont pas montrées.')}`,
    toOnePerson: 'À une personne.',
    byHand: 'Noté à la main.',
    kept: 'Tenue',
    keptLate: 'Tenue en retard',
    early: (duration: string) => `${duration} avant l’échéance`,
    after: (duration: string) => `${duration} après l’échéance`,
    onTime: 'à la minute près',
    broken: fr`Non tenue : l’heure est passée, et rien ne l’a tenue.`,
    withdrawn: 'Retirée.',
    open: 'Pas encore à échéance.',
    because: fr`Motif :`,
    comma: ', ',
  },
)
