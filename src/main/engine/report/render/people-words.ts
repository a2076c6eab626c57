// The words of the section on people: who is to be thanked, and through whom it spread.
import { defineWords } from '../../../../shared/words.ts'
import { fr } from './french.ts'
import { heads } from './table.ts'

export const peopleWords = defineWords(
  {
    people: 'People',
    thanks: 'To be thanked',
    thanksIntro:
      'They spoke for us, in posts of their own. Followers of ours come first, then those who did it most. Said by what they did here, and by nothing else.',
    thanksMore: (shown: string, total: string) => `${shown} of ${total} accounts are listed.`,
    thanksHead: heads('Account', 'Follows us', 'Followers', 'First spoke for us', 'Posts', 'Evidence'),
    thanksNone: 'No post of the period was found to defend us: there is nobody to thank by name.',
    thanksUnknown: 'Whether posts defend us was not analysed.',
    amplifiers: 'Through whom it spread',
    amplifiersIntro:
      'Their first act is the first post or repost of the period, or the post that carried most where it is older. A post came through an account when it answers, repeats or quotes what that account said, or says it again in the same words.',
    amplifiersHead: heads('Account', 'Followers', 'First act', 'Came through', 'Potential reach', 'Evidence'),
    toldBy: { links: 'links', words: 'same words' },
    amplifiersUnknown: 'Through whom it spread was not analysed.',
  },
  {
    people: 'Les personnes',
    thanks: 'À remercier',
    thanksIntro:
      'Ces comptes ont parlé pour nous, dans leurs propres messages. Nos abonnés d’abord, puis ceux qui l’ont le plus fait. D’après ce qu’ils ont fait ici, et rien d’autre.',
    thanksMore: (shown: string, total: string) => `${shown} comptes sur ${total} sont listés.`,
    thanksHead: heads('Compte', 'Nous suit', 'Abonnés', 'Première prise de parole', 'Messages', 'Preuves'),
    thanksNone: fr`Aucun message de défense n’a été trouvé sur la période : personne à remercier nommément.`,
    thanksUnknown: 'La défense de la marque n’a pas été analysée.',
    amplifiers: 'Par qui cela s’est propagé',
    amplifiersIntro:
      'Le premier acte est le premier message ou la première reprise de la période, ou le message le plus relayé s’il est plus ancien. Un message est passé par un compte quand il lui répond, le reprend, le cite, ou redit la même chose dans les mêmes mots.',
    amplifiersHead: heads('Compte', 'Abonnés', 'Premier acte', 'Passés par lui', 'Portée potentielle', 'Preuves'),
    toldBy: { links: 'liens', words: 'mêmes mots' },
    amplifiersUnknown: 'La propagation n’a pas été analysée.',
  },
)
